using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Lexicons;

/// <summary>Words and phrases of two languages and which translate which, with weights, in both directions.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Words are looked up in any spelling and inflection: letters are folded and affixes taken off by
/// <see cref="ArabicStemmer"/> and <see cref="PersianStemmer"/>. The built-in lexicon, Arabic–Persian, was written for this library.
/// A lexicon is read from untrusted files only within the bounds that its head states; a damaged one is refused with <see cref="InvalidDataException"/>.
/// </remarks>
public sealed class BilingualLexicon
{
    internal const int LongestKey = 128;

    private readonly LexiconSide _left, _right;

    /// <summary>Reads a lexicon in place.</summary>
    /// <param name="file">The file.</param>
    /// <param name="left">For the library's own file, whose content is trusted: what stems its left words, and the numbers of the lemmas' keys.</param>
    /// <param name="right">Likewise for its right words.</param>
    /// <exception cref="InvalidDataException">It is no lexicon, one of another version, or damaged.</exception>
    internal BilingualLexicon(Block file, (WordStems Stems, Block Numbers)? left = null, (WordStems Stems, Block Numbers)? right = null)
    {
        if (file.Length < 12 || !file.Span.StartsWith(LexiconLayout.Magic))
            throw new InvalidDataException("Found no lexicon: expected a file that begins with IBLX.");
        if (file.Ints[1] != LexiconLayout.Version)
            throw new InvalidDataException($"Found a lexicon of version {file.Ints[1]}, expected {LexiconLayout.Version}.");
        File = file;
        var at = 8;
        var languages = (ReadTag(file, ref at), ReadTag(file, ref at));
        at += LexiconLayout.Padding(at);
        var keys = (ReadKeys(file, ref at, left is not null), ReadKeys(file, ref at, left is not null));
        _left = ReadSide(languages.Item1, keys.Item1, Take(file, ref at, keys.Item1.Count), left);
        _right = ReadSide(languages.Item2, keys.Item2, Take(file, ref at, keys.Item2.Count), right);
        ReadTranslations(file, ref at, _left, _right, left is not null);
        ReadTranslations(file, ref at, _right, _left, left is not null);
        if (_left.PairCount != _right.PairCount)
            throw new InvalidDataException($"Found {_left.PairCount} pairs in one direction and {_right.PairCount} in the other.");
    }

    /// <summary>The lexicon that the library carries: Arabic on the left, Persian and Dari on the right. Loaded at first use.</summary>
    public static BilingualLexicon Default => EmbeddedLexicon.Pairs;

    /// <summary>The left language.</summary>
    public TextLanguage Left => _left.Language;

    /// <summary>The right language.</summary>
    public TextLanguage Right => _right.Language;

    /// <summary>Number of words and phrases on the left.</summary>
    public int LeftCount => LeftKeys.Count;

    /// <summary>Number of words and phrases on the right.</summary>
    public int RightCount => RightKeys.Count;

    /// <summary>Number of pairs.</summary>
    public int PairCount => _left.PairCount;

    internal KeyTable LeftKeys => _left.Keys;

    internal KeyTable RightKeys => _right.Keys;

    internal Block File { get; }

    /// <summary>The translations of a word or phrase.</summary>
    /// <param name="word">The word in any spelling and inflection, or a phrase with single spaces; at most 128 code units, longer ones have none.</param>
    /// <param name="direction">From which language. Default: from the left.</param>
    /// <returns>
    /// The translations, heaviest first; empty if there are none. A word that can be read in several ways (معلومات, a noun of its own and the plural of معلومة) has those of
    /// every reading, each once; of the less obvious readings it has the first synonyms, which weigh half. Very general Persian words (کار, صورت) are left out where they are only one synonym
    /// among others, and very general Arabic ones (حالة) have only the first synonym of each sense.
    /// </returns>
    /// <remarks>Does not allocate.</remarks>
    [SkipLocalsInit]
    public LexiconTranslations Find(ReadOnlySpan<char> word, LexiconDirection direction = LexiconDirection.LeftToRight)
    {
        if (word.Length > LongestKey)
            return default;
        Span<char> buffer = stackalloc char[LongestKey];
        var key = buffer[..LetterFold.Fold(word, buffer)];
        var (from, to) = direction == LexiconDirection.LeftToRight ? (_left, _right) : (_right, _left);
        Span<int> numbers = stackalloc int[LexiconTranslations.MostKeys];
        return new(from, to, numbers[..from.Find(key, numbers, out var best, BrokenPlurals.SpellingOf(word))], best);
    }

    /// <summary>Reads a lexicon file; the whole of it is kept in memory.</summary>
    /// <param name="source">The file, of at most 2 GB; stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">It is no lexicon, one of another version, or damaged.</exception>
    public static BilingualLexicon Load(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var memory = new MemoryStream();
        source.CopyTo(memory);
        return Read(memory.ToArray());
    }

    /// <inheritdoc cref="Load"/>
    /// <param name="source">The file, of at most 2 GB; stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Task<BilingualLexicon> LoadAsync(Stream source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, cancellationToken);

