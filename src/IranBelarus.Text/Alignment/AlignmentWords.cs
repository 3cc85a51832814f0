namespace IranBelarus.Text.Alignment;

/// <summary>The words that stand for links and verdicts in every output.</summary>
public static class AlignmentWords
{
    /// <summary>The word of a link, such as <c>same-fact+detail</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the defined ones.</exception>
    public static string ToWord(this LinkKind kind) => kind switch
    {
        LinkKind.Related => "related",
        LinkKind.SameFact => "same-fact",
        LinkKind.SameFactWithDetail => "same-fact+detail",
        LinkKind.SameEventMention => "same-event-mention",
        LinkKind.SameStance => "same-stance",
        LinkKind.SameTopicDifferentEvent => "same-topic-different-event",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a defined LinkKind."),
    };

    /// <summary>The word of a verdict, such as <c>conflict-number</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the defined ones.</exception>
    public static string ToWord(this Verdict verdict) => verdict switch
    {
        Verdict.Undetermined => "undetermined",
        Verdict.Agree => "agree",
        Verdict.AgreeApprox => "agree-approx",
        Verdict.ConflictNumber => "conflict-number",
        Verdict.ConflictDate => "conflict-date",
        Verdict.ConflictName => "conflict-name",
        Verdict.ConflictPlace => "conflict-place",
        Verdict.ConflictAttribution => "conflict-attribution",
        Verdict.ConflictPolarity => "conflict-polarity",
        Verdict.NotComparable => "not-comparable",
        Verdict.OneSided => "one-sided",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Expected a defined Verdict."),
    };

    /// <summary>The word of a relation between the events of two articles, such as <c>different</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the defined ones.</exception>
    public static string ToWord(this EventRelation relation) => relation switch
    {
        EventRelation.Unclear => "unclear",
        EventRelation.Same => "same",
        EventRelation.Different => "different",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Expected a defined EventRelation."),
    };

    /// <summary>The word of a relation between quantities, such as <c>one-sided</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the defined ones.</exception>
    public static string ToWord(this QuantityRelation relation) => relation switch
    {
        QuantityRelation.Unrelated => "unrelated",
        QuantityRelation.Equal => "equal",
        QuantityRelation.Approximate => "approximate",
        QuantityRelation.Different => "different",
        QuantityRelation.OneSided => "one-sided",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Expected a defined QuantityRelation."),
    };

    /// <summary>Whether the verdict is one of the conflicts.</summary>
    public static bool IsConflict(this Verdict verdict) => verdict is >= Verdict.ConflictNumber and <= Verdict.ConflictPolarity;
}
