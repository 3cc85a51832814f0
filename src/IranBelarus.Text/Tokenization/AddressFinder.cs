using System.Runtime.CompilerServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization;

/// <summary>Finds URLs, e-mail addresses, hashtags and mentions. The grammar is ours, after RFC 3986, RFC 5321 and UAX #31-R8, cut to what news and social text holds.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>URL: <c>scheme://…</c> with a scheme of 1 to 16 ASCII letters, or <c>www.…</c>; up to white space, an invisible control or a quotation
/// mark or bracket that cannot be of it, without the punctuation at its end. Letters of any script may follow, ZWNJ between them too.</item>
/// <item>E-mail: a local part of at most 64 of <c>A–Z a–z 0–9 . _ % + -</c>, <c>@</c>, labels with stops between, the last of letters alone.</item>
/// <item>Hashtag: <c>#</c> and letters, marks, digits, connectors, ZWNJ, one of them a letter. Mention: <c>@</c> and the same, with single stops inside.
/// Neither stands right behind a letter, digit, connector or mark.</item>
/// </list>
/// Work is bounded by the length of what is looked at, whatever the text: a local part, a scheme and its search are short.
/// </remarks>
internal static class AddressFinder
{
    /// <summary>No address has more code units before the sign by which it is recognised.</summary>
    public const int LongestBeginning = LongestLocalPart + 1;

    private const int LongestLocalPart = 64, LongestScheme = 16, LongestLabel = 63;

    // sets of ASCII characters: the lower 64 and the upper 64; shifts count modulo 64
    private const ulong Digits = 0x3FFul << '0', Letters = 0x3FFFFFFul << 'A' | 0x3FFFFFFul << 'a';

    private const ulong LowLocal = Digits | 1ul << '.' | 1ul << '%' | 1ul << '+' | 1ul << '-', HighLocal = Letters | 1ul << '_';

    private const ulong LowBeginning = LowLocal | 1ul << ':' | 1ul << '/' | 1ul << '#', HighBeginning = HighLocal | 1ul << '@';

