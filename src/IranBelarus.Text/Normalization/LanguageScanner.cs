using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Goes through a text word by word and adds up what the words say about its language.</summary>
/// <remarks>
/// What is counted does not change when the text is normalised: yeh and kaf count as one, marks, tatweel and invisible characters not at all.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="forms">What becomes of presentation forms: those that stay are no letters.</param>
/// <param name="marks">Whether marks of the Quran and words full of vowel signs show Arabic; not if some of them go.</param>
/// <param name="halfSpaces">Whether half-spaces show Persian; not if they go.</param>
internal ref struct LanguageScanner(ReadOnlySpan<char> text, PresentationForm forms = PresentationForm.All, bool marks = false, bool halfSpaces = false)
{
    private const ulong LanguageLanes = ~(0xFFUL << 8 * LanguageWords.Maksura | 0xFFUL << 8 * LanguageWords.ForeignLetter);

    private readonly bool _countsMarks = marks, _countsHalfSpaces = halfSpaces;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly PresentationForm _forms = forms;
    private readonly LanguageWords _words = LanguageWords.Instance;

    // the word at hand, and what is left of a ligature of several words
    private ulong _key;
    private int _length;
    private ulong _signs;
    private ReadOnlySpan<char> _rest;
    private int _vowels;
    private bool _halfSpace;

    /// <summary>Reads what a profile makes of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="plan">What becomes of the text: what may go does not count.</param>
    public LanguageScanner(ReadOnlySpan<char> text, int start, RewritePlan plan)
        : this(text, plan.Profile.PresentationForms, marks: plan.DroppedMarks == 0, halfSpaces: !plan.RemovesHalfSpaces) => Position = start;

    /// <summary>Index of the first character that was not read.</summary>
    public int Position { get; set; }

    /// <summary>What the words so far say: a lane for each of the languages of <see cref="LanguageWords"/>.</summary>
    public Vector128<short> Scores { get; private set; }

    /// <summary>What letters and the article say; part of <see cref="Scores"/>.</summary>
    public Vector128<short> Signs { get; private set; }

    /// <summary>Whether the last word said anything.</summary>
    public bool LastWordCounts { get; private set; }

    /// <summary>Letters so far.</summary>
    public int Letters { get; private set; }

    /// <summary>Words so far.</summary>
    public int Words { get; private set; }

    /// <summary>Words so far that are neither Persian nor Arabic, by a letter or by where it stands.</summary>
    public int ForeignWords { get; private set; }

    /// <summary>Whether <see cref="ForeignSigns"/> finds one in what was read from <paramref name="start"/> on.</summary>
    public readonly bool HasForeignSign(int start) => ForeignSigns.Find(_text, start, Position) < Position;

    /// <summary>Reads on to the end of the next word. False if there is none before <paramref name="end"/>.</summary>
    public bool Next(int end)
    {
        ref var codes = ref MemoryMarshal.GetReference(_words.Codes);
        ref var signs = ref MemoryMarshal.GetReference(_words.Traits);
        ref var text = ref MemoryMarshal.GetReference(_text);
        _key = 0;
        _length = 0;
        _signs = 0;
        _vowels = 0;
        _halfSpace = false;
        var isRest = _rest.Length > 0;
        if (isRest && !Expand(_rest))
            return Finish(-1);
        var i = Position;
        var first = isRest ? -1 : i;
        while (i < end)
        {
            // plain letters, in registers
            var (key, length, found) = (_key, _length, _signs);
            var c = '\0';
            byte code = LanguageWords.Ends;
            var j = i;
            for (; j < end; j++)
            {
                c = Unsafe.Add(ref text, j);
                code = LanguageWords.Ends;
                if (c >> 8 != 6 || (code = Unsafe.Add(ref codes, c & 0xFF)) <= LanguageWords.Passed)
                    break;
                key = key << 8 | code;
                found += Unsafe.Add(ref signs, c & 0xFF);
                length++;
            }
            (_key, _length, _signs) = (key, length, found);
            i = j;
            if (i == end)
                break;
            if (code == LanguageWords.Passed)
            {
                if (_countsMarks)
                    _vowels += WeightOf(c);
                if (c is >= '\u0653' and <= '\u0655' && length > 0)
                    Compose(i);
            }
            else if (c == ' ' || c >> 8 == 6 || CharacterClasses.Spaces.Has(c) || !Other(ref i, end))
            {
                if (_length > 0)
                    break;
            }
            else if (_rest.Length > 0)
            {
                i++;
                break;
            }
            i++;
        }
        Position = i;
        return Finish(first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Finish(int from)
    {
        if (_length == 0)
            return false;
        Letters += _length;
        Words++;
        var word = Widen(_words.Score(_length <= 8 ? _key : 0));
        var signs = Vector128.AndNot(Vector128.Create((short)2), Vector128.Equals(Widen(_signs & LanguageLanes), Vector128<short>.Zero));
        var start = (short)(((ArticleMask(_key, _length) | HamzaMask(_key, _length)) & 2) + Math.Min(_vowels / ManyVowels, 2));
        if (_length > 8 && from >= 0 && HasLongArticle(from))
            start += 2;
        signs += Vector128.CreateScalar(start);
        if ((_signs & ~LanguageLanes) != 0 || _halfSpace || InnerAe(_key) != 0 || StartsWithYehHamza(_key, _length))
            signs += Rare();
        LastWordCounts = (word | signs) != Vector128<short>.Zero;
        Signs += signs;
        Scores += word + signs;
        return true;
    }

    /// <summary>Vowel signs that make a word one of Arabic: Persian spells out one or two where a word could be misread.</summary>
    private const int ManyVowels = 2;

    private static int WeightOf(char mark) => mark switch
    {
        '\u064C' or '\u064D' => 2 * ManyVowels,
        >= '\u06D6' and <= '\u06ED' => ManyVowels,
        >= '\u064E' and <= '\u0650' or '\u0652' or '\u0670' => 1,
        _ => 0,
    };

    /// <summary>What rare signs say: letters that are neither Persian nor Arabic, ى before a letter (Uighur, Kazakh), ە before a letter, ئ at the start, a half-space.</summary>
    private Vector128<short> Rare()
    {
        var found = Vector128<short>.Zero;
        var inner = (int)(_signs >> 8 * LanguageWords.Maksura & 0xFF);
        if (inner > 0 && EndsInMaksura())
            inner--;
        if (inner > 0)
            found = found.WithElement(LanguageWords.Elsewhere, (short)2);
        if (inner > 0 || (_signs >> 8 * LanguageWords.ForeignLetter & 0xFF) != 0 || InnerAe(_key) != 0 || StartsWithYehHamza(_key, _length))
            ForeignWords++;
        else if (_halfSpace)
            found = found.WithElement(LanguageWords.Persian, (short)3);
        return found;
    }

    /// <summary>Whether the last letter that was read is ى.</summary>
    private readonly bool EndsInMaksura()
    {
        for (var i = Math.Min(Position, _text.Length) - 1; i >= 0 && !char.IsLowSurrogate(_text[i]); i--)
        {
            var letters = LettersOf(i);
            for (var k = letters.Length - 1; k >= 0; k--)
            {
                if (CharacterClasses.Letters.Has(letters[k]))
                    return letters[k] == 'ى';
            }
        }
        return false;
    }

    /// <summary>What a form stands for, or the character itself.</summary>
    private readonly ReadOnlySpan<char> LettersOf(int index) =>
        NormalizationTable.Of(_text[index]) == NormalizationClass.Presentation && !Stays(_text[index]) && DecompositionTable.CompatibilityOf(_text[index]) is { Length: > 0 } letters
            ? letters : _text.Slice(index, 1);

    /// <summary>Whether a word too long for a key begins with the article; as <see cref="ArticleMask"/> for the others.</summary>
    /// <param name="from">Where the word begins, or what stands before it.</param>
    private readonly bool HasLongArticle(int from)
    {
        const ulong passed = CharacterClasses.Marks | CharacterClasses.Invisible | 1UL << NormalizationClass.Tatweel;
        Span<char> first = stackalloc char[3];
        var count = 0;
        for (var i = from; i < _text.Length && count < first.Length; i++)
        {
            if (_text[i] is >= '\u0653' and <= '\u0655' && count == 1 || char.IsSurrogate(_text[i]))
                return false;                            // another letter than alef
            foreach (var letter in LettersOf(i))
            {
                if (CharacterClasses.Letters.Has(letter) && count < first.Length)
                    first[count++] = letter;
                else if (count > 0 && !passed.Has(letter))
                    return false;
            }
        }
        return first is ['ا', 'ل', not ('گ' or 'آ' or 'ک' or 'ك')];
    }

    /// <summary>A bit for each ە that has a letter after it, among the last eight.</summary>
    private static ulong InnerAe(ulong key)
    {
        const ulong ones = 0x0101010101010101;
        var others = key >> 8 ^ 0xD5 * ones;
        return others - ones & ~others & 0x80 * ones;
    }

    private static bool StartsWithYehHamza(ulong key, int length) => length is >= 2 and <= 8 && key >> 8 * (length - 1) == 0x26;

    private void Append(char letter, byte code)
    {
        _key = _key << 8 | code;
        _signs += _words.Traits[letter & 0xFF];
        _length++;
    }

    /// <summary>A mark that composes with the letter before it changes what the word says, as the composed letter would.</summary>
    private void Compose(int index)
    {
        const int reach = 16;                            // no word has more marks on a letter
        var i = index - 1;
        while (i > 0 && index - i <= reach && _text[i] >> 8 == 6 && _words.Codes[_text[i] & 0xFF] == LanguageWords.Passed)
            i--;
        var letter = _text[i];
        if (NormalizationTable.Of(letter) == NormalizationClass.Presentation && DecompositionTable.CompatibilityOf(letter) is { Length: > 0 } letters)
            letter = letters[^1];
        var (before, composed) = (Composed(letter, _text[(i + 1)..index]), Composed(letter, _text[(i + 1)..(index + 1)]));
        if (composed == before)
            return;
        _key = _key & ~0xFFUL | _words.Codes[composed & 0xFF];
        _signs += _words.Traits[composed & 0xFF] - _words.Traits[before & 0xFF];
    }

    /// <summary>What a letter becomes with the marks after it: hamza below comes first in canonical order, of the others only the first may compose.</summary>
    private static char Composed(char letter, ReadOnlySpan<char> marks)
    {
        const char hamzaBelow = '\u0655';
        if (marks.Contains(hamzaBelow))
        {
            var parts = DecompositionTable.Decompose(letter);
            var isBehind = parts != 0 && DecompositionTable.CombiningClassOf(hamzaBelow) < DecompositionTable.CombiningClassOf(parts & 0xFFFF);
            if (DecompositionTable.Compose(isBehind ? parts >> 16 : letter, hamzaBelow) is not '\0' and var below)
                return below;
        }
        var first = marks.IndexOfAny('\u0653', '\u0654');
        return first >= 0 && DecompositionTable.Compose(letter, marks[first]) is not '\0' and var composed ? composed : letter;
    }

    /// <summary>A character outside U+06xx: whether it belongs to the word, or at least does not end it.</summary>
    private bool Other(ref int index, int end)
    {
        var c = _text[index];
        var value = NormalizationTable.Of(c);
        if (CharacterClasses.Invisible.Has(value) || CharacterClasses.Marks.Has(value))
        {
            // between two letters of which the first joins; after heh it may be Kurdish of old
            _halfSpace |= c == '\u200C' && _countsHalfSpaces && index > 0 && index + 1 < end && LetterOf(_text[index - 1], ^1) is var left && left != 'ه'
                && CharacterClasses.JoinsForward.Has(left) && CharacterClasses.Letters.Has(LetterOf(_text[index + 1], 0));
            return true;
        }
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
        Expand(letters[0] is ' ' or 'ـ' ? letters[1..] : letters);       // a form of marks, or of letters
        return true;
    }

    /// <summary>A letter, or that of the letters of a form which stands at a place.</summary>
    private readonly char LetterOf(char c, Index place) =>
        NormalizationTable.Of(c) == NormalizationClass.Presentation && !Stays(c) && DecompositionTable.CompatibilityOf(c) is { Length: > 0 } letters ? letters[place] : c;

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
            if (letters[i] >> 8 != 6)
                continue;
            var code = _words.Codes[letters[i] & 0xFF];
            if (code > LanguageWords.Passed)
                Append(letters[i], code);
            else if (_countsMarks)
                _vowels += WeightOf(letters[i]);
        }
        _rest = default;
        return true;
    }

    private static Vector128<short> Widen(ulong lanes) => Vector128.WidenLower(Vector128.CreateScalar(lanes).AsSByte());

    /// <summary>All ones if a word of five letters or more begins with the Arabic article; الگ does not occur in Arabic, الآ is rather Persian, and so are الکتر… and الکس….</summary>
    private static short ArticleMask(ulong key, int length)
    {
        const ulong article = 0x2744;                    // the low bytes of ا and ل
        var third = (byte)(key >> 8 * (length - 3));
        var fourth = (byte)(key >> 8 * (length - 4));
        var fifth = (byte)(key >> 8 * (length - 5));
        var found = length is >= 5 and <= 8 & key >> 8 * (length - 2) == article & third != 0xAF & third != 0x22
            & !(third == 0xA9 & (fourth == 0x33 | fourth == 0x2A & fifth == 0x31));
        return (short)-(found ? 1 : 0);
    }

    /// <summary>All ones if a word begins with hamza on alef, as no Persian word does.</summary>
    private static short HamzaMask(ulong key, int length) => (short)-(length <= 8 & key >> 8 * (length - 1) == 0x23 ? 1 : 0);
}
