namespace IranBelarus.Text.Alignment;

/// <summary>What ties two claims together.</summary>
public enum LinkKind
{
    /// <summary>About the same subject, no more. Word: <c>related</c>. The default value.</summary>
    Related = 0,

    /// <summary>Both state one fact. Word: <c>same-fact</c>.</summary>
    SameFact,

    /// <summary>Both state one fact, and one of them says more of it. Word: <c>same-fact+detail</c>.</summary>
    SameFactWithDetail,

    /// <summary>Both mention one event, but say different things of it. Word: <c>same-event-mention</c>.</summary>
    SameEventMention,

    /// <summary>Both express a position on one matter; not bound to an event. Word: <c>same-stance</c>.</summary>
    SameStance,

    /// <summary>Alike, but about two events. Word: <c>same-topic-different-event</c>.</summary>
    SameTopicDifferentEvent,
}