    private const ulong LowUrl = ~((2ul << ' ') - 1 | 1ul << '"' | 1ul << '<' | 1ul << '>'),
        HighUrl = ~(1ul << '`' | 1ul << '{' | 1ul << '}' | 1ul << '|' | 1ul << '\\' | 1ul << '[' | 1ul << ']' | 1ul << '\u007F');

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
            if (c is '#' or '\uFE5F' or '\uFF03')
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
                var stop = from + 1;
                while (stop < text.Length && char.IsAsciiLetterOrDigit(text[stop]))
                    stop++;
                if ((BeginsRun(text, from) && TryMail(text, from, out to)) || TryUrl(text, ref from, stop, out to))
                    return true;
                from = stop - 1;
            }
        }
        to = 0;
        return false;
    }

    /// <summary>Whether a code unit may stand in an address before the sign by which it is recognised (<c>@</c>, <c>://</c>, the stop of <c>www.</c>).</summary>
    public static bool MayBegin(char c) => IsOf(c, LowBeginning, HighBeginning);

    /// <summary>Whether an address may go on behind a token whose last code unit is ASCII. Quick and generous.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="at">End of the token, less than <paramref name="length"/>.</param>
    public static unsafe bool MayGoOn(char* text, int length, int at)
    {
        if (text[at] == ':')
            return at + 1 < length && text[at + 1] == '/';
        for (var i = at; i < length && i - at <= LongestLocalPart; i++)
        {
            if (!IsLocal(text[i]))
                return text[i] == '@';
        }
        return false;
    }

    /// <summary>Whether a code unit may be of the local part of an e-mail address.</summary>
    private static bool IsLocal(char c) => IsOf(c, LowLocal, HighLocal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOf(char c, ulong low, ulong high) => c < 0x80 && ((c < 64 ? low : high) >> c & 1) != 0;

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
        while (stop < text.Length && stop - from <= LongestLocalPart && IsLocal(text[stop]))
            stop++;
        return stop < text.Length && text[stop] == '@' && stop - from <= LongestLocalPart && TryDomain(text, stop + 1, out to);
    }

    /// <summary>A URL that begins within a run of ASCII letters and digits: with it if that is <c>www</c>, or with the letters at its end.</summary>
    private static bool TryUrl(ReadOnlySpan<char> text, ref int from, int stop, out int to)
    {
        to = 0;
        var rest = text[stop..];
        if (stop - from == 3 && rest.Length > 1 && rest[0] == '.' && IsHostUnit(rest[1]) && text[from..stop].Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            to = UrlEnd(text, stop + 1);
            return true;
        }
        if (!rest.StartsWith("://", StringComparison.Ordinal) || rest.Length == 3 || !IsHostUnit(rest[3]))
            return false;
        var scheme = stop;
        while (scheme > from && stop - scheme < LongestScheme && char.IsAsciiLetter(text[scheme - 1]))
            scheme--;
        if (scheme == stop)
            return false;
        from = scheme;
        to = UrlEnd(text, stop + 3);
        return true;
    }

    /// <summary>What the host of a URL begins with: a letter (ALetter) or digit.</summary>
    private static bool IsHostUnit(char c) => WordBreakRules.IsLetter(WordBreakTable.Of(c)) || WordBreakTable.Of(c) == WordBreakClass.Digit;

    private static bool TryDomain(ReadOnlySpan<char> text, int at, out int to)
    {
        to = 0;
        for (var labels = 0; ; labels++)
        {
            var start = at;
            var letters = true;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] == '-' && at > start)))
                letters &= char.IsAsciiLetter(text[at++]);
            while (at > start && text[at - 1] == '-')
                at--;
            if (at == start || at - start > LongestLabel)
                return to > 0;
            if (labels > 0 && letters && at - start >= 2)
                to = at;
            if (at >= text.Length || text[at] != '.')
                return to > 0;
            at++;
        }
    }

    private static int UrlEnd(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        var open = 0;
        for (; at < text.Length && IsUrlUnit(text, at); at++)
        {
            if (text[at] == '(')
                open++;
            else if (text[at] == ')' && --open < 0)
                break;
        }
        // punctuation at the end is of the sentence; a closing bracket is of the URL if it opens there
        while (at > start + 1)
        {
            var last = text[at - 1];
            if (last == ')' && open >= 0)
                break;
            if (last is not ('.' or ',' or ':' or ';' or '!' or '?' or '\'' or '*' or '_' or '~' or '(' or '\u2026' or '\u06D4' or '\u200C' or '\u200D'))
                break;
            if (last == '(')
                open--;
            at--;
        }
        return at;
    }

    private static bool IsUrlUnit(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x80)
            return IsOf(c, LowUrl, HighUrl);
        if (c is '\u200C' or '\u200D')
            return true;
        if (c is '،' or '؛' or '؟' or '۔' or '«' or '»')
            return false;
        return (WordBreakTable.Of(c) & ~WordBreakClass.Extra) switch
        {
            WordBreakClass.Letter or WordBreakClass.Digit or WordBreakClass.ExtendNumLet => c != '\u202F',
            WordBreakClass.Extend => !IsControl(c),
            _ => IsLetterUnit(c) || char.IsSurrogate(c),
        };
    }

    private static bool TryHashtag(ReadOnlySpan<char> text, int at, out int to)
    {
        to = 0;
        if (FollowsWord(text, at))
            return false;
        var letter = false;
        var i = at + 1;
        for (; i < text.Length && IsWordUnit(text[i]); i++)
            letter |= IsLetterUnit(text[i]);
        to = TrimJoiners(text, i);
        return letter && to > at + 1;
    }

    private static bool TryMention(ReadOnlySpan<char> text, int at, out int to)
    {
        to = 0;
        if (FollowsWord(text, at))
            return false;
        var letter = false;
        var i = at + 1;
        for (; i < text.Length && (IsWordUnit(text[i]) || (text[i] == '.' && i > at + 1 && i + 1 < text.Length && IsWordUnit(text[i + 1]) && text[i - 1] != '.')); i++)
            letter |= IsLetterUnit(text[i]);
        to = TrimJoiners(text, i);
        return letter && to > at + 1;
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
            _ => IsLetterUnit(c),
        };
    }

    private static bool IsLetterUnit(char c) =>
        WordBreakTable.Of(c) is WordBreakClass.ArabicLetter or WordBreakClass.Letter || (ClassSets.Of(WordBreakTable.Of(c)) & ClassSet.Letter) != 0;

    private static bool FollowsWord(ReadOnlySpan<char> text, int at) => at > 0 && IsWordUnit(text[at - 1]);

    /// <summary>Format characters that are no part of words: soft hyphen, direction marks, isolates, byte order mark.</summary>
    private static bool IsControl(char c) =>
        c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB');
}
