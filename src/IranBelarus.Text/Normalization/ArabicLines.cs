using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Finds the next line that may be of another language than Arabic in a part of it: in all others whatever <see cref="SegmentLanguage"/> says of a stretch, a sentence or the line is Arabic or
/// nothing, so that where Arabic is expected no word needs to be judged. A line is in doubt if it has a letter that Arabic does not write, ئ at the start of a word, ى before a letter, a
/// half-space, a form of letters, or words that speak for another language and few that speak for Arabic between them (see <see cref="LanguageBalance"/>).
/// </summary>
internal static partial class ArabicLines
{
    // Codes of characters. Those of letters, from FirstLetter on, have six bits; ى is ي with one bit more.
    private const byte Ends = 0, LineBreak = 1, Opening = 2, Closing = 3, Sign = 4, FirstLetter = 5, Maksura = 0x40, Passed = 0xFF;

    private const ulong Ones = 0x0101010101010101;

    /// <summary>The points of the article, of hamza on alef at the start of a word, of a letter that only Arabic writes.</summary>
    private const int ArabicSign = 2;

    /// <summary>A longer word is in doubt: counts of its letters may run over.</summary>
    private const int LongestWord = 255;

    /// <summary>The letters, by code; ی stands for yehs, ک for both kafs. The last ones only Arabic writes.</summary>
    private const string Letters = "ابتثجحخدذرزسشصضطظعغفقکلمنهویءآأؤئإةٱ";

    private static readonly byte FirstSign = OfLetter('إ');

    private static readonly byte Alef = OfLetter('ا'), Lam = OfLetter('ل'), Kaf = OfLetter('ک'), AlefMadda = OfLetter('آ'), AlefHamza = OfLetter('أ'), YehHamza = OfLetter('ئ');

    /// <summary>For U+06xx.</summary>
    private static readonly byte[] Codes = [.. Enumerable.Range(0x600, 0x100).Select(static i => CodeOf((char)i))];

    /// <summary>The part of a key of <see cref="LanguageWords"/> for each letter.</summary>
    private static readonly byte[] KeyParts = [.. Enumerable.Range(0, 64).Select(static i => i is >= FirstLetter && i - FirstLetter < Letters.Length ? (byte)Letters[i - FirstLetter] : (byte)0)];

    private const int FilterBits = 16;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const int BeginningLength = 4;

    /// <summary>
    /// The words that speak for another language, or take back what the article says: a bit for the hash of each; and for each of their first letters, with what follows them,
    /// the sets of such words that have each code there, which is coarser.
    /// </summary>
    private static readonly (ulong[] Hashes, byte[] Beginnings) Filter = FilterOf();

    /// <summary>The start of the first line in <c>[from, to)</c> that may be of another language in a part of it, or <paramref name="to"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The start of a line.</param>
    /// <param name="to">The end of a line.</param>
    public static int FindDoubtful(ReadOnlySpan<char> text, int from, int to)
    {
        text = text[from..to];
        var lines = Lines(text);
        if (lines < 0)
            return to;
        var start = 0;
        for (; lines > 0; lines--)
            start += text[start..].IndexOf('\n') + 1;
        return from + start;
    }

    /// <summary>How many lines come before the first that is in doubt, or -1 if there is none.</summary>
    internal static int Lines(ReadOnlySpan<char> text) => IsWide ? LinesWide(text) : LinesScalar(text);

    /// <summary>The path that every processor has.</summary>
    internal static int LinesScalar(ReadOnlySpan<char> text)
    {
        var lines = 0;
        var balance = default(LanguageBalance);
        balance.Clear();
        var (key, length, maksura) = (0UL, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var code = i < text.Length ? CodeAt(text[i]) : Ends;
            if (code == Passed)
                continue;
            if (code >= FirstLetter)
            {
                if (maksura || length == 0 && code == YehHamza || length == LongestWord)
                    return lines;
                maksura = (code & Maksura) != 0;
                key |= length < 8 ? (code & 0x3FUL) << 8 * length : 0;
                length++;
                continue;
            }
            if (length > 0 && (balance.IsOpen || IsInFilter(key)) && Count(ref balance, key, length > 8))
                return lines;
            (key, length, maksura) = (0, 0, false);
            if (code == Sign)
                return lines;
            lines += Mark(ref balance, code);
        }
        return -1;
    }

