using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Lexicons;

/// <summary>One language of a bilingual lexicon: its keys, which of them are function words, and their translations.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
internal sealed class LexiconSide
{
    private readonly Block _flags, _numbers;
    private readonly bool _areLemmas;
    private Block _starts, _targets, _weights;

    /// <summary>Reads the keys and their flags; then <see cref="ReadTranslations"/>.</summary>
    /// <param name="language">The language.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="flags">A byte for each.</param>
    /// <param name="stems">What finds the lemmas of words, where the language is one that the library knows.</param>
    /// <param name="numbers">For each lemma the number of the key spelt so, or −1: for the library's own lexicon, each word of which is a lemma; <see langword="null"/> where they are yet to be found.</param>
    public LexiconSide(TextLanguage language, KeyTable keys, Block flags, WordStems? stems, Block? numbers)
    {
        (Language, Keys, _flags, Stems) = (language, keys, flags, stems);
        _numbers = stems is null ? default : numbers ?? FindNumbers(keys, stems.Table.Lemmas);
        _areLemmas = numbers is not null;
    }

    public TextLanguage Language { get; }

    public KeyTable Keys { get; }

    public WordStems? Stems { get; }

    /// <summary>Number of pairs.</summary>
    public int PairCount => _targets.Length / sizeof(int);

    /// <summary>Whether a key is a preposition, conjunction, pronoun or particle.</summary>
    public bool IsFunction(int number) => (_flags.Span[number] & LexiconLayout.Function) != 0;

    private bool Is(int number, byte flag) => (_flags.Span[number] & flag) != 0;

    /// <summary>The flags of a key; none of a word that is no key.</summary>
    public byte FlagsOf(string key) => Keys.Find(key) is >= 0 and var number ? _flags.Span[number] : (byte)0;

    /// <summary>The keys of the other side that translate a key, heaviest first.</summary>
    public ReadOnlySpan<int> TargetsOf(int number)
    {
        var starts = _starts.Ints;
        return _targets.Ints[starts[number]..starts[number + 1]];
    }

    /// <summary>Their weights, 255 for 1.</summary>
    public ReadOnlySpan<byte> WeightsOf(int number)
    {
        var starts = _starts.Ints;
        return _weights.Span[starts[number]..starts[number + 1]];
    }

    /// <summary>Where the translations of a key stand among all, end-exclusive.</summary>
    public (int Start, int End) RangeOf(int number)
    {
        var starts = _starts.Ints;
        return (starts[number], starts[number + 1]);
    }

    /// <summary>The translation at a place: the key of the other side.</summary>
    public int TargetAt(int place) => _targets.Ints[place];

    /// <summary>Its weight, 255 for 1.</summary>
    public byte WeightAt(int place) => _weights.Span[place];

    /// <summary>Whether a translation is one to show: all but those that say little as one synonym among others, general words above all.</summary>
    /// <param name="number">The key.</param>
    /// <param name="index">The place among its translations, from 0.</param>
    /// <param name="target">The translation.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="further">Whether the key is a less obvious reading, of which only the first synonyms are shown.</param>
    /// <param name="to">The other side.</param>
    public bool IsShown(int number, int index, int target, byte weight, bool further, LexiconSide to)
    {
        if (index == 0 || LexiconLayout.IsFirst(weight))
            return true;
        if (further || Is(number, LexiconLayout.FirstOnly))
            return false;
        return weight >= LexiconLayout.LeastOfGeneral || !to.Is(target, LexiconLayout.General);
    }

    /// <summary>Reads the starts, targets and weights of the translations.</summary>
    /// <param name="starts">Where the translations of each key start, and the end of the last.</param>
    /// <param name="targets">The translations.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="others">Number of keys of the other side.</param>
    /// <param name="isTrusted">Whether the file is the library's own and need not be looked through.</param>
    /// <exception cref="InvalidDataException">They are not of the form.</exception>
    public void ReadTranslations(Block starts, Block targets, Block weights, int others, bool isTrusted)
    {
        (_starts, _targets, _weights) = (starts, targets, weights);
        if (isTrusted)
            return;
        if (!KeyTable.IsAscending(starts.Ints))
            throw new InvalidDataException("Found the translations of a key before those of the key before it, expected an ascending order.");
        if (!AreBelow(targets.Ints, others))
            throw new InvalidDataException($"Found a translation with a number out of range, expected 0 to {others - 1}.");
    }

    /// <summary>The numbers of a folded word's readings: itself, then its lemmas; of a phrase its own number.</summary>
    /// <param name="key">The word or phrase.</param>
    /// <param name="numbers">Receives them; room for one more than <see cref="AffixAnalyzer.MostLemmas"/>.</param>
    /// <param name="best">How many of them are no further readings.</param>
    /// <param name="plural">What the word's spelling says about broken plurals.</param>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<char> key, Span<int> numbers, out int best, PluralSpelling plural)
    {
        var (found, obvious, itself) = (0, 0, -1);
        // the lemmas' numbers are written over by the keys' one after the other, behind room for the word itself
        var lemmas = numbers[1..];
        if (Stems is not null)
            found = Stems.Analyze(key, lemmas, out obvious, out _, out itself, plural);
        var ofLemmas = _numbers.Ints;
        if (itself >= 0)
            itself = ofLemmas[itself];
        else if (found == 0 || !_areLemmas)
            itself = key.Contains(' ') ? FindPhrase(key) : Keys.Find(key);
        var count = 0;
        if (itself >= 0)
            numbers[count++] = itself;
        best = count;
        for (var i = 0; i < found; i++)
        {
            if (ofLemmas[lemmas[i]] is >= 0 and var number && !(count > 0 && numbers[..count].Contains(number)))
                numbers[count++] = number;
            if (i < obvious)
                best = count;
        }
        if (count > 0)
            best = Math.Max(best, 1);
        else if (Stems is not null && !key.Contains(' ') && Keys.Find(Stems.Light(key)) is >= 0 and var light)
            (numbers[0], count, best) = (light, 1, 1);
        return count;
    }

    /// <summary>The number of a folded phrase, as it stands or by the stems of its words, or −1.</summary>
    [SkipLocalsInit]
    private int FindPhrase(ReadOnlySpan<char> key)
    {
        if (Keys.Find(key) is >= 0 and var number)
            return number;
        Span<char> phrase = stackalloc char[2 * BilingualLexicon.LongestKey];
        var length = 0;
        foreach (var range in key.Split(' '))
        {
            var stem = Stems is null ? key[range] : Stems.StemOf(key[range], out _);
            if (stem.IsEmpty)
                continue;
            if (length + stem.Length + 1 > phrase.Length)
                return -1;
            if (length > 0)
                phrase[length++] = ' ';
            stem.CopyTo(phrase[length..]);
            length += stem.Length;
        }
        return Keys.Find(phrase[..length]);
    }

    private static Block FindNumbers(KeyTable keys, KeyTable lemmas)
    {
        var numbers = GC.AllocateUninitializedArray<byte>(sizeof(int) * lemmas.Count);
        for (var lemma = 0; lemma < lemmas.Count; lemma++)
            BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(sizeof(int) * lemma), keys.Find(lemmas[lemma]));
        return new(numbers);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreBelow(ReadOnlySpan<int> numbers, int end)
    {
        foreach (var number in numbers)
        {
            if ((uint)number >= (uint)end)
                return false;
        }
        return true;
    }
}
