using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>What a string of digits with separators is.</summary>
internal enum LiteralKind : byte
{
    /// <summary>No number: a version, an address, a telephone number.</summary>
    None = 0,

    /// <summary>A whole or decimal number.</summary>
    Number,

    /// <summary>Two whole numbers with a solidus: a decimal, a fraction or a day and month, as the context says.</summary>
    Slashed,

    /// <summary>Three whole numbers with solidi or stops: a date, if they can be one.</summary>
    Triple,
}

/// <summary>A number written in digits, as UTF-16 code units of the text. Digits of the three sets, with the separators that Arabic and Persian texts use.</summary>
/// <remarks>
/// Rules (ours, from CLDR's separators and from news usage): U+066B is decimal; U+066C, the apostrophe and a space group by three; a comma groups where three digits follow each
/// time, else it is decimal; a stop is decimal, unless it groups at least twice or is followed by zeros (1.500.000, 250.000); U+060C groups or is decimal likewise. A group that
/// begins with 0 is not grouped.
/// </remarks>
internal readonly struct NumeralLiteral
{
    private const int MostGroups = 9;

    private NumeralLiteral(LiteralKind kind, int end, decimal value, int first, int second, int third, int digits)
    {
        Kind = kind;
        End = end;
        Value = value;
        First = first;
        Second = second;
        Third = third;
        Digits = digits;
    }

    public LiteralKind Kind { get; }

    /// <summary>Index behind the last code unit.</summary>
    public int End { get; }

    public decimal Value { get; }

    /// <summary>The parts of a slashed literal or triple.</summary>
    public int First { get; }

    public int Second { get; }

    public int Third { get; }

    /// <summary>How many digits a plain whole number has (its leading zeros too); 0 for everything else.</summary>
    public int Digits { get; }

    /// <summary>Reads the literal that begins with the digit at <paramref name="start"/>.</summary>
    public static NumeralLiteral Read(ReadOnlySpan<char> text, int start)
    {
        Span<(int Start, int End)> groups = stackalloc (int, int)[MostGroups];
        Span<char> separators = stackalloc char[MostGroups];
        var count = 0;
        var at = start;
        while (true)
        {
            var from = at;
            while (at < text.Length && DigitValues.IsDigit(text[at]))
                at++;
            groups[count++] = (from, at);
            if (at + 1 >= text.Length || !IsSeparator(text[at]) || !DigitValues.IsDigit(text[at + 1]))
                break;
            if (count == MostGroups)
                return None(SkipAll(text, at));
            separators[count - 1] = text[at++];
        }
        if (count == 1)
            return Spaced(text, groups[0], at);
        return Separated(text, groups[..count], separators[..(count - 1)]);
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '\u066B' or '\u066C' or '\u060C' or '/' or '\'' or '\u2019' or '\u00B7' or '_';

    private static int SkipAll(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (DigitValues.IsDigit(text[at]) || IsSeparator(text[at])))
            at++;
        return at;
    }

    private static NumeralLiteral None(int end) => new(LiteralKind.None, end, 0, 0, 0, 0, 0);

    /// <summary>A whole number, or one grouped by spaces: 12 500 000, 250 000.</summary>
    private static NumeralLiteral Spaced(ReadOnlySpan<char> text, (int Start, int End) first, int at)
    {
        var length = first.End - first.Start;
        var groups = 0;
        var end = at;
        var zeros = false;
        if (length <= 3 && DigitValues.Of(text[first.Start]) != 0)
        {
            while (end + 3 < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' or '\u2009' && IsGroup(text, end + 1) && (end + 4 == text.Length || !DigitValues.IsDigit(text[end + 4])))
            {
                zeros = DigitValues.Of(text[end + 1]) == 0 && DigitValues.Of(text[end + 2]) == 0 && DigitValues.Of(text[end + 3]) == 0;
                groups++;
                end += 4;
            }
        }
        // one group behind a plain space may be a number of its own, unless it is 000
        if (groups == 0 || (groups == 1 && text[at] == ' ' && !zeros))
            return TryParse(text[first.Start..first.End], out var plain) ? new(LiteralKind.Number, at, plain, 0, 0, 0, length) : None(at);
        return TryParse(text[first.Start..end], out var grouped) ? new(LiteralKind.Number, end, grouped, 0, 0, 0, 0) : None(end);
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) => DigitValues.IsDigit(text[at]) && DigitValues.IsDigit(text[at + 1]) && DigitValues.IsDigit(text[at + 2]);

    private static NumeralLiteral Separated(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> groups, ReadOnlySpan<char> separators)
    {
        var end = groups[^1].End;
        var last = separators[^1];
        // the rest of a list written without spaces: ١،٢،٣
        if (last is '\u060C' or ',' && groups[0].Start >= 2 && text[groups[0].Start - 1] == last && DigitValues.IsDigit(text[groups[0].Start - 2]))
            return Head(text, groups[0]);
        var same = separators.IndexOfAnyExcept(last) < 0;
        if (same && last == '/')
            return Solidi(text, groups, end);
        if (same && last == '.' && groups.Length == 3 && Small(text, groups[0]) is var a && Small(text, groups[1]) is var b && Small(text, groups[2]) is var c && IsTriple(groups, a, b, c))
            return new(LiteralKind.Triple, end, 0, a, b, c, 0);
        if (same && IsGrouped(text, groups) && (groups.Length > 2 || GroupsAlone(text, groups, last)))
            return TryParse(text[groups[0].Start..end], out var whole) ? new(LiteralKind.Number, end, whole, 0, 0, 0, 0) : None(end);
        if (groups.Length == 2)
            return IsDecimal(last) ? Decimal(text, groups[0].Start, groups[^1], end) : None(end);
        // 1,250.75: groups, then a decimal separator of another kind
        var heads = separators[..^1];
        if (heads.IndexOfAnyExcept(heads[0]) < 0 && heads[0] != last && last != '/' && heads[0] is not ('/' or '\u066B') && IsDecimal(last) && IsGrouped(text, groups[..^1]))
            return Decimal(text, groups[0].Start, groups[^1], end);
        if (same && last is '\u060C' or ',')
            return Head(text, groups[0]);
        return None(end);
    }

    private static NumeralLiteral Head(ReadOnlySpan<char> text, (int Start, int End) group) =>
        TryParse(text[group.Start..group.End], out var value) ? new(LiteralKind.Number, group.End, value, 0, 0, 0, group.End - group.Start) : None(group.End);

    private static bool IsDecimal(char c) => c is '.' or ',' or '\u066B' or '\u066C' or '\u060C' or '\u00B7';

    /// <summary>Whether a single separator with three digits behind it groups.</summary>
    private static bool GroupsAlone(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> groups, char separator) => separator switch
    {
        ',' or '\u066C' or '\u060C' or '\'' or '\u2019' or '_' => true,
        '.' => text[groups[1].Start..groups[1].End] is "000" or "٠٠٠" or "۰۰۰",
        _ => false,
    };

    private static NumeralLiteral Solidi(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> groups, int end)
    {
        if (groups.Length == 2)
            return new(LiteralKind.Slashed, end, 0, Small(text, groups[0]), Small(text, groups[1]), 0, 0);
        var (a, b, c) = (Small(text, groups[0]), Small(text, groups[1]), groups.Length == 3 ? Small(text, groups[2]) : -1);
        return groups.Length == 3 && IsTriple(groups, a, b, c) ? new(LiteralKind.Triple, end, 0, a, b, c, 0) : None(end);
    }

    /// <summary>Whether three numbers may be a date: a year of four digits (or of two at the end) at one end.</summary>
    private static bool IsTriple(ReadOnlySpan<(int Start, int End)> groups, int a, int b, int c)
    {
        int Length((int Start, int End) group) => group.End - group.Start;
        var first = Length(groups[0]) == 4 && a is >= 1000 and < 3000 && c is >= 1 and <= 31;
        var last = Length(groups[2]) is 4 or 2 && Length(groups[0]) <= 2 && a is >= 1 and <= 31;
        return Length(groups[1]) <= 2 && b is >= 1 and <= 31 && (first || last);
    }

    private static int Small(ReadOnlySpan<char> text, (int Start, int End) group)
    {
        if (group.End - group.Start > 9)
            return -1;
        var value = 0;
        for (var i = group.Start; i < group.End; i++)
            value = (value * 10) + DigitValues.Of(text[i]);
        return value;
    }

    private static bool IsGrouped(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> groups)
    {
        if (groups[0].End - groups[0].Start > 3 || DigitValues.Of(text[groups[0].Start]) == 0)
            return false;
        foreach (var group in groups[1..])
        {
            if (group.End - group.Start != 3)
                return false;
        }
        return true;
    }

    private static NumeralLiteral Decimal(ReadOnlySpan<char> text, int start, (int Start, int End) fraction, int end)
    {
        if (!TryParse(text[start..(fraction.Start - 1)], out var whole) || fraction.End - fraction.Start > 20)
            return None(end);
        var (value, unit) = (0m, 1m);
        for (var i = fraction.Start; i < fraction.End; i++)
        {
            unit /= 10;
            value += unit * DigitValues.Of(text[i]);
        }
        return whole > 1_000_000_000_000_000m && fraction.End - fraction.Start > 10 ? None(end) : new(LiteralKind.Number, end, whole + value, 0, 0, 0, 0);
    }

    /// <summary>A whole number of at most 27 digits; everything between the digits is passed over.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var digits = 0;
        foreach (var c in text)
        {
            var digit = DigitValues.Of(c);
            if (digit < 0)
                continue;
            if (++digits > 27)
                return false;
            value = (value * 10) + digit;
        }
        return digits > 0;
    }
}
