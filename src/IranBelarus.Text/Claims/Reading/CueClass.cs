namespace IranBelarus.Text.Claims.Reading;

/// <summary>How a cue presents what follows.</summary>
internal enum CueClass : byte
{
    /// <summary>Reports it as said.</summary>
    Say = 0,

    /// <summary>Reports it as denied or rejected.</summary>
    Deny,

    /// <summary>Reports a wish, a call, a demand.</summary>
    Wish,

    /// <summary>Reports an intention, a promise, a threat.</summary>
    Plan,

    /// <summary>Reports a judgement of the speaker.</summary>
    Evaluate,

    /// <summary>Only names what the speaker spoke of.</summary>
    Mention,
}
