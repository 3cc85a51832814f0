using System.Buffers;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// What profiles for readers leave alone, since another letter would be another address: web addresses, from <c>://</c> or <c>www.</c> to the next space or
/// direction control, but for marks of punctuation at their end; what stands between two spaces and has <c>@</c> or <c>\\</c> in it, or begins with
/// <c>/</c>, a letter and a further <c>/</c>; and code between two backquotes. Hashtags are text: readers search them. Our own rule.
/// </summary>
internal ref partial struct Rewriter
{
    /// <summary>No code between backquotes is longer.</summary>
    private const int LongestCode = 200;

    /// <summary>Where an address shows itself; all of them are rare in Arabic script.</summary>
    private static readonly SearchValues<char> AddressMarks = SearchValues.Create(":w@\\`/");

    /// <summary>The start of the first address that ends after an index; looks ahead through the whole text, once.</summary>
    private int NextAddress(int from)
    {
        while (_addressEnd <= from)
        {
            var line = _text[_addressEnd..Math.Min(from, _text.Length)].LastIndexOf('\n') + 1 + _addressEnd;
            (_addressStart, _addressEnd) = FindAddress(line);
        }
        return _addressStart;
    }

    private bool IsInAddress(int index) => NextAddress(index) <= index;

    /// <summary>The first address from an index on, which is the start of a line or the end of the address before.</summary>
    private readonly (int Start, int End) FindAddress(int from)
    {
        for (var i = from; i < _text.Length; i++)
        {
            var next = _text[i..].IndexOfAny(AddressMarks);
            if (next < 0)
                break;
            i += next;
            var (start, end) = (i, i);
            switch (_text[i])
            {
                case ':' when _text[i..].StartsWith("://", StringComparison.Ordinal):
                case 'w' when _text[i..].StartsWith("www.", StringComparison.Ordinal):
                    end = AddressEnd(i);
                    break;
                case '@' or '\\' when i + 1 < _text.Length && (CharacterClasses.Letters | CharacterClasses.Latin).Has(_text[i + 1]):
                    (start, end) = (TokenStart(i, from), AddressEnd(i));
                    break;
                case '/' when i + 1 < _text.Length && (CharacterClasses.Letters | CharacterClasses.Latin).Has(_text[i + 1]) && TokenStart(i, from) == i:
                    end = AddressEnd(i);
                    if (_text[(i + 1)..end].Contains('/'))
                        break;
                    continue;
                case '`':
                    var near = _text.Slice(i + 1, Math.Min(LongestCode, _text.Length - i - 1));
                    var closing = near.IndexOfAny('`', '\n');
                    if (closing <= 0 || near[closing] != '`')
                        continue;
                    end = i + 1 + closing + 1;
                    while (end < _text.Length && (CharacterClasses.Marks | CharacterClasses.Invisible).Has(_text[end]))
                        end++;
                    break;
                default:
                    continue;
            }
            if (start < end)
                return (start, end);
        }
        return (_text.Length, int.MaxValue);
    }

    /// <summary>Just past the last space before an index, and what belongs to it, or past the last address.</summary>
    private readonly int TokenStart(int index, int from)
    {
        const int reach = 512;
        var start = index;
        while (start > Math.Max(from, index - reach) && !TechnicalToken.IsWhite(_text, start - 1, _plan.DroppedMarks))
            start--;
        if (index - start >= reach)
            return index;
        while (start < index && (CharacterClasses.Marks | CharacterClasses.Invisible).Has(_text[start]))
            start++;
        return start;
    }

    private bool IsTechnical(int index) => _token.IsAt(_text, _lineStart, _lineEnd, index, _plan.DroppedMarks);

    private bool IsTechnicalOrLatin(int index) => _token.IsOrHasLatinAt(_text, _lineStart, _lineEnd, index, _plan.DroppedMarks);

    /// <summary>The end of a stretch of text round an index, before the next address.</summary>
    private int BeforeAddress(int index, int end)
    {
        if (!_plan.SparesAddresses)
            return end;
        var address = NextAddress(_at);
        return address <= index ? index + 1 : Math.Min(end, address);
    }

    private readonly int AddressEnd(int start)
    {
        const ulong joiners = 1UL << Zwnj | 1UL << Zwj;
        var end = start;
        while (end < _text.Length && !(CharacterClasses.Invisible & ~joiners).Has(_text[end]) && !TechnicalToken.IsWhite(_text, end, _plan.DroppedMarks))
            end++;
        while (end > start + 3 && (joiners | CharacterClasses.Stops | CharacterClasses.Closers | 1UL << Quote).Has(_text[end - 1]))
            end--;                                       // marks of the sentence round it
        return end;
    }
}
