namespace IranBelarus.Text.Claims;

/// <summary>How it was found out who a speaker is.</summary>
public enum SpeakerResolution
{
    /// <summary>The words could not be tied to a person or body; the name is the words as they stand. The default value.</summary>
    Unresolved = 0,

    /// <summary>The name stands beside the cue.</summary>
    Named,

    /// <summary>A role («the president») that the article ties to one name.</summary>
    Role,

    /// <summary>A pronoun («وی», a verb without a subject) that goes back to the speaker before.</summary>
    Pronoun,

    /// <summary>No words of its own: the speech of the sentence before goes on.</summary>
    Carried,

    /// <summary>A body (ministry, agency, statement) rather than a person.</summary>
    Body,
}
