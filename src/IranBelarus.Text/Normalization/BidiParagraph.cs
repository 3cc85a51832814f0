using System.Text;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// The embeddings, overrides and isolates of one paragraph (UAX #9, X1–X8 and BD9): which do nothing, which lack their end. Pairs do nothing
/// if they hold nothing, if the whole paragraph is right-to-left letters with no digit or Latin letter whose place could change, or if they
/// wrap the whole paragraph in the direction that its first letter gives it anyway. The last two are our own rules.
/// </summary>
internal sealed class BidiParagraph
{
    private const int MaximumDepth = 125;                            // UAX #9, BD2

    private readonly HashSet<int> _dropped = [];
    private readonly Dictionary<int, int> _missing = [];
    private readonly List<Opener> _open = [];
    private readonly List<Pair> _pairs = [];
    private readonly int _visible, _lastVisible = -1;
    private int _openIsolates;

    /// <param name="text">The text.</param>
    /// <param name="start">Start of the paragraph.</param>
    /// <param name="end">End of the paragraph, its separator not included.</param>
    /// <param name="vanishing">Classes of characters that the profile may take away: they do not count as contents.</param>
    /// <param name="goesOn">Whether the paragraph was cut here: then what lacks its end is dropped.</param>
    public BidiParagraph(ReadOnlySpan<char> text, int start, int end, ulong vanishing, bool goesOn)
    {
        var turns = false;                                           // whether digits, Latin and the like could change places
        var firstStrong = '\0';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            var value = NormalizationTable.Of(c);
            if (value == NormalizationClass.BidiControl)
            {
                turns |= c == '\u202D';
                if (IsOpener(c))
                    Open(i, c);
                else
                    Close(i, c);
            }
            else if (!(CharacterClasses.Gap | vanishing).Has(value) && !(value == NormalizationClass.Presentation && IsMarkForm(c)))
            {
                _visible++;
                _lastVisible = i;
                var strong = (CharacterClasses.Letters | 1UL << NormalizationClass.Presentation).Has(value) || IsMathematical(text, ref i, end) ? 'R'
                    : (CharacterClasses.Latin | 1UL << NormalizationClass.OtherLetter | 1UL << NormalizationClass.Surrogate).Has(value) ? 'L'
                    : '\0';
                firstStrong = firstStrong == '\0' ? strong : firstStrong;
                turns |= strong != 'R' && !CharacterClasses.Stops.Has(value);
            }
        }
        while (_open.Count > 0)
            EndImplicitly(Pop(), goesOn ? -1 : end);
        _pairs.Sort((a, b) => a.Open.CompareTo(b.Open));
        if (firstStrong == 'R')
            DropIdlePairs(turns);
        Closers = AddMissing(end);
        End = end;
    }

    /// <summary>Index of the paragraph's end.</summary>
    public int End { get; }

    /// <summary>The ends that are missing at the end of the paragraph.</summary>
    public string Closers { get; }

    /// <summary>Whether a control does nothing.</summary>
    public bool IsDropped(int index) => _dropped.Contains(index);

    /// <summary>How many ends of embeddings are missing before the end of an isolate.</summary>
    public int MissingBefore(int index) => _missing.GetValueOrDefault(index);

    /// <summary>An Arabic mathematical letter, whose second half is passed over.</summary>
    private static bool IsMathematical(ReadOnlySpan<char> text, ref int index, int end)
    {
        if (text[index] != '\uD83B' || index + 1 >= end || !char.IsLowSurrogate(text[index + 1])
            || DecompositionTable.CompatibilityOf((uint)char.ConvertToUtf32(text[index], text[index + 1])).Length == 0)
            return false;
        index++;
        return true;
    }

    /// <summary>A form of a mark, on a space or a tatweel.</summary>
    private static bool IsMarkForm(char c) => DecompositionTable.CompatibilityOf(c) is [' ' or 'ـ', ..];

    private static bool IsOpener(char c) => c is '\u202A' or '\u202B' or '\u202D' or '\u202E' || IsIsolate(c);

    private static bool IsIsolate(char c) => c is '\u2066' or '\u2067' or '\u2068';

    private void Open(int index, char kind)
    {
        if (_open.Count >= MaximumDepth)
            _dropped.Add(index);
        _open.Add(new(index, kind, _visible));
        _openIsolates += IsIsolate(kind) ? 1 : 0;
    }

    private void Close(int index, char c)
    {
        if (c == '\u202C' ? _open.Count == 0 || IsIsolate(_open[^1].Kind) : _openIsolates == 0)
        {
            _dropped.Add(index);
            return;
        }
        while (c == '\u2069' && !IsIsolate(_open[^1].Kind))
        {
            // the end of an isolate ends the embeddings in it (X6a)
            EndImplicitly(Pop(), index);
        }
        var match = Pop();
        if (match.Visible == _visible || _dropped.Contains(match.Index))
        {
            _dropped.Add(match.Index);
            _dropped.Add(index);
        }
        else
        {
            _pairs.Add(new(match.Index, index, match.Kind, match.Visible == 0, IsImplicit: false, _lastVisible));
        }
    }

    private Opener Pop()
    {
        var opener = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _openIsolates -= IsIsolate(opener.Kind) ? 1 : 0;
        return opener;
    }

    /// <summary>An opener without an end of its own: it ends at an index, or is dropped for -1.</summary>
    private void EndImplicitly(Opener opener, int at)
    {
        if (at < 0 || opener.Visible == _visible)
            _dropped.Add(opener.Index);
        else if (!_dropped.Contains(opener.Index))
            _pairs.Add(new(opener.Index, at, opener.Kind, opener.Visible == 0, IsImplicit: true, _lastVisible));
    }

    private void DropIdlePairs(bool turns)
    {
        var leads = true;                                            // whether every pair so far was dropped
        foreach (var pair in _pairs)
        {
            var rightward = pair.Kind is '\u202B' or '\u2067' or '\u2068' or '\u202E';
            var wraps = leads && pair.Leads && pair.LastVisible == _lastVisible && pair.Kind != '\u202E';
            leads = rightward && (!turns || wraps);
            if (!leads)
                continue;
            _dropped.Add(pair.Open);
            if (!pair.IsImplicit)
                _dropped.Add(pair.Close);
        }
    }

    /// <summary>Notes the ends that are missing before an end of an isolate; gives those missing at the end of the paragraph, the innermost first.</summary>
    private string AddMissing(int end)
    {
        var closers = new StringBuilder();
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            var pair = _pairs[i];
            if (!pair.IsImplicit || _dropped.Contains(pair.Open))
                continue;
            if (pair.Close == end)
                closers.Append(IsIsolate(pair.Kind) ? '\u2069' : '\u202C');
            else
                _missing[pair.Close] = MissingBefore(pair.Close) + 1;
        }
        return closers.ToString();
    }

    private readonly record struct Opener(int Index, char Kind, int Visible);

    /// <param name="Open">Index of the opener.</param>
    /// <param name="Close">Index of its end, or of what ends it.</param>
    /// <param name="Kind">The opener.</param>
    /// <param name="Leads">Whether nothing visible stands before it.</param>
    /// <param name="IsImplicit">Whether it has no end of its own.</param>
    /// <param name="LastVisible">Index of the last visible character before its end.</param>
    private readonly record struct Pair(int Open, int Close, char Kind, bool Leads, bool IsImplicit, int LastVisible);
}
