namespace IranBelarus.Text.Alignment;

/// <summary>Whether two linked claims agree.</summary>
public enum Verdict
{
    /// <summary>No evidence decides. Word: <c>undetermined</c>. The default value.</summary>
    Undetermined = 0,

    /// <summary>They agree. Word: <c>agree</c>.</summary>
    Agree,

    /// <summary>They agree up to rounding, conversion or vagueness. Word: <c>agree-approx</c>.</summary>
    AgreeApprox,

    /// <summary>They give different numbers for one thing. Word: <c>conflict-number</c>.</summary>
    ConflictNumber,

    /// <summary>They give different dates for one event. Word: <c>conflict-date</c>.</summary>
    ConflictDate,

    /// <summary>They name different people or bodies for one role. Word: <c>conflict-name</c>.</summary>
    ConflictName,

    /// <summary>They name different places for one event. Word: <c>conflict-place</c>.</summary>
    ConflictPlace,

    /// <summary>They attribute one statement to different speakers. Word: <c>conflict-attribution</c>.</summary>
    ConflictAttribution,

    /// <summary>One affirms what the other denies. Word: <c>conflict-polarity</c>.</summary>
    ConflictPolarity,

    /// <summary>They are about two events, so what differs is no conflict. Word: <c>not-comparable</c>.</summary>
    NotComparable,

    /// <summary>The claim has no partner. Word: <c>one-sided</c>.</summary>
    OneSided,
}
