namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>The three sets of digits.</summary>
internal static class DigitValues
{
    /// <summary>Whether a word holds a digit.</summary>
    public static bool Any(ReadOnlySpan<char> word)
    {
        var any = false;
        foreach (var c in word)
            any |= (uint)(c - '0') <= 9 | (uint)(c - '٠') <= 9 | (uint)(c - '۰') <= 9;
        return any;
    }

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '٠' and <= '٩') or (>= '۰' and <= '۹');

    /// <summary>0 to 9, or −1.</summary>
    public static int Of(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '٠' and <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        _ => -1,
    };
}
