namespace IranBelarus.Text.Alignment;

/// <summary>The distinct terms of one side of a collection, numbered from 0 as they come.</summary>
internal sealed class TermTypes
{
    private TermEntry[] _entries = new TermEntry[64];
    private int[] _slots = new int[128];                    // numbers plus 1 by hash; a power of two, at most half of it used

    public int Count { get; private set; }

    public TermEntry this[int number] => _entries[number];

    /// <summary>The number of a term, which is added if it is new.</summary>
    public int Number(TermEntry entry)
    {
        var at = SlotOf(entry);
        if (_slots[at] > 0)
            return _slots[at] - 1;
        if (Count == _entries.Length)
        {
            Grow();
            at = SlotOf(entry);
        }
        _entries[Count++] = entry;
        _slots[at] = Count;
        return Count - 1;
    }

    /// <summary>The number of a term, perhaps of another side, or −1.</summary>
    public int Find(TermEntry entry) => _slots[SlotOf(entry)] - 1;

    private int SlotOf(TermEntry entry)
    {
        var slots = _slots;
        for (var at = entry.Hash & slots.Length - 1; ; at = at + 1 & slots.Length - 1)
        {
            if (slots[at] == 0 || TermEntry.AreSame(_entries[slots[at] - 1], entry))
                return at;
        }
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * Count);
        _slots = new int[4 * Count];
        for (var i = 0; i < Count; i++)
            _slots[SlotOf(_entries[i])] = i + 1;
    }
}