        static async Task<BilingualLexicon> Read(Stream source, CancellationToken cancellationToken)
        {
            using var memory = new MemoryStream();
            await source.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
            return BilingualLexicon.Read(memory.ToArray());
        }
    }

    /// <summary>Writes the lexicon as a file.</summary>
    /// <param name="destination">Receives the file; stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    public void Save(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(File.Span);
    }

    /// <summary>Both lexicons as one; a pair that both hold has the larger weight.</summary>
    /// <param name="other">A lexicon of the same two languages; Persian and Dari count as one.</param>
    /// <param name="weight">What the other's weights are multiplied by, above 0, at most 1. Default: 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The other lexicon is of other languages.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is not above 0 and at most 1.</exception>
    public BilingualLexicon MergeWith(BilingualLexicon other, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, 1);
        if (!IsSame(other.Left, Left) || !IsSame(other.Right, Right))
            throw new ArgumentException($"Found a lexicon {other.Left}–{other.Right}, expected {Left}–{Right}.", nameof(other));
        var pairs = new Dictionary<(string, string), double>();
        foreach (var (lexicon, factor) in new[] { (this, 1.0), (other, weight) })
        {
            foreach (var (left, right, value) in lexicon.Pairs())
                pairs[(left, right)] = Math.Max(value * factor, pairs.GetValueOrDefault((left, right)));
        }
        return Read(LexiconLayout.Build(Left.ToTag(), Right.ToTag(), pairs.Select(p => (p.Key.Item1, p.Key.Item2, p.Value)), (key, left) => (byte)((left ? _left : _right).FlagsOf(key) | (left ? other._left : other._right).FlagsOf(key))));
    }

    internal static BilingualLexicon Read(byte[] file) => new(new Block(file));

    /// <summary>All pairs with their weights.</summary>
    internal IEnumerable<(string Left, string Right, double Weight)> Pairs()
    {
        for (var left = 0; left < LeftKeys.Count; left++)
        {
            for (var i = 0; i < _left.TargetsOf(left).Length; i++)
                yield return (LeftKeys[left].ToString(), RightKeys[_left.TargetsOf(left)[i]].ToString(), _left.WeightsOf(left)[i] / 255.0);
        }
    }

    /// <summary>The number of a key as it stands, folded and stemmed already, or −1.</summary>
    internal int NumberOf(ReadOnlySpan<char> key, LexiconDirection direction) => Side(direction).Keys.Find(key);

    /// <summary>Whether a key is a preposition, conjunction, pronoun or particle.</summary>
    internal bool IsFunction(int number, LexiconDirection direction) => Side(direction).IsFunction(number);

    internal ReadOnlySpan<int> TargetsOf(int number, LexiconDirection direction) => Side(direction).TargetsOf(number);

    /// <summary>Those of a key's translations that <see cref="Find"/> shows.</summary>
    internal List<int> ShownOf(int number, LexiconDirection direction)
    {
        var (from, to, shown) = (Side(direction), direction == LexiconDirection.LeftToRight ? _right : _left, new List<int>());
        for (var i = 0; i < from.TargetsOf(number).Length; i++)
        {
            if (from.IsShown(number, i, from.TargetsOf(number)[i], from.WeightsOf(number)[i], further: false, to))
                shown.Add(from.TargetsOf(number)[i]);
        }
        return shown;
    }

    internal ReadOnlySpan<byte> WeightsOf(int number, LexiconDirection direction) => Side(direction).WeightsOf(number);

    /// <summary>The key that a translation in this direction leads to.</summary>
    internal ReadOnlySpan<char> KeyOf(int target, LexiconDirection direction) => direction == LexiconDirection.LeftToRight ? RightKeys[target] : LeftKeys[target];

    private LexiconSide Side(LexiconDirection direction) => direction == LexiconDirection.LeftToRight ? _left : _right;

    private static bool IsSame(TextLanguage a, TextLanguage b) => a == b || a.IsPersian() && b.IsPersian();

    /// <summary>What finds the lemmas of a language's words; <see langword="null"/> for languages that the library does not know.</summary>
    internal static WordStems? StemsOf(TextLanguage language) => language switch
    {
        TextLanguage.Arabic => EmbeddedLexicon.Arabic,
        TextLanguage.Persian or TextLanguage.Dari => EmbeddedLexicon.Persian,
        _ => null,
    };

    private static TextLanguage ReadTag(Block file, ref int at)
    {
        var length = file.Span[at++];
        var tag = Encoding.UTF8.GetString(TakeExactly(file, ref at, length).Span);
        return TextLanguages.TryParse(tag, out var language) ? language : throw new InvalidDataException($"Found the language '{tag}' in a lexicon, expected a tag such as ar or fa.");
    }

    private static KeyTable ReadKeys(Block file, ref int at, bool isTrusted)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(TakeExactly(file, ref at, 4).Span);
        return new(Take(file, ref at, length), isTrusted);
    }

    private static LexiconSide ReadSide(TextLanguage language, KeyTable keys, Block flags, (WordStems Stems, Block Numbers)? own) =>
        own is null ? new(language, keys, flags, StemsOf(language), null) : new(language, keys, flags, own.Value.Stems, own.Value.Numbers);

    private static void ReadTranslations(Block file, ref int at, LexiconSide from, LexiconSide to, bool isTrusted)
    {
        var starts = Take(file, ref at, checked(4 * (from.Keys.Count + 1)));
        var count = starts.Ints[^1];
        if (count < 0 || count > file.Length / 5)
            throw new InvalidDataException($"Found {count} pairs in {file.Length} bytes, which cannot be.");
        from.ReadTranslations(starts, Take(file, ref at, 4 * count), Take(file, ref at, count), to.Keys.Count, isTrusted);
    }

    private static Block Take(Block file, ref int at, int length)
    {
        var block = TakeExactly(file, ref at, length);
        at = Math.Min(file.Length, at + LexiconLayout.Padding(at));
        return block;
    }

    private static Block TakeExactly(Block file, ref int at, int length)
    {
        if (length < 0 || length > file.Length - at)
            throw new InvalidDataException($"Found the end of the lexicon at byte {file.Length}, expected {length} bytes from byte {at}.");
        var block = file.Slice(at, length);
        at += length;
        return block;
    }
}
