namespace IranBelarus.Text.Alignment;

/// <summary>The terms of one sentence while it is read; used again from sentence to sentence. Not safe to share between threads.</summary>
internal sealed class TermBuffer
{
    private TermEntry[] _entries = new TermEntry[64];
    private TermMarks[] _marks = new TermMarks[64];
    private TextSpan[] _spans = new TextSpan[64];

    /// <summary>Numbers and dates of the sentence being read.</summary>
    public List<Mentions.Mention> Mentions { get; } = [];

    public int Count { get; private set; }

    public ReadOnlySpan<TermEntry> Entries => _entries.AsSpan(0, Count);

    public ReadOnlySpan<TermMarks> Marks => _marks.AsSpan(0, Count);

    public TextSpan SpanOf(int term) => _spans[term];

    public void Clear() => Count = 0;

    public void Add(TermEntry entry, TermMarks marks, TextSpan span)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * Count);
            Array.Resize(ref _marks, 2 * Count);
            Array.Resize(ref _spans, 2 * Count);
        }
        _entries[Count] = entry;
        _marks[Count] = marks;
        _spans[Count++] = span;
    }

    /// <summary>Makes a term none, as what stands for it is found elsewhere.</summary>
    public void Skip(int term) => (_entries[term], _marks[term]) = (TermEntry.Nothing, TermMarks.Skipped);

    /// <summary>Drops what is no term; the others stay in order.</summary>
    public void DropSkipped()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if ((_marks[i] & TermMarks.Skipped) != 0)
                continue;
            if (kept != i)
                (_entries[kept], _marks[kept], _spans[kept]) = (_entries[i], _marks[i], _spans[i]);
            kept++;
        }
        Count = kept;
    }
}
