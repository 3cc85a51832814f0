namespace IranBelarus.Text.Normalization;

/// <summary>The kinds of combining marks of the Arabic script.</summary>
[Flags]
public enum ArabicMarks
{
    /// <summary>No marks.</summary>
    None = 0,

    /// <summary>Short vowels and sukun: U+064E–U+0650, U+0652, and the rarer vowel signs U+0656–U+065F.</summary>
    Vowels = 1,

    /// <summary>Tanwin: U+064B–U+064D and their open forms U+08F0–U+08F2.</summary>
    Tanwin = 2,

    /// <summary>Shadda, U+0651.</summary>
    Shadda = 4,

    /// <summary>Superscript (dagger) alef, U+0670.</summary>
    SuperscriptAlef = 8,

    /// <summary>Madda and hamza where they do not compose with their letter, U+0653–U+0655; the hamza of the ezafe (هٔ) is one of them.</summary>
    Hamza = 16,

    /// <summary>Quranic annotation: U+0610–U+061A, the marks among U+06D6–U+06ED (the small waw and yeh U+06E5 and U+06E6 are letters and stay), and the marks of the extended blocks.</summary>
    Quranic = 32,

    /// <summary>All of them.</summary>
    All = Vowels | Tanwin | Shadda | SuperscriptAlef | Hamza | Quranic,
}
