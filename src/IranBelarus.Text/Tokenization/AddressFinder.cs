using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>Finds URLs, e-mail addresses, hashtags and mentions. What they are, <see cref="TokenKind.Address"/> tells.</summary>
/// <remarks>
/// Work is bounded by the length of what is looked at, whatever the text: a local part, a scheme, a host without scheme and what is looked
/// back at are short, and whatever is read beyond them is read for one sign only.
/// </remarks>
internal static class AddressFinder
{
    /// <summary>No address has more code units before the sign by which it is recognised.</summary>
    public const int LongestBeginning = LongestLocalPart + 1;

    private const int LongestLocalPart = 64, LongestScheme = 16, LongestLabel = 63, FarthestBack = 64;

    // sets of ASCII characters: the lower 64 and the upper 64; shifts count modulo 64
    private const ulong Digits = 0x3FFul << '0', Letters = 0x3FFFFFFul << 'A' | 0x3FFFFFFul << 'a';

    private const ulong LowLocal = Digits | 1ul << '.' | 1ul << '%' | 1ul << '+' | 1ul << '-' | 1ul << '&' | 1ul << '\'', HighLocal = Letters | 1ul << '_';

    private const ulong LowBeginning = LowLocal | 1ul << ':' | 1ul << '/' | 1ul << '#', HighBeginning = HighLocal | 1ul << '@';

    private const ulong LowUrl = ~((2ul << ' ') - 1 | 1ul << '"' | 1ul << '<' | 1ul << '>'),
        HighUrl = ~(1ul << '`' | 1ul << '{' | 1ul << '}' | 1ul << '|' | 1ul << '\\' | 1ul << '[' | 1ul << ']' | 1ul << '\u007F');

    /// <summary>What a URL goes on with wherever it stands.</summary>
    private const ulong LowPlain = LowUrl & ~(1ul << '/' | 1ul << '?' | 1ul << '#' | 1ul << '(' | 1ul << ')'), HighPlain = HighUrl;

    /// <summary>The first address that begins within a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the token.</param>
    /// <param name="end">Its end.</param>
    /// <param name="from">Start of the address.</param>
    /// <param name="to">Its end, which may lie beyond the token.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int start, int end, out int from, out int to)
    {
        for (from = start; from < end; from++)
        {
            var c = text[from];
            if (IsHash(c))
            {
                if (TryHashtag(text, from, out to))
                    return true;
            }
            else if (c == '@')
            {
                if (TryMention(text, from, out to))
                    return true;
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                var stop = Run(text, from);
                if ((BeginsRun(text, from) && TryMail(text, from, out to)) || TryUrl(text, ref from, stop, out to) || TryHost(text, from, out to))
                    return true;
                from = stop - 1;
            }
        }
        to = 0;
        return false;
    }

    /// <summary>Whether a code unit may stand in an address before the sign by which it is recognised (<c>@</c>, <c>://</c>, the stop of <c>www.</c>, the first slash).</summary>
    public static bool MayBegin(char c) => IsOf(c, LowBeginning, HighBeginning);

    /// <summary>Whether an address may go on behind a token whose last code unit is ASCII. Quick and generous.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="at">End of the token, less than <paramref name="length"/>.</param>
    public static unsafe bool MayGoOn(char* text, int length, int at)
    {
        for (var i = at; i < length && i - at <= LongestLocalPart; i++)
        {
            if (!IsLocal(text[i]))
                return text[i] == '@' || (text[i] == ':' && i + 1 < length && text[i + 1] == '/') || (text[i] == '/' && i > at);
        }
        return false;
    }

    /// <summary>Whether a stop follows <c>www</c> and a host begins behind it: an address for certain.</summary>
    public static bool EndsWww(ReadOnlySpan<char> text, int stop) =>
        stop >= 3 && stop + 1 < text.Length && text[stop] == '.' && (text[stop - 1] | 0x20) == 'w' && (text[stop - 2] | 0x20) == 'w' && (text[stop - 3] | 0x20) == 'w'
        && (stop == 3 || !char.IsAsciiLetterOrDigit(text[stop - 4])) && BeginsHost(text[stop + 1]);

    /// <summary>Whether a slash may be the first behind a host without scheme. Quick and generous.</summary>
    public static bool MayFollowHost(ReadOnlySpan<char> text, int slash)
    {
        var at = slash - 1;
        while (at > 0 && slash - at <= LongestLabel && char.IsAsciiLetterLower(text[at]))
            at--;
        return at > 0 && text[at] == '.';
    }

