using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>
/// Finds the lemmas of a word by taking off what can stand around a stem. A split counts only when the rest is a known form that can take these affixes; of several splits the one
/// that takes off least wins (<see cref="Readings"/>). What the affixes are is data, written in <c>ArabicAffixes</c> and <c>PersianAffixes</c> of the table generator. Works on folded letters.
/// </summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
internal sealed class AffixAnalyzer
{
    /// <summary>Longest word that is analysed, in code units; longer ones have no lemma.</summary>
    public const int LongestWord = 40;

    /// <summary>Most lemmas of one word.</summary>
    public const int MostLemmas = 8;

    private readonly AffixTrie _prefixes, _suffixes;
    private readonly int _shortestInflected, _shortestFurther;

    /// <summary>Reads an analyser at the start of a block, one that <see cref="Build"/> made: two numbers, the prefixes, the endings, the forms.</summary>
    public AffixAnalyzer(Block block)
    {
        (_shortestInflected, _shortestFurther) = (block.Ints[0], block.Ints[1]);
        _prefixes = new(block.Slice(8));
        _suffixes = new(block.Slice(8 + _prefixes.Size));
        Table = new(block.Slice(8 + _prefixes.Size + _suffixes.Size));
    }

    /// <summary>The known forms.</summary>
    public FormTable Table { get; }

    /// <summary>What can stand before a stem.</summary>
    public AffixTrie Prefixes => _prefixes;

    /// <summary>The lemmas of a word, best first.</summary>
    /// <param name="key">The folded word.</param>
    /// <param name="lemmas">Receives the lemmas' numbers; room for <see cref="MostLemmas"/>.</param>
    /// <param name="best">How many of them come from the splits that take off least; the rest are further readings.</param>
    /// <param name="function">Whether one of the best is a function word: a preposition, conjunction, pronoun, particle or auxiliary.</param>
    /// <param name="itself">The lemma that is spelt as the word, or −1.</param>
    /// <returns>How many were written; 0 for an unknown word.</returns>
    [SkipLocalsInit]
    public int Analyze(ReadOnlySpan<char> key, Span<int> lemmas, out int best, out bool function, out int itself)
    {
        (best, function, itself) = (0, false, -1);
        if (key.Length is 0 or > LongestWord)
            return 0;
        var readings = new Readings(stackalloc Reading[Readings.Most]);
        AddAll(key, stackalloc uint[LongestWord + 1], stackalloc Affix[AffixTrie.MostOfWord], stackalloc Affix[AffixTrie.MostOfWord], ref readings, out itself);
        return readings.CopyTo(lemmas, out best, out function);
    }

    // what loops stands apart from what takes stack, so that the runtime can compile it first in haste and then well
    private void AddAll(ReadOnlySpan<char> key, Span<uint> hashes, Span<Affix> prefixes, Span<Affix> suffixes, ref Readings readings, out int itself)
    {
        FormTable.HashAll(key, hashes);
        prefixes = prefixes[.._prefixes.Match(key, prefixes)];
        itself = AddReadings(key, hashes, prefixes[0], _suffixes.None, ref readings) is >= 0 and var whole ? Table.LemmaAt(whole) : -1;
        // a function word has no further readings, and only a sure prefix costs as little
        if (readings.Function && !HasSure(prefixes))
            return;
        suffixes = suffixes[.._suffixes.Match(key, suffixes)];
        for (var i = 0; i < prefixes.Length; i++)
        {
            var prefix = prefixes[i];
            for (var j = i == 0 ? 1 : 0; j < suffixes.Length; j++)
            {
                var suffix = suffixes[j];
                var kinds = prefix.Kinds & suffix.Kinds;
                var length = key.Length - prefix.Length - suffix.Length;
                if (kinds == 0 || length < (j > 0 ? _shortestInflected : 1) || (prefix.HasArticle && !suffix.HasArticle) || (prefix.Cost + suffix.Length > readings.Least && (kinds & suffix.Inflection) == 0))
                    continue;
                AddReadings(key, hashes, prefix, suffix, ref readings);
            }
        }
    }

    private static bool HasSure(ReadOnlySpan<Affix> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (prefix.IsSure)
                return true;
        }
        return false;
    }

    /// <summary>Adds the readings of a split.</summary>
    /// <returns>The place of the form that the affixes leave, or −1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AddReadings(ReadOnlySpan<char> key, ReadOnlySpan<uint> hashes, Affix prefix, Affix suffix, ref Readings readings)
    {
        var length = key.Length - prefix.Length - suffix.Length;
        var form = Table.Find(key.Slice(prefix.Length, length), FormTable.HashOf(hashes, prefix.Length, length));
        if (form < 0)
            return form;
        var kinds = prefix.Kinds & suffix.Kinds;
        var taken = prefix.Cost + suffix.Length;
        foreach (var analysis in Table.AnalysesOf(form))
        {
            // a present stem says nothing without an ending or prefix
            var kind = FormTable.FormOf(analysis) & kinds;
            if (kind != 0 && (kind != WordForm.Present || (prefix.IsSure ? suffix.Length : taken) != 0))
                readings.Add(new(FormTable.LemmaOf(analysis), (byte)taken, (byte)prefix.Group, (kind & suffix.Inflection) != 0 && length >= _shortestFurther, Reading.IsFunction(FormTable.FormOf(analysis), kinds)));
        }
        return form;
    }

    /// <summary>Builds an analyser.</summary>
    /// <param name="prefixes">The prefixes, as <see cref="AffixTrie.Build"/> makes them.</param>
    /// <param name="suffixes">The endings, likewise.</param>
    /// <param name="forms">The forms, as <see cref="FormTable.Build"/> makes them.</param>
    /// <param name="shortestInflected">Fewest letters of a stem that takes an ending.</param>
    /// <param name="shortestFurther">Fewest letters of a stem that is named beside a longer one.</param>
    public static byte[] Build(byte[] prefixes, byte[] suffixes, byte[] forms, int shortestInflected, int shortestFurther) =>
        [.. BitConverter.GetBytes(shortestInflected), .. BitConverter.GetBytes(shortestFurther), .. prefixes, .. suffixes, .. forms];
}
