namespace IranBelarus.Text.Lexicons;

/// <summary>The translations of a word, heaviest first; walked over without allocating.</summary>
/// <remarks>A <c>ref struct</c> over the lexicon's own memory; the default value is empty.</remarks>
public readonly ref struct LexiconTranslations
{
    private readonly BilingualLexicon? _lexicon;
    private readonly LexiconDirection _direction;
    private readonly ReadOnlySpan<int> _targets;
    private readonly ReadOnlySpan<byte> _weights;

    internal LexiconTranslations(BilingualLexicon lexicon, LexiconDirection direction, ReadOnlySpan<int> targets, ReadOnlySpan<byte> weights)
    {
        _lexicon = lexicon;
        _direction = direction;
        _targets = targets;
        _weights = weights;
    }

    /// <summary>How many there are.</summary>
    public int Count => _targets.Length;

    /// <summary>One of them.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">The index is not in this range.</exception>
    public LexiconTranslation this[int index] => new(_lexicon!.KeyOf(_targets[index], _direction), _weights[index] / 255.0);

    /// <summary>Walks over them, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over the translations.</summary>
    public ref struct Enumerator
    {
        private readonly LexiconTranslations _all;
        private int _index;

        internal Enumerator(LexiconTranslations all)
        {
            _all = all;
            _index = -1;
        }

        /// <summary>The translation that was reached.</summary>
        public readonly LexiconTranslation Current => _all[_index];

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => ++_index < _all.Count;
    }
}
