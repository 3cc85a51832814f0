using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Sentences;

/// <summary>The characters that the sentence rules look at.</summary>
internal static class SentenceChars
{

    /// <summary>Where a sentence may end when semicolons or colons count too.</summary>
    public static readonly SearchValues<char> WiderCandidates = SearchValues.Create(".!?؟۔…\u061E\n\r\u0085\u2028\u2029\v\f;؛:");

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f';

    public static bool IsStop(char c) => c is '.' or '!' or '?' or '؟' or '۔' or '…' or '\u061E' or '\u203C' or '\u2047' or '\u2048' or '\u2049' or '。';

    /// <summary>A stop that is more than a full stop.</summary>
    public static bool IsStrong(char c) => c is '!' or '?' or '؟' or '\u203C' or '\u2047' or '\u2048' or '\u2049';

    /// <summary>What stands between sentences: white space, direction marks, the byte order mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsGap(char c) => c == ' ' || ((c < '!' || c > 'ۿ' || c is '\u0085' or '\u00A0' or '\u061C') && (char.IsWhiteSpace(c) || IsMark(c)));

    /// <summary>Direction marks and other invisible format characters, which may stand around a stop.</summary>
    public static bool IsMark(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) && !IsLineEnd(c);

    /// <summary>Closes only: a space before it does not make it an opener.</summary>
    public static bool IsCloser(char c) => c is '»' or '”' or '’' or '›' or ')' or ']' or '}' or '\uFD3E' or '﴾' or '„';

    /// <summary>Closes where it follows directly.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'' or '“' or '‘' or '«';

    public static bool IsOpener(char c) => c is '«' or '“' or '‘' or '‹' or '(' or '[' or '{' or '"' or '\'';

    public static bool IsAsciiWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '@' or '#' or '%' or '=' or '&';

    /// <summary>A letter of the Arabic block that keys keep: all in use but the hamza on the line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsArabicLetter(char c) => c is (>= 'آ' and <= 'غ') or (>= 'ف' and <= 'ي') or (>= 'ٱ' and <= 'ۓ');

    /// <summary>A short vowel or its like, which keys drop.</summary>
    public static bool IsHaraka(char c) => c is >= '\u064B' and <= '\u0652';

    /// <summary>A letter of a script without capitals, Arabic first of all.</summary>
    public static bool IsCaselessLetter(char c) => c >= 'ء' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is (>= '٠' and <= '٩') or (>= '۰' and <= '۹');

    /// <summary>Part of a written word: letters, digits, marks, joiners, tatweel.</summary>
    public static bool IsWordPart(char c) => c is >= 'ؠ' and <= 'ي' || char.IsLetterOrDigit(c) || c is '\u200C' or '\u200D' or 'ـ' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
