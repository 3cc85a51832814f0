namespace IranBelarus.Text.Claims.Reading;

/// <summary>What the claim rules need to know of a word that is a verb.</summary>
[Flags]
internal enum VerbTraits : ushort
{
    /// <summary>Not a verb, as far as is known.</summary>
    None = 0,

    /// <summary>A finite form that can carry a clause.</summary>
    Finite = 1,

    /// <summary>Past or perfect.</summary>
    Past = 2,

    /// <summary>Present or imperfect.</summary>
    Present = 4,

    /// <summary>Said of the future: خواهد رفت, سيذهب.</summary>
    Future = 8,

    /// <summary>Depends on another clause or a modal: برود, أن يذهب.</summary>
    Subjunctive = 16,

    /// <summary>I or we.</summary>
    FirstPerson = 32,

    /// <summary>Negated.</summary>
    Negative = 64,

    /// <summary>A participle without its auxiliary: شده.</summary>
    Participle = 128,

    /// <summary>The form is also a noun; a verb only where the place speaks for it.</summary>
    Ambiguous = 256,

    /// <summary>You, as in «you have come»: speech, not narration.</summary>
    SecondPerson = 512,

    /// <summary>Was, had been, used to: sets a clause before the time of the story.</summary>
    Auxiliary = 1024,
}