    /// <summary>Whether a unit may be of an address behind the sign by which it is recognised, whatever stands around it. Quick and generous.</summary>
    public static bool MayBeOfUrl(char c) => c < 0x80 ? IsOf(c, LowUrl, HighUrl) || c is '[' or ']'
        : char.IsSurrogate(c) || c is '\u200C' or '\u200D' or '،' or '؛' or '؟' || IsDash(c) || IsWordUnit(c) || IsMiddle(c) || WordBreakTable.Of(c) >= WordBreakClass.Special;

    /// <summary>Whether hashtags and mentions begin with it.</summary>
    public static bool IsTagSign(char c) => c == '@' || IsHash(c);

    private static bool IsHash(char c) => c is '#' or '\uFE5F' or '\uFF03';

    /// <summary>Whether a code unit may be of the local part of an e-mail address.</summary>
    private static bool IsLocal(char c) => IsOf(c, LowLocal, HighLocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOf(char c, ulong low, ulong high) => c < 0x80 && ((c < 64 ? low : high) >> c & 1) != 0;

    /// <summary>The end of a run of ASCII letters and digits.</summary>
    private static int Run(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether no letter or digit of the same local part stands before.</summary>
    private static bool BeginsRun(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= LongestLocalPart && IsLocal(text[i]); i--)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
                return false;
        }
        return true;
    }

    private static bool TryMail(ReadOnlySpan<char> text, int from, out int to)
    {
        to = 0;
        var stop = from;
        for (; stop < text.Length && stop - from <= LongestLocalPart && IsLocal(text[stop]); stop++)
        {
            if (text[stop] == '.' && stop + 1 < text.Length && text[stop + 1] is '.' or '@')
                return false;                                                 // no dot-string
        }
        return stop < text.Length && text[stop] == '@' && stop - from <= LongestLocalPart && TryDomain(text, stop + 1, out to);
    }

    /// <summary>A URL that begins within a run of ASCII letters and digits: with it if that is <c>www</c> or a scheme, or with the letters at its end.</summary>
    private static bool TryUrl(ReadOnlySpan<char> text, ref int from, int stop, out int to)
    {
        to = 0;
        if (stop - from == 3 && EndsWww(text, stop))
        {
            to = UrlEnd(text, stop + 1, stop + 2, host: true);
            return true;
        }
        var end = stop;
        while (end + 1 < text.Length && end - from < LongestScheme && text[end] == '+' && char.IsAsciiLetterOrDigit(text[end + 1]))
            end = Run(text, end + 1);                                         // git+ssh
        if (!text[end..].StartsWith("://", StringComparison.Ordinal))
            return false;
        var first = end + 3;
        var literal = IpLiteralEnd(text, first);
        if (literal < 0 && (first == text.Length || !IsLetterOrDigit(text[first])))
            return false;
        var scheme = from;
        if (end - from > LongestScheme || !char.IsAsciiLetter(text[from]))
        {
            if (end > stop)
                return false;
            scheme = stop;
            while (scheme > from && stop - scheme < LongestScheme && char.IsAsciiLetter(text[scheme - 1]))
                scheme--;
            if (scheme == stop)
                return false;
        }
        from = scheme;
        to = literal < 0 ? UrlEnd(text, first, first + 1, host: true) : UrlEnd(text, literal, literal, host: true);
        return true;
    }

    /// <summary>The end of an IP literal of RFC 3986 in brackets; -1 if there is none.</summary>
    private static int IpLiteralEnd(ReadOnlySpan<char> text, int at)
    {
        const int longest = 48;
        if (at == text.Length || text[at] != '[')
            return -1;
        var colons = 0;
        for (var i = at + 1; i < text.Length && i - at < longest; i++)
        {
            if (text[i] == ']')
                return colons > 1 ? i + 1 : -1;
            if (text[i] == ':')
                colons++;
            else if (!char.IsAsciiHexDigit(text[i]) && text[i] != '.')
                return -1;
        }
        return -1;
    }

