namespace IranBelarus.Text.Alignment;

/// <summary>What words, as they are written, were found to be: a hash table that many threads read without a lock while one adds. Bounded: when it is full nothing more is kept.</summary>
internal sealed class WordMemory(int most)
{
    private readonly Lock _adding = new();
    private Word?[] _slots = new Word?[1 << 10];            // a power of two, at most half of it used; words are complete before they are put in
    private int _count;

    private sealed record Word(string Text, int Hash, TermEntry Entry);

    /// <summary>What a word was found to be; <see langword="null"/> if it was not seen, or not kept.</summary>
    public TermEntry? Find(ReadOnlySpan<char> word)
    {
        var slots = Volatile.Read(ref _slots);
        var hash = string.GetHashCode(word);
        for (var at = hash & slots.Length - 1; Volatile.Read(ref slots[at]) is { } known; at = at + 1 & slots.Length - 1)
        {
            if (known.Hash == hash && word.SequenceEqual(known.Text))
                return known.Entry;
        }
        return null;
    }

    /// <summary>Keeps a word.</summary>
    /// <returns>What is known of it: what was given, or what another thread was quicker to add.</returns>
    public TermEntry Add(ReadOnlySpan<char> word, TermEntry entry)
    {
        lock (_adding)
        {
            if (Find(word) is { } known)
                return known;
            if (_count >= most)
                return entry;
            if (2 * ++_count > _slots.Length)
                Grow();
            Put(_slots, new(word.ToString(), string.GetHashCode(word), entry));
            return entry;
        }
    }

    private void Grow()
    {
        var larger = new Word?[2 * _slots.Length];
        foreach (var word in _slots)
        {
            if (word is not null)
                Put(larger, word);
        }
        Volatile.Write(ref _slots, larger);
    }

    private static void Put(Word?[] slots, Word word)
    {
        var at = word.Hash & slots.Length - 1;
        while (slots[at] is not null)
            at = at + 1 & slots.Length - 1;
        Volatile.Write(ref slots[at], word);
    }
}
