namespace IranBelarus.Text.Claims;

/// <summary>How the words of a speaker are given.</summary>
public enum QuoteStyle
{
    /// <summary>Not reported speech: the outlet says it itself. The default value.</summary>
    None = 0,

    /// <summary>Between quotation marks.</summary>
    Marked,

    /// <summary>After a cue and a colon, without quotation marks.</summary>
    Colon,

    /// <summary>As a clause that depends on the cue («… that …»), or with a source named («according to …»).</summary>
    Indirect,
}