    /// <summary>A URL without scheme: a host of ASCII labels, the last of lower-case letters alone, a slash, and something behind it.</summary>
    private static bool TryHost(ReadOnlySpan<char> text, int from, out int to)
    {
        to = 0;
        if (from > 0 && (text[from - 1] is '/' or '\\' or '@' || (text[from - 1] is '.' or '-' or '_' && from > 1 && char.IsAsciiLetterOrDigit(text[from - 2]))))
            return false;
        var label = from;
        var letters = true;
        for (var at = from; at < text.Length && at - from < LongestLocalPart; at++)
        {
            var c = text[at];
            if (c == '/')
            {
                if (label == from || !letters || at - label < 2 || at + 1 == text.Length || !(IsLetterOrDigit(text[at + 1]) || text[at + 1] is '@' or '_' or '%' or '~' or '?' or '#' or '-' or '+'))
                    return false;
                to = UrlEnd(text, at + 1, at + 2, host: false);
                return true;
            }
            if (c == '.' && at > label && text[at - 1] != '-')
            {
                label = at + 1;
                letters = true;
            }
            else if (char.IsAsciiLetterOrDigit(c) || (c == '-' && at > label))
            {
                letters &= char.IsAsciiLetterLower(c);
            }
            else
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>What a host behind <c>www.</c> begins with: what a stop joins to the letters before it, or a digit. No ideograph: blocks would not see the stop before it.</summary>
    private static bool BeginsHost(char c) => WordBreakRules.IsLetter(WordBreakTable.Of(c)) || WordBreakTable.Of(c) == WordBreakClass.Digit;

    private static bool TryDomain(ReadOnlySpan<char> text, int at, out int to)
    {
        to = 0;
        var ascii = false;                                                    // from the first ASCII label on
        for (var labels = 0; ; labels++)
        {
            var start = at;
            var letters = true;
            ascii |= at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
            while (at < text.Length && ((ascii ? char.IsAsciiLetterOrDigit(text[at]) : IsForeign(text[at])) || (text[at] == '-' && at > start)))
                letters &= ascii ? char.IsAsciiLetter(text[at++]) : text[at++] != '-';
            while (at > start && text[at - 1] == '-')
                at--;
            if (at == start || at - start > LongestLabel)
                return to > 0;
            if (labels > 0 && at - start >= 2 && (letters || text[start..at].StartsWith("xn--", StringComparison.OrdinalIgnoreCase)))
                to = at;
            if (at >= text.Length || text[at] != '.')
                return to > 0;
            at++;
        }
    }

    /// <summary>What a label of an internationalised domain name holds.</summary>
    private static bool IsForeign(char c) => c < 0x80 ? char.IsAsciiDigit(c) : IsWordUnit(c) && WordBreakTable.Of(c) != WordBreakClass.ExtendNumLet;

    /// <summary>The end of a URL.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A place within it.</param>
    /// <param name="least">It does not end before that.</param>
    /// <param name="host">Whether the place is within the host, or behind it.</param>
    private static int UrlEnd(ReadOnlySpan<char> text, int at, int least, bool host)
    {
        int round = 0, square = 0;
        var query = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (IsOf(c, LowPlain, HighPlain))
                continue;
            if (c is '/' or '?' or '#')
            {
                host = false;
                query |= c == '?';
            }
            else if (c is '(' or ')')
            {
                round += c == '(' ? 1 : -1;
                if (round < 0)
                    break;
            }
            else if (c is '[' or ']')
            {
                square += c == '[' ? 1 : -1;
                if (square < 0 || !query)
                    break;
            }
            else if (!IsUrlUnit(text, at) || (host && WordBreakTable.Of(c) == WordBreakClass.ArabicLetter && char.IsAsciiLetter(text[at - 1])))
            {
                break;                                                        // no label of a host mixes these scripts
            }
        }
        // punctuation at the end is of the sentence; a closing bracket is of the URL if it opens there
        while (at > least && text[at - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '*' or '(' or '[' or '\u200C' or '\u200D')
            at--;
        return at;
    }

    private static bool IsUrlUnit(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x80)
            return IsOf(c, LowUrl, HighUrl);
        if (c is '\u200C' or '\u200D')
            return true;
        if (char.IsSurrogate(c))
            return char.IsHighSurrogate(c) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);
        if (c is '،' or '؛' or '؟')
            return at + 2 < text.Length && text[at + 1] == '-' && IsLetterOrDigit(text[at - 1]) && IsLetterOrDigit(text[at + 2]);
        if (IsDash(c))
            return at + 1 < text.Length && IsLetterOrDigit(text[at - 1]) && IsLetterOrDigit(text[at + 1]);
        if (IsMiddle(c))
            return at + 1 < text.Length && WordBreakTable.Of(text[at - 1]) == WordBreakClass.Letter && WordBreakTable.Of(text[at + 1]) == WordBreakClass.Letter;
        return IsWordUnit(c);
    }

