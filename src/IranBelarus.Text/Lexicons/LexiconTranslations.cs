using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Lexicons;

/// <summary>The translations of a word, heaviest first; walked over without allocating.</summary>
/// <remarks>A <c>ref struct</c> over the lexicon's own memory; the default value is empty.</remarks>
public readonly ref struct LexiconTranslations
{
    private readonly BilingualLexicon? _lexicon;
    private readonly LexiconDirection _direction;
    private readonly bool _merged;
    private readonly ReadOnlySpan<int> _targets;
    private readonly ReadOnlySpan<byte> _weights;
    private readonly Buffer _buffer;

    /// <summary>The translations of one key.</summary>
    internal LexiconTranslations(BilingualLexicon lexicon, LexiconDirection direction, ReadOnlySpan<int> targets, ReadOnlySpan<byte> weights)
    {
        Unsafe.SkipInit(out _buffer);
        _lexicon = lexicon;
        _direction = direction;
        _targets = targets;
        _weights = weights;
        Count = targets.Length;
    }

    /// <summary>The translations of several keys.</summary>
    internal LexiconTranslations(BilingualLexicon lexicon, LexiconDirection direction, Buffer merged, int count)
    {
        _lexicon = lexicon;
        _direction = direction;
        _buffer = merged;
        _merged = true;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">The index is not in this range.</exception>
    public LexiconTranslation this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new IndexOutOfRangeException($"Found the index {index}, expected 0 to {Count - 1}.");
            var (target, weight) = _merged ? _buffer[index] : (_targets[index], _weights[index]);
            return new(_lexicon!.KeyOf(target, _direction), weight / 255.0);
        }
    }

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

    /// <summary>Room for the translations of several readings of a word.</summary>
    [InlineArray(48)]
    internal struct Buffer
    {
        private (int Target, byte Weight) _first;
    }
}
