namespace IranBelarus.Text.Morphology;

/// <summary>A way to read a word: the lemma and what was taken off.</summary>
/// <param name="Lemma">The lemma's number.</param>
/// <param name="Taken">How many letters were taken off, where they count.</param>
/// <param name="Prefix">The <see cref="Affix.Group"/> of the prefix.</param>
/// <param name="Further">Whether it is worth naming beside a reading that takes off less.</param>
/// <param name="Function">Whether it is a function word so.</param>
internal readonly record struct Reading(int Lemma, byte Taken, byte Prefix, bool Further, bool Function)
{
    /// <summary>Whether a form is a function word where it stands with affixes for these kinds.</summary>
    public static bool IsFunction(WordForm form, WordForm kinds) => (form & WordForm.Function) != 0 && ((form & WordForm.Particle) == 0 || (kinds & WordForm.Particle) != 0);
}

/// <summary>
/// The readings of a word in the order in which they were found. Those that take off least win; of the others those are named after them that keep the winner's prefix
/// and take off nothing but inflection: a listed plural (معلومات) does not hide its singular (معلومة), nor a noun the verb that is spelt alike.
/// </summary>
internal ref struct Readings(Span<Reading> found)
{
    /// <summary>Most readings that are compared; no word of the lexicon has as many.</summary>
    public const int Most = 24;

    private readonly Span<Reading> _found = found;
    private int _count;

    /// <summary>The fewest letters that a reading so far takes off.</summary>
    public int Least { get; private set; } = int.MaxValue;

    /// <summary>Whether one of those that take off so few is a function word.</summary>
    public bool Function { get; private set; }

    public void Add(Reading reading)
    {
        if (_count == _found.Length)
            return;
        _found[_count++] = reading;
        if (reading.Taken < Least)
            (Least, Function) = (reading.Taken, reading.Function);
        else if (reading.Taken == Least)
            Function |= reading.Function;
    }

    /// <summary>Writes the lemmas, each once.</summary>
    /// <param name="lemmas">Receives them.</param>
    /// <param name="best">How many of them come from the readings that take off least.</param>
    /// <param name="function">Whether one of these is a function word; then there are no further ones.</param>
    /// <returns>How many were written.</returns>
    public readonly int CopyTo(Span<int> lemmas, out int best, out bool function)
    {
        function = Function;
        if (_count <= 1)
        {
            best = _count;
            if (_count > 0)
                lemmas[0] = _found[0].Lemma;
            return _count;
        }
        var written = 0;
        foreach (var reading in _found[.._count])
        {
            if (reading.Taken != Least)
                continue;
            Write(reading.Lemma, lemmas, ref written);
        }
        best = written;
        if (function)
            return written;
        foreach (var reading in _found[.._count])
        {
            if (reading.Taken > Least && reading.Further && KeepsPrefix(reading.Prefix))
                Write(reading.Lemma, lemmas, ref written);
        }
        return written;
    }

    private static void Write(int lemma, Span<int> lemmas, ref int written)
    {
        if (written < lemmas.Length && !lemmas[..written].Contains(lemma))
            lemmas[written++] = lemma;
    }

    private readonly bool KeepsPrefix(int prefix)
    {
        foreach (var reading in _found[.._count])
        {
            if (reading.Taken == Least && reading.Prefix == prefix)
                return true;
        }
        return false;
    }
}