    /// <summary>Counts a word, which need not be done if it is not in the filter and the balance is not open. True if the line is in doubt.</summary>
    /// <param name="balance">What the words before it say.</param>
    /// <param name="key">Codes of its first eight letters, the first lowest.</param>
    /// <param name="isLonger">Whether it has more.</param>
    private static bool Count(ref LanguageBalance balance, ulong key, bool isLonger)
    {
        // no more than the scanner finds: vowel signs are not counted
        var arabic = HasArticle(key) || !isLonger && (byte)key == AlefHamza ? ArabicSign : 0;
        var word = 0UL;
        var hasSign = false;
        ref var parts = ref MemoryMarshal.GetArrayDataReference(KeyParts);
        for (var rest = key; rest != 0; rest >>= 8)
        {
            word = word << 8 | Unsafe.Add(ref parts, (nint)(rest & 0x3F));
            hasSign |= (rest & 0x3F) >= FirstSign;
        }
        arabic += hasSign ? ArabicSign : 0;
        var score = isLonger ? 0 : LanguageWords.Instance.Score(word);
        return score == 0 ? balance.Add(arabic, 0) : balance.Add(arabic + (sbyte)(score >> 8 * LanguageWords.Arabic), Others(score));
    }

    /// <summary>Whether a word of five letters or more begins with the article, as <see cref="LanguageScanner"/> has it at the least.</summary>
    private static bool HasArticle(ulong key) =>
        (key & 0xFFFF) == (Alef | (ulong)Lam << 8) && (key >> 32 & 0xFF) != 0 && (byte)(key >> 16) is var third && third != AlefMadda && third != Kaf;

    /// <summary>What a word says for all languages but Arabic; the lane of Dari, whose words are Arabic as well, has no say.</summary>
    private static int Others(ulong score)
    {
        var others = 0;
        foreach (var lane in (ReadOnlySpan<int>)[LanguageWords.Persian, LanguageWords.Iran, LanguageWords.Urdu, LanguageWords.Kurdish, LanguageWords.Pashto, LanguageWords.Elsewhere])
            others += (sbyte)(score >> 8 * lane);
        return others;
    }

    /// <summary>Comes to a character that is part of no word; gives 1 for the end of a line.</summary>
    private static int Mark(ref LanguageBalance balance, byte code)
    {
        switch (code)
        {
            case LineBreak:
                balance.Clear();
                return 1;
            case Opening:
                balance.Open();
                return 0;
            case Closing:
                balance.Close();
                return 0;
            default:
                return 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte CodeAt(char c) => c >> 8 == 6 ? Codes[c & 0xFF] : c == ' ' ? Ends : CodeOf(c);

    private static byte CodeOf(char c)
    {
        var value = NormalizationTable.Of(c);
        if (c is '\n' or '«' or '»')
            return c == '\n' ? LineBreak : c == '«' ? Opening : Closing;
        if (c >> 8 == 6)
        {
            return LanguageWords.Instance.Codes[c & 0xFF] switch
            {
                LanguageWords.Ends => Ends,
                LanguageWords.Passed => c is >= '\u0653' and <= '\u0655' ? Sign : Passed,         // with its letter it is another letter
                _ => OfLetter(c),
            };
        }
        const ulong signs = CharacterClasses.Letters | 1UL << NormalizationClass.Presentation | 1UL << NormalizationClass.HighArabic | 1UL << NormalizationClass.Zwnj | 1UL << NormalizationClass.NotSign;
        return signs.Has(value) ? Sign : (CharacterClasses.Invisible | CharacterClasses.Marks).Has(value) ? Passed : Ends;
    }

    private static byte OfLetter(char c)
    {
        if (c == 'ى')
            return (byte)(OfLetter('ی') | Maksura);
        var place = Letters.IndexOf(c switch { 'ي' => 'ی', 'ك' => 'ک', _ => c }, StringComparison.Ordinal);
        return place < 0 ? Sign : (byte)(FirstLetter + place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ulong key) => (int)(key * Multiplier >> 64 - FilterBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInFilter(ulong key) => Hash(key) is var hash && (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Filter.Hashes), hash >> 6) >> hash & 1) != 0;

    private static (ulong[] Hashes, byte[] Beginnings) FilterOf()
    {
        var (hashes, beginnings) = (new ulong[1 << FilterBits - 6], new byte[BeginningLength * 64]);
        foreach (var (word, score) in LanguageWords.Instance.Entries)
        {
            if (Others(score) == 0 && (sbyte)(score >> 8 * LanguageWords.Arabic) >= 0)
                continue;
            var (key, length) = (0UL, 0);
            var isKnown = true;
            for (var rest = word; rest != 0; rest >>= 8)
            {
                var place = Array.IndexOf(KeyParts, (byte)rest, FirstLetter);
                isKnown &= place >= 0;
                key = key << 8 | (byte)place;
                length++;
            }
            if (!isKnown)
                continue;
            hashes[Hash(key) >> 6] |= 1UL << Hash(key);
            // short words apart, since anything may follow them
            var set = (byte)(1 << (int)(key & 3) + (length < BeginningLength ? 4 : 0));
            for (var i = 0; i < BeginningLength; i++)
            {
                var codes = i < length ? beginnings.AsSpan(64 * i + (int)(key >> 8 * i & 0xFF), 1) : beginnings.AsSpan(64 * i, i == length ? FirstLetter : 64);
                foreach (ref var sets in codes)
                    sets |= set;
            }
        }
        return (hashes, beginnings);
    }
}