    /// <summary>Hyphens and the en dash.</summary>
    private static bool IsDash(char c) => c is >= '\u2010' and <= '\u2013';

    /// <summary>What joins letters by UAX #29, beyond ASCII.</summary>
    private static bool IsMiddle(char c) => c >= 0x80 && WordBreakTable.Of(c) is WordBreakClass.MidLetter or WordBreakClass.MidNumLet;

    private static bool TryHashtag(ReadOnlySpan<char> text, int at, out int to)
    {
        to = 0;
        if (!MayBeginTag(text, at) || (at > 0 && text[at - 1] == '&'))        // &#x627;
            return false;
        var letter = false;
        var i = at + 1;
        for (; i < text.Length && IsWordUnit(text[i]); i++)
            letter = letter || IsLetterUnit(text[i]);
        to = TrimJoiners(text, i);
        return letter && to > at + 1;
    }

    private static bool TryMention(ReadOnlySpan<char> text, int at, out int to)
    {
        to = 0;
        if (!MayBeginTag(text, at))
            return false;
        var letter = false;
        var i = at + 1;
        for (; i < text.Length && (IsWordUnit(text[i]) || (text[i] == '.' && i > at + 1 && i + 1 < text.Length && IsWordUnit(text[i + 1]) && text[i - 1] != '.')); i++)
            letter = letter || IsLetterUnit(text[i]);
        to = TrimJoiners(text, i);
        if (!letter || to == at + 1)
            return false;
        if (to < text.Length && text[to] == '@' && TryDomain(text, to + 1, out var end))
            to = end;                                                         // @user@example.social
        return true;
    }

    private static int TrimJoiners(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && text[end - 1] is '\u200C' or '\u200D')
            end--;
        return end;
    }

    /// <summary>Letter, digit, connector or mark: what a hashtag goes on with.</summary>
    private static bool IsWordUnit(char c)
    {
        var found = WordBreakTable.Of(c);
        return found switch
        {
            WordBreakClass.ArabicLetter or WordBreakClass.Letter or WordBreakClass.Digit => true,
            WordBreakClass.ExtendNumLet => c != '\u202F',
            WordBreakClass.Extend => !IsControl(c),
            _ => IsLetterClass(found),
        };
    }

    private static bool IsLetterUnit(char c) => IsLetterClass(WordBreakTable.Of(c));

    private static bool IsLetterClass(byte c) => c is WordBreakClass.ArabicLetter or WordBreakClass.Letter || (ClassSets.Of(c) & ClassSet.Letter) != 0;

    private static bool IsLetterOrDigit(char c) => IsLetterUnit(c) || WordBreakTable.Of(c) == WordBreakClass.Digit;

    /// <summary>Not right behind a word, unless that is itself of a tag.</summary>
    private static bool MayBeginTag(ReadOnlySpan<char> text, int at)
    {
        if (!FollowsWord(text, at))
            return true;
        for (var i = at - 1; i >= 0 && at - i <= FarthestBack; i--)
        {
            if (IsTagSign(text[i]) ? !FollowsWord(text, i) : !IsWordUnit(text[i]))
                return IsTagSign(text[i]);
        }
        return false;
    }

    /// <summary>Whether a letter, digit or connector stands before, with marks or without; an emoji of such a one is none.</summary>
    private static bool FollowsWord(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= FarthestBack; i--)
        {
            var c = text[i];
            if (c is '\uFE0F' or '\u20E3' || IsControl(c))
                return false;
            var found = WordBreakTable.Of(c);
            if (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))
                found = WordBreakTable.OfPair(text[--i], c);
            if (found != WordBreakClass.Extend)
                return IsLetterClass(found) || found == WordBreakClass.Digit || (found == WordBreakClass.ExtendNumLet && c != '\u202F');
        }
        return false;
    }

    /// <summary>Format characters that are no part of words: soft hyphen, direction marks, isolates, byte order mark.</summary>
    private static bool IsControl(char c) =>
        c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB');
}
