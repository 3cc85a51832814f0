using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// What words and letters say about the language: the table of <c>Data/languages.txt</c>, and the letters that only some languages have. A word of at
/// most eight letters is a 64-bit key, its letters' low bytes one after the other, so that looking it up costs a multiplication and a probe.
/// </summary>
internal sealed class LanguageWords
{
    /// <summary>Lanes of a score.</summary>
    public const int Arabic = 0, Persian = 1, Iran = 2, Dari = 3, Urdu = 4, Kurdish = 5, Pashto = 6, Elsewhere = 7;

    /// <summary>Lanes of <see cref="Traits"/> that say nothing of a language by themselves.</summary>
    public const int Maksura = Iran, ForeignLetter = Dari;

    /// <summary>What <see cref="Codes"/> gives for a character that ends a word, and for one that is passed over.</summary>
    public const byte Ends = 0, Passed = 1;

    /// <summary>A bucket is a cache line: four keys, four scores of eight signed bytes.</summary>
    private const int BucketBits = 11, Ways = 4;

    private readonly ulong[] _buckets = GC.AllocateUninitializedArray<ulong>(2 * Ways << BucketBits, pinned: true);
    private readonly ulong _multiplier;
    private readonly byte[] _codes = new byte[256];
    private readonly ulong[] _signs = new ulong[256];
    private readonly ulong[] _traits = new ulong[256];

    private LanguageWords()
    {
        string[] names = ["arabic", "persian", "iran", "dari", "urdu", "kurdish", "pashto", "other"];
        FillCodes();
        var words = new Dictionary<ulong, ulong>();
        foreach (var row in WordTables.Rows("Normalization/languages"))
        {
            var lane = Array.IndexOf(names, row[0]);
            if (lane < 0 || row[1] is not ("1" or "2" or "3" or "-2"))
                throw new FormatException($"languages.txt: found '{row[0]} | {row[1]}', expected one of {string.Join(", ", names)} and a weight.");
            foreach (var word in WordTables.Words(row[2]))
                words[Key(word)] = Sum(words.GetValueOrDefault(Key(word)), lane, sbyte.Parse(row[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }
        _multiplier = Fill(words);
        Sign("پچژگ", Persian);
        Sign("ةإٱ", Arabic);
        Sign("ٹڈڑںےہھۓ", Urdu);
        Sign("ەێۆڕڵڤۊ", Kurdish);
        Sign("ټډړږښګڼځڅېۍ", Pashto);
        Sign("ٻڀٺٽٿڃڄڇڊڌڍڏڙڦڪڱڳڻڭۇۋۈڠڽڬۏٲٳؠ", Elsewhere);
        for (var low = 0; low < 256; low++)
            _traits[low] = _signs[low] | (IsForeign((char)(0x600 | low), _signs[low]) ? 1UL << 8 * ForeignLetter : 0);
        _traits['ى' & 0xFF] |= 1UL << 8 * Maksura;
    }

    /// <summary>The table, read once.</summary>
    public static LanguageWords Instance { get; } = new();

    /// <summary>By the low byte of a character U+06xx: its part of a key, or <see cref="Ends"/>, or <see cref="Passed"/>.</summary>
    public ReadOnlySpan<byte> Codes => _codes;

    /// <summary>By the low byte of a character U+06xx: a count, in a byte for each lane, for the languages that write it (the lane of Persian also speaks for Urdu, Kurdish, Pashto).</summary>
    public ReadOnlySpan<ulong> Signs => _signs;

    /// <summary><see cref="Signs"/>, and in two lanes that no letter speaks for: letters that neither Persian nor Arabic writes, and ى.</summary>
    public ReadOnlySpan<ulong> Traits => _traits;

    /// <summary>All words as keys, with what each says.</summary>
    public IEnumerable<(ulong Key, ulong Score)> Entries =>
        Enumerable.Range(0, _buckets.Length).Where(i => i % (2 * Ways) < Ways && _buckets[i] != 0).Select(i => (_buckets[i], _buckets[i + Ways]));

    /// <summary>Whether neither Persian nor Arabic writes a letter, but Urdu, Kurdish, Pashto or the like; heh of any kind shows nothing, since Persian is typed with all of them.</summary>
    public static bool IsForeign(char c) => c >> 8 == 6 && IsForeign(c, Instance._signs[c & 0xFF]);

    private static bool IsForeign(char c, ulong signs) =>
        c is not ('ہ' or 'ھ' or 'ە') && (signs & ~(0xFFUL << 8 * Persian | 0xFFUL << 8 * Arabic)) != 0;

    /// <summary>What a word says: a signed byte for each lane. No branch depends on the word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Score(ulong key)
    {
        ref var bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), (nint)(key * _multiplier >> 64 - BucketBits) * 2 * Ways);
        var found = Vector256.Equals(Vector256.LoadUnsafe(ref bucket), Vector256.Create(key)) & Vector256.LoadUnsafe(ref bucket, Ways);
        var half = found.GetLower() | found.GetUpper();
        return half[0] | half[1];
    }

    private static ulong Sum(ulong score, int lane, sbyte weight)
    {
        var sum = (sbyte)((sbyte)(score >> 8 * lane) + weight);
        return score & ~(0xFFUL << 8 * lane) | (ulong)(byte)sum << 8 * lane;
    }

    /// <summary>Puts the words into their buckets, with the first multiplier that overfills none.</summary>
    private ulong Fill(Dictionary<ulong, ulong> words)
    {
        for (var multiplier = 0x9E3779B97F4A7C15; ; multiplier = multiplier * 6364136223846793005 + 1442695040888963407 | 1)
        {
            Array.Clear(_buckets);
            var all = true;
            foreach (var (key, score) in words)
            {
                var bucket = _buckets.AsSpan((int)(key * multiplier >> 64 - BucketBits) * 2 * Ways, 2 * Ways);
                var way = bucket[..Ways].IndexOf(0UL);
                if (way < 0)
                {
                    all = false;
                    break;
                }
                bucket[way] = key;
                bucket[Ways + way] = score;
            }
            if (all)
                return multiplier;
        }
    }

    private void Sign(string letters, int lane)
    {
        foreach (var letter in letters)
            _signs[letter & 0xFF] |= 1UL << 8 * lane;
    }

    private void FillCodes()
    {
        for (var low = 0; low < 256; low++)
        {
            var c = (char)(0x600 | low);
            var value = NormalizationTable.Of(c);
            _codes[low] = c switch
            {
                'ي' or 'ى' => unchecked((byte)'ی'),
                'ك' => unchecked((byte)'ک'),
                _ when CharacterClasses.Letters.Has(value) || value == NormalizationClass.Presentation => (byte)low,
                _ when CharacterClasses.Marks.Has(value) || value is NormalizationClass.Tatweel or NormalizationClass.BidiMark => Passed,
                _ => Ends,
            };
        }
    }

    private ulong Key(string word)
    {
        if (word.Length > 8)
            throw new FormatException($"languages.txt: '{word}' has {word.Length} letters, expected at most 8.");
        var key = 0UL;
        foreach (var c in word)
        {
            if (c >> 8 != 6 || _codes[c & 0xFF] <= Passed)
                throw new FormatException($"languages.txt: found U+{(int)c:X4} in '{word}', expected letters only.");
            key = key << 8 | _codes[c & 0xFF];
        }
        return key;
    }
}
