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

    /// <summary>What <see cref="Codes"/> gives for a character that ends a word, and for one that is passed over.</summary>
    public const byte Ends = 0, Passed = 1;

    private const int Slots = 4096;

    private readonly ulong[] _keys = new ulong[Slots];
    private readonly Vector128<short>[] _scores = new Vector128<short>[Slots];
    private readonly byte[] _codes = new byte[256];
    private readonly byte[] _signs = new byte[256];

    private LanguageWords()
    {
        string[] names = ["arabic", "persian", "iran", "dari", "urdu", "kurdish", "pashto", "other"];
        FillCodes();
        foreach (var row in WordTables.Rows("Normalization/languages"))
        {
            var lane = Array.IndexOf(names, row[0]);
            if (lane < 0 || row[1] is not ("1" or "2" or "3"))
                throw new FormatException($"languages.txt: found '{row[0]} | {row[1]}', expected one of {string.Join(", ", names)} and a weight from 1 to 3.");
            foreach (var word in WordTables.Words(row[2]))
                Add(Key(word), Vector128<short>.Zero.WithElement(lane, (short)(row[1][0] - '0')));
        }
        Sign("پچژگ", Persian);
        Sign("ةإ", Arabic);
        Sign("ٹڈڑںےہھۓ", Urdu);
        Sign("ەێۆڕڵڤۊ", Kurdish);
        Sign("ټډړږښګڼځڅېۍ", Pashto);
        Sign("ٻڀٺٽٿڃڄڇڊڌڍڏڙڦڪڱڳڻڭۇۋۈ", Elsewhere);
    }

    /// <summary>The table, read once.</summary>
    public static LanguageWords Instance { get; } = new();

    /// <summary>By the low byte of a character U+06xx: its part of a key, or <see cref="Ends"/>, or <see cref="Passed"/>.</summary>
    public ReadOnlySpan<byte> Codes => _codes;

    /// <summary>By the low byte of a character U+06xx: a bit for each lane whose languages alone write it (for Persian: its languages, Urdu, Kurdish, Pashto).</summary>
    public ReadOnlySpan<byte> Signs => _signs;

    /// <summary>What a word says, eight lanes.</summary>
    public Vector128<short> Score(ulong key)
    {
        for (var slot = Slot(key); ; slot = (slot + 1) & (Slots - 1))
        {
            if (_keys[slot] == key)
                return _scores[slot];
            if (_keys[slot] == 0)
                return default;
        }
    }

    private static int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 52);

    private void Sign(string letters, int lane)
    {
        foreach (var letter in letters)
            _signs[letter & 0xFF] |= (byte)(1 << lane);
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

    private void Add(ulong key, Vector128<short> score)
    {
        var slot = Slot(key);
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & (Slots - 1);
        _keys[slot] = key;
        _scores[slot] += score;
    }
}
