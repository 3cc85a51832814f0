using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Goes through a text word by word and adds up what the words say about its language.</summary>
/// <remarks>
/// What is counted does not change when the text is normalised: yeh and kaf count as one, marks, tatweel and invisible characters not at all.
/// </remarks>
internal ref struct LanguageScanner(ReadOnlySpan<char> text, PresentationForm forms = PresentationForm.All)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly PresentationForm _forms = forms;
    private readonly LanguageWords _words = LanguageWords.Instance;

    // the word at hand, and what is left of a ligature of several words
    private ulong _key;
    private int _length;
    private byte _sign, _lastSign;
    private char _last;
    private ReadOnlySpan<char> _rest;

    /// <summary>Index of the first character that was not read.</summary>
    public int Position { get; set; }

    /// <summary>What the words so far say: a lane for each of the languages of <see cref="LanguageWords"/>.</summary>
    public Vector128<short> Scores { get; private set; }

    /// <summary>Letters so far.</summary>
    public int Letters { get; private set; }

    /// <summary>Words so far.</summary>
    public int Words { get; private set; }

    /// <summary>Reads on to the end of the next word. False if there is none before <paramref name="end"/>.</summary>
    public bool Next(int end)
    {
        var codes = _words.Codes;
        _key = 0;
        _length = 0;
        _sign = _lastSign = 0;
        if (_rest.Length > 0 && !Expand(_rest))
            return Finish();
        var i = Position;
        for (; i < end; i++)
        {
            var c = _text[i];
            if (c >> 8 == 6)
            {
                var code = codes[c & 0xFF];
                if (code > LanguageWords.Passed)
                {
                    Append(c, code);
                    continue;
                }
                if (code == LanguageWords.Passed)
                {
                    if (c is >= '\u0653' and <= '\u0655' && _length > 0)
                        Compose(c);
                    continue;
                }
            }
            else if (!CharacterClasses.Spaces.Has(c) && Other(ref i, end))
            {
                if (_rest.Length > 0)
                {
                    i++;
                    break;
                }
                continue;
            }
            if (_length > 0)
                break;
        }
        Position = i;
        return Finish();
    }

    private bool Finish()
    {
        if (_length == 0)
            return false;
        _sign |= _lastSign;
        Letters += _length;
        Words++;
        if (_length <= 8)
            Scores += _words.Score(_key);
        if (_sign != 0)
            Scores += Of(_sign);
        if (_length >= 5 && HasArticle(_key, _length))
            Scores += Vector128.Create((short)2, 0, 0, 0, 0, 0, 0, 0);
        return true;
    }

    private void Append(char letter, byte code)
    {
        _sign |= _lastSign;
        _key = _key << 8 | code;
        _lastSign = _words.Signs[letter & 0xFF];
        _last = letter;
        _length++;
    }

    /// <summary>A mark that composes with the last letter changes what the word says, as its composed form would.</summary>
    private void Compose(char mark)
    {
        var composed = DecompositionTable.Compose(_last, mark);
        var parts = DecompositionTable.Decompose(_last);
        if (parts != 0 && DecompositionTable.CombiningClassOf(mark) < DecompositionTable.CombiningClassOf(parts & 0xFFFF))
            composed = DecompositionTable.Compose(parts >> 16, mark);
        if (composed == '\0')
            return;
        _last = composed;
        _key = _key & ~0xFFUL | _words.Codes[composed & 0xFF];
        _lastSign = _words.Signs[composed & 0xFF];
    }

    /// <summary>A character outside U+06xx: whether it belongs to the word, or at least does not end it.</summary>
    private bool Other(ref int index, int end)
    {
        var c = _text[index];
        var value = NormalizationTable.Of(c);
        if (CharacterClasses.Invisible.Has(value) || CharacterClasses.Marks.Has(value))
            return true;
        if (CharacterClasses.Letters.Has(value))
        {
            Append('\0', 0xFE);                          // a letter of the extended blocks: no word of the table has one
            return true;
        }
        ReadOnlySpan<char> letters;
        if (value == NormalizationClass.HighArabic && _forms != PresentationForm.Keep && index + 1 < end && char.IsLowSurrogate(_text[index + 1]))
        {
            letters = DecompositionTable.CompatibilityOf((uint)char.ConvertToUtf32(c, _text[index + 1]));
            index += letters.Length > 0 ? 1 : 0;
        }
        else
        {
            letters = value == NormalizationClass.Presentation && !Stays(c) ? DecompositionTable.CompatibilityOf(c) : default;
        }
        if (letters.Length == 0)
            return false;
        if (letters[0] is not (' ' or 'ـ'))               // else a form of a mark
            Expand(letters);
        return true;
    }

    private readonly bool Stays(char c) => _forms == PresentationForm.Keep || _forms == PresentationForm.Letters && c is >= '\uFDF0' and <= '\uFDFC';

    /// <summary>Reads the letters of a ligature, up to a space, behind which the next word begins. False if there is one.</summary>
    private bool Expand(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == ' ')
            {
                _rest = letters[(i + 1)..];
                return false;
            }
            if (letters[i] >> 8 == 6 && _words.Codes[letters[i] & 0xFF] is > LanguageWords.Passed and var code)
                Append(letters[i], code);
        }
        _rest = default;
        return true;
    }

    private static Vector128<short> Of(byte sign)
    {
        var score = Vector128<short>.Zero;
        for (var lane = 0; lane < 8; lane++)
        {
            if ((sign >> lane & 1) != 0)
                score = score.WithElement(lane, (short)2);
        }
        return score;
    }

    /// <summary>Whether a word begins with the Arabic article, and is none of the Persian words that only look so.</summary>
    private static bool HasArticle(ulong key, int length)
    {
        const ulong article = 0x2744;                    // the low bytes of ا and ل
        if (length > 8)
            return false;
        if (key >> 8 * (length - 2) != article)
            return false;
        var third = (byte)(key >> 8 * (length - 3));
        // البته الان الگو الکترون الکل المپیک المان الزام التزام الهام الحاق: Persian takes these, and what it derives from them
        return third is not (0xAF or 0xA9 or 0x22) && !ArticleLike.Contains(key);
    }

    private static readonly HashSet<ulong> ArticleLike = [.. ArticleLikeKeys()];

    private static IEnumerable<ulong> ArticleLikeKeys()
    {
        string[] words = ["البته", "الماس", "المپیک", "المان", "الزام", "الزاما", "الزامی", "التزام", "الهام", "الحاق", "الحاقی", "الفبا", "الیاف", "التهاب", "التماس", "الهیات", "القای", "التفات", "الوار", "الوند", "البرز", "الیگارش", "الاغ", "الصاق", "التیام", "الهی", "الویت", "اللهی", "الویه"];
        foreach (var word in words)
        {
            var key = 0UL;
            foreach (var c in word)
                key = key << 8 | (byte)c;
            yield return key;
        }
    }
}
