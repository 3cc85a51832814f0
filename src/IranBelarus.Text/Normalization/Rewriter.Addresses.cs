using System.Buffers;
using System.Collections.Frozen;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// What profiles for readers leave alone, since another letter would be another address: web addresses, from <c>://</c> or <c>www.</c> to the next space or
/// direction control, but for marks of punctuation at their end; what stands between two spaces and has <c>@</c> or <c>\\</c> in it, or begins with
/// <c>/</c>, a letter and a further <c>/</c>; a word with the ending of a file or a domain (<c>علي.pdf</c>); code between two backquotes; a string
/// that is compared with or handed over (<c>print("…")</c>); and a single letter between straight quotation marks, which is meant itself. Hashtags are text: readers search them. Our own rule.
/// </summary>
internal ref partial struct Rewriter
{
    /// <summary>No code between backquotes is longer.</summary>
    private const int LongestCode = 200;

    /// <summary>What code between backquotes ends at: a direction control reaches beyond it.</summary>
    private static readonly SearchValues<char> CodeEnds = SearchValues.Create("`\n\r\u0085\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static readonly SearchValues<char> QuotedCodeEnds = SearchValues.Create("\"\n\r\u0085\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The start of the first address that ends after an index, or a place behind it before which none begins; looks at nothing twice.</summary>
    private int NextAddress(int from)
    {
        while (_addressEnd <= from)
        {
            var line = _text[_addressEnd..Math.Min(from, _text.Length)].LastIndexOf('\n') + 1 + _addressEnd;
            (_addressStart, _addressEnd) = FindAddress(line, AddressReach(from));
        }
        return _addressStart;
    }

    /// <summary>How far is looked ahead for addresses: to just behind a space, over which no address reaches back; without one nearby to the end.</summary>
    private readonly int AddressReach(int from)
    {
        const int reach = 1 << 11;
        if (_plainTry > from && _plainTry - from <= reach)
            return _plainTry;                                // the start of a line
        if (from + reach >= _text.Length)
            return _text.Length;
        var space = _text.Slice(from + reach, Math.Min(reach, _text.Length - from - reach)).IndexOfAny(' ', '\n');
        return space < 0 ? _text.Length : from + reach + space + 1;
    }

    private bool IsInAddress(int index) => (index < _addressEnd || MayBeInAddress(index)) && NextAddress(index) <= index;

    /// <summary>Whether a mark of addresses stands between the spaces round an index, or one of code near before it: what needs no search of the line.</summary>
    private readonly bool MayBeInAddress(int index)
    {
        const int reach = 512;
        var from = Math.Max(0, index - reach);
        var start = from + _text[from..index].LastIndexOfAny(' ', '\n') + 1;
        var length = _text.Slice(index, Math.Min(reach, _text.Length - index)).IndexOfAny(' ', '\n');
        if (length < 0)
            length = Math.Min(reach, _text.Length - index);
        var code = Math.Max(0, index - LongestCode - 2);
        return start == from && from > 0 || length == reach
            || AddressMarks.Any(_text.Slice(start, index + length - start)) || _text[code..index].ContainsAny('`', '"');
    }

    /// <summary>The first address from an index on, which is the start of a line or the end of the address before; an empty one at <paramref name="reach"/> if none shows itself before it.</summary>
    private readonly (int Start, int End) FindAddress(int from, int reach)
    {
        for (var i = from; i < reach; i++)
        {
            i = AddressMarks.Find(_text, i, reach);
            if (i >= reach)
                break;
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
                case '.' when i + 1 < _text.Length && CharacterClasses.Latin.Has(_text[i + 1]):
                    if (NameEnd(i) is var nameEnd and > 0)
                        (start, end) = (NameStart(i, from), nameEnd);
                    break;
                case '"' or '\'' when i + 2 < _text.Length && _text[i + 2] == _text[i] && CharacterClasses.Letters.Has(_text[i + 1]):
                    end = i + 3;
                    break;
                case '"' when IsOfCode(i):
                    var rest = _text.Slice(i + 1, Math.Min(LongestCode, _text.Length - i - 1));
                    var last = rest.IndexOfAny(QuotedCodeEnds);
                    if (last <= 0 || rest[last] != '"')
                        continue;
                    end = i + 1 + last;
                    break;
                case '`':
                    var near = _text.Slice(i + 1, Math.Min(LongestCode, _text.Length - i - 1));
                    var closing = near.IndexOfAny(CodeEnds);
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
        return (reach, reach < _text.Length ? reach : int.MaxValue);
    }

    /// <summary>Just past the last space or direction control before an index, and what belongs to it, or past the last address.</summary>
    private readonly int TokenStart(int index, int from)
    {
        const int reach = 512;
        var start = index;
        while (start > Math.Max(from, index - reach) && !TechnicalToken.IsWhite(_text, start - 1, _plan.DroppedMarks) && NormalizationTable.Of(_text[start - 1]) != BidiControl)
            start--;
        if (index - start >= reach)
            return index;
        while (start < index && (CharacterClasses.Marks | CharacterClasses.Invisible).Has(_text[start]))
            start++;
        return start;
    }

    private bool IsTechnical(int index) => _token.IsAt(_text, _lineStart, _lineEnd, index, _plan.DroppedMarks);

    private bool IsTechnicalOrLatin(int index) => _token.IsOrHasLatinAt(_text, _lineStart, _lineEnd, index, _plan.DroppedMarks);

    /// <summary>Whether the quotation mark at an index opens a string of code: after a bracket that a Latin name stands before, or after <c>==</c> or <c>!=</c>.</summary>
    private readonly bool IsOfCode(int index)
    {
        var before = index - 1;
        if (before > 0 && _text[before] == '(')
            return CharacterClasses.Latin.Has(_text[before - 1]);
        if (before > 0 && _text[before] == ' ')
            before--;
        return before > 0 && _text[before] == '=' && _text[before - 1] is '=' or '!';
    }

    /// <summary>Endings of files and domains.</summary>
    private static readonly FrozenSet<string> NameEndings = FrozenSet.ToFrozenSet(
    [
        "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "tex", "epub", "xls", "xlsx", "ods", "csv", "tsv", "ppt", "pptx", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "svg", "webp", "psd",
        "mp3", "mp4", "m4a", "wav", "ogg", "flac", "avi", "mkv", "mov", "wmv", "webm", "srt", "zip", "rar", "gz", "tar", "exe", "msi", "apk", "iso", "dll", "htm", "html", "xml", "json", "jsonl",
        "yml", "yaml", "ini", "log", "css", "js", "ts", "py", "cs", "cpp", "java", "php", "sql", "db", "com", "net", "org", "gov", "edu", "info", "ir", "af", "iq", "sa", "eg", "tv",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameEndingsBySpan = NameEndings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Just past the ending of a file or a domain after the full stop at an index; 0 if none is there, or a word goes on behind it.</summary>
    private readonly int NameEnd(int stop)
    {
        const int longest = 5;
        var end = stop + 1;
        while (end < _text.Length && end - stop <= longest + 1 && char.IsAsciiLetterOrDigit(_text[end]))
            end++;
        if (!NameEndingsBySpan.Contains(_text[(stop + 1)..end]))
            return 0;
        var next = end;
        while (next < _text.Length && CharacterClasses.Invisible.Has(_text[next]))
            next++;
        return next < _text.Length && (CharacterClasses.Latin | CharacterClasses.Digits | CharacterClasses.Marks).Has(_text[next]) ? 0 : end;
    }

    /// <summary>Where the word before a full stop begins that names a file; the stop itself if there is none.</summary>
    private readonly int NameStart(int stop, int from)
    {
        const int reach = 256;
        const ulong units = CharacterClasses.Letters | CharacterClasses.Marks | CharacterClasses.Digits | CharacterClasses.Latin | 1UL << Tatweel | 1UL << Zwnj | 1UL << Zwj | 1UL << Period;
        var start = stop;
        while (start > Math.Max(from, stop - reach) && (units.Has(_text[start - 1]) || _text[start - 1] is '_' or '-'))
            start--;
        if (stop - start >= reach)
            return stop;
        while (start < stop && !(CharacterClasses.Letters | CharacterClasses.Digits | CharacterClasses.Latin).Has(_text[start]))
            start++;
        return start;
    }

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
