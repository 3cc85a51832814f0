namespace IranBelarus.Text.Lexicons;

/// <summary>From which language of a lexicon to which.</summary>
public enum LexiconDirection
{
    /// <summary>From the left language to the right; in the built-in lexicon from Arabic to Persian. The default value.</summary>
    LeftToRight = 0,

    /// <summary>From the right language to the left.</summary>
    RightToLeft,
}
