using System.Runtime.CompilerServices;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Lexicons;

/// <summary>The translations of a word, heaviest first; walked over without allocating.</summary>
/// <remarks>
/// A <c>ref struct</c> over the lexicon's own memory; the default value is empty. A word with several readings has a list for each; they are merged while they are walked over,
/// so that for such a word <see cref="Count"/> and the indexer walk too: use <c>foreach</c>.
/// </remarks>
public readonly ref struct LexiconTranslations
{
    private readonly LexiconSide? _from;
    private readonly LexiconSide? _to;
    private readonly int _count, _best;
    private readonly Numbers _keys;

    /// <param name="from">The side that was looked up.</param>
    /// <param name="to">The other side.</param>
    /// <param name="keys">The keys of the readings; at most <see cref="MostKeys"/>.</param>
    /// <param name="best">How many of them count in full; the rest weigh half.</param>
    internal LexiconTranslations(LexiconSide from, LexiconSide to, scoped ReadOnlySpan<int> keys, int best)
    {
        _from = from;
        _to = to;
        _best = best;
        _count = keys.Length;
        for (var i = 0; i < keys.Length; i++)
            _keys[i] = keys[i];
    }

    /// <summary>Most readings of a word: itself and its lemmas.</summary>
    internal const int MostKeys = 1 + AffixAnalyzer.MostLemmas;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
                count++;
            return count;
        }
    }

    /// <summary>One of them.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">The index is not in this range.</exception>
    public LexiconTranslation this[int index]
    {
        get
        {
            var at = 0;
            foreach (var translation in this)
            {
                if (at++ == index)
                    return translation;
            }
            throw new IndexOutOfRangeException($"Found the index {index}, expected 0 to {at - 1}.");
        }
    }

    /// <summary>Walks over them, for <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over the translations.</summary>
    public ref struct Enumerator
    {
        private readonly LexiconTranslations _all;
        private Numbers _taken;                                         // of each list; not where there is only one
        private readonly int _start, _end;
        private int _place, _target;
        private byte _weight;

        internal Enumerator(LexiconTranslations all)
        {
            _all = all;
            if (all._count == 1)
            {
                (_start, _end) = all._from!.RangeOf(all._keys[0]);
                _place = _start;
            }
        }

        /// <summary>The translation that was reached.</summary>
        public readonly LexiconTranslation Current => new(_all._to!.Keys[_target], _weight / 255.0);

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext()
        {
            if (_all._count > 1)
                return MoveOn();
            while (_place < _end)
            {
                (_target, _weight) = (_all._from!.TargetAt(_place), _all._from.WeightAt(_place));
                if (_all._from.IsShown(_all._keys[0], _place++ - _start, _target, _weight, _all._best == 0, _all._to!))
                    return true;
            }
            return false;
        }

        /// <summary>Goes on to the heaviest of the next of all lists.</summary>
        private bool MoveOn()
        {
            while (true)
            {
                var (list, index, place, heaviest) = (-1, 0, 0, 0);
                for (var i = 0; i < _all._count; i++)
                {
                    var (start, end) = _all._from!.RangeOf(_all._keys[i]);
                    var next = start + _taken[i];
                    if (next >= end)
                        continue;
                    var weight = _all._from.WeightAt(next);
                    var counted = i < _all._best ? weight : (weight + 1) / 2;
                    if (counted > heaviest)
                        (list, index, place, heaviest) = (i, next - start, next, counted);
                }
                if (list < 0)
                    return false;
                _taken[list]++;
                (_target, _weight) = (_all._from!.TargetAt(place), (byte)heaviest);
                if (_all._from.IsShown(_all._keys[list], index, _target, _all._from.WeightAt(place), list >= _all._best, _all._to!) && !WasSeen(list))
                    return true;
            }
        }

        /// <summary>Whether another list had and showed the translation before.</summary>
        private readonly bool WasSeen(int list)
        {
            for (var i = 0; i < _all._count; i++)
            {
                if (i == list || _taken[i] == 0)
                    continue;
                var index = _all._from!.TargetsOf(_all._keys[i])[.._taken[i]].IndexOf(_target);
                if (index >= 0 && _all._from.IsShown(_all._keys[i], index, _target, _all._from.WeightsOf(_all._keys[i])[index], i >= _all._best, _all._to!))
                    return true;
            }
            return false;
        }
    }

    [InlineArray(MostKeys)]
    private struct Numbers
    {
        private int _first;
    }
}
