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
    private const int LongestKey = 128;

    private readonly ReadOnlyMemory<byte> _leftFlags, _rightFlags;
    private readonly Direction _leftToRight, _rightToLeft;

    private BilingualLexicon(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 12 || !file.Span.StartsWith(LexiconLayout.Magic))
            throw new InvalidDataException("Found no lexicon: expected a file that begins with IBLX.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(file.Span[4..]);
        if (version != LexiconLayout.Version)
            throw new InvalidDataException($"Found a lexicon of version {version}, expected {LexiconLayout.Version}.");
        File = file;
        var at = 8;
        Left = ReadTag(file, ref at);
        Right = ReadTag(file, ref at);
        at += LexiconLayout.Padding(at);
        LeftKeys = ReadKeys(file, ref at);
        RightKeys = ReadKeys(file, ref at);
        _leftFlags = Take(file, ref at, LeftKeys.Count);
        _rightFlags = Take(file, ref at, RightKeys.Count);
        _leftToRight = new(file, ref at, LeftKeys.Count, RightKeys.Count);
        _rightToLeft = new(file, ref at, RightKeys.Count, LeftKeys.Count);
        if (_leftToRight.Count != _rightToLeft.Count)
            throw new InvalidDataException($"Found {_leftToRight.Count} pairs in one direction and {_rightToLeft.Count} in the other.");
    }

    /// <summary>The lexicon that the library carries: Arabic on the left, Persian and Dari on the right. Loaded at first use.</summary>
    public static BilingualLexicon Default => EmbeddedLexicon.Pairs;

    /// <summary>The left language.</summary>
    public TextLanguage Left { get; }

    /// <summary>The right language.</summary>
    public TextLanguage Right { get; }

    /// <summary>Number of words and phrases on the left.</summary>
    public int LeftCount => LeftKeys.Count;

    /// <summary>Number of words and phrases on the right.</summary>
    public int RightCount => RightKeys.Count;

    /// <summary>Number of pairs.</summary>
    public int PairCount => _leftToRight.Count;

    internal KeyTable LeftKeys { get; }

    internal KeyTable RightKeys { get; }

    internal ReadOnlyMemory<byte> File { get; }

    /// <summary>The translations of a word or phrase.</summary>
    /// <param name="word">The word in any spelling and inflection, or a phrase with single spaces; at most 128 code units, longer ones have none.</param>
    /// <param name="direction">From which language. Default: from the left.</param>
    /// <returns>
    /// The translations, heaviest first; empty if there are none. A word that can be read in several ways (معلومات, a noun of its own and the plural of معلومة) has those of
    /// every reading, each once; the less obvious readings weigh half.
    /// </returns>
    /// <remarks>Does not allocate.</remarks>
    [SkipLocalsInit]
    public LexiconTranslations Find(ReadOnlySpan<char> word, LexiconDirection direction = LexiconDirection.LeftToRight)
    {
        if (word.Length > LongestKey)
            return default;
        Span<char> buffer = stackalloc char[LongestKey];
        var key = buffer[..LetterFold.Fold(word, buffer)];
        if (key.Contains(' '))
            return FindPhrase(key, direction) is >= 0 and var phrase ? new(this, direction, [phrase], 1) : default;
        Span<int> numbers = stackalloc int[LexiconTranslations.MostKeys];
        numbers = numbers[..FindWord(key, direction, numbers, out var best)];
        return new(this, direction, numbers, best);
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
        var functionLeft = FunctionKeys(LexiconDirection.LeftToRight).Concat(other.FunctionKeys(LexiconDirection.LeftToRight)).ToHashSet();
        var functionRight = FunctionKeys(LexiconDirection.RightToLeft).Concat(other.FunctionKeys(LexiconDirection.RightToLeft)).ToHashSet();
        return Read(LexiconLayout.Build(Left.ToTag(), Right.ToTag(), pairs.Select(p => (p.Key.Item1, p.Key.Item2, p.Value)), functionLeft, functionRight));
    }

    internal static BilingualLexicon Read(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>All pairs with their weights.</summary>
    internal IEnumerable<(string Left, string Right, double Weight)> Pairs()
    {
        for (var left = 0; left < LeftKeys.Count; left++)
        {
            var (start, end) = _leftToRight.Range(left);
            for (var i = start; i < end; i++)
                yield return (LeftKeys[left].ToString(), RightKeys[_leftToRight.Target(i)].ToString(), _leftToRight.Weight(i) / 255.0);
        }
    }

    /// <summary>The number of a key as it stands, folded and stemmed already, or −1.</summary>
    internal int NumberOf(ReadOnlySpan<char> key, LexiconDirection direction) => Keys(direction).Find(key);

    /// <summary>Whether a key is a preposition, conjunction, pronoun or particle.</summary>
    internal bool IsFunction(int number, LexiconDirection direction) =>
        ((direction == LexiconDirection.LeftToRight ? _leftFlags : _rightFlags).Span[number] & LexiconLayout.Function) != 0;

    internal ReadOnlySpan<int> TargetsOf(int number, LexiconDirection direction) => (direction == LexiconDirection.LeftToRight ? _leftToRight : _rightToLeft).TargetsOf(number);

    internal ReadOnlySpan<byte> WeightsOf(int number, LexiconDirection direction) => (direction == LexiconDirection.LeftToRight ? _leftToRight : _rightToLeft).WeightsOf(number);

    /// <summary>The key that a translation in this direction leads to.</summary>
    internal ReadOnlySpan<char> KeyOf(int target, LexiconDirection direction) => direction == LexiconDirection.LeftToRight ? RightKeys[target] : LeftKeys[target];

    private KeyTable Keys(LexiconDirection direction) => direction == LexiconDirection.LeftToRight ? LeftKeys : RightKeys;

    /// <summary>The numbers of a folded word's readings: itself, then its lemmas.</summary>
    [SkipLocalsInit]
    private int FindWord(ReadOnlySpan<char> key, LexiconDirection direction, scoped Span<int> numbers, out int best)
    {
        var keys = Keys(direction);
        var count = 0;
        if (keys.Find(key) is >= 0 and var itself)
            numbers[count++] = itself;
        best = count;
        var language = direction == LexiconDirection.LeftToRight ? Left : Right;
        var arabic = language == TextLanguage.Arabic;
        if (!arabic && !language.IsPersian())
            return count;
        Span<int> lemmas = stackalloc int[ArabicAffixes.MostLemmas];
        int obvious;
        var found = arabic ? EmbeddedLexicon.Arabic.Analyze(key, lemmas, out obvious, out _) : EmbeddedLexicon.Persian.Analyze(key, lemmas, out obvious, out _);
        var table = arabic ? EmbeddedLexicon.Arabic.Table : EmbeddedLexicon.Persian.Table;
        for (var i = 0; i < found; i++)
        {
            if (keys.Find(table.Lemmas[lemmas[i]]) is >= 0 and var number && !numbers[..count].Contains(number))
                numbers[count++] = number;
            if (i < obvious)
                best = count;
        }
        if (count == 0 && keys.Find(arabic ? ArabicStems.Light(key) : PersianStems.Light(key)) is >= 0 and var light)
            numbers[count++] = light;
        best = Math.Max(best, Math.Min(1, count));
        return count;
    }

    /// <summary>The number of a folded phrase, as it stands or by the stems of its words, or −1.</summary>
    private int FindPhrase(ReadOnlySpan<char> key, LexiconDirection direction)
    {
        var keys = Keys(direction);
        if (keys.Find(key) is >= 0 and var number)
            return number;
        var language = direction == LexiconDirection.LeftToRight ? Left : Right;
        Span<char> phrase = stackalloc char[2 * LongestKey];
        var length = 0;
        foreach (var range in key.Split(' '))
        {
            var stem = Stem(key[range], language);
            if (stem.IsEmpty)
                continue;
            if (length + stem.Length + 1 > phrase.Length)
                return -1;
            if (length > 0)
                phrase[length++] = ' ';
            stem.CopyTo(phrase[length..]);
            length += stem.Length;
        }
        return keys.Find(phrase[..length]);
    }

    private static bool IsSame(TextLanguage a, TextLanguage b) => a == b || a.IsPersian() && b.IsPersian();

    /// <summary>The stem that a folded word is looked up by.</summary>
    internal static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key, TextLanguage language) => Stem(key, language, out _);

    /// <summary>The stem that a folded word is looked up by, and whether it is a function word.</summary>
    internal static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key, TextLanguage language, out bool function)
    {
        function = false;
        return language switch
        {
            TextLanguage.Arabic => EmbeddedLexicon.Arabic.StemOf(key, out function),
            TextLanguage.Persian or TextLanguage.Dari => EmbeddedLexicon.Persian.StemOf(key, out function),
            _ => key,
        };
    }

    private IEnumerable<string> FunctionKeys(LexiconDirection direction)
    {
        var keys = Keys(direction);
        for (var i = 0; i < keys.Count; i++)
        {
            if (IsFunction(i, direction))
                yield return keys[i].ToString();
        }
    }

    private static TextLanguage ReadTag(ReadOnlyMemory<byte> file, ref int at)
    {
        var length = file.Span[at++];
        var tag = Encoding.UTF8.GetString(TakeExactly(file, ref at, length).Span);
        return TextLanguages.TryParse(tag, out var language) ? language : throw new InvalidDataException($"Found the language '{tag}' in a lexicon, expected a tag such as ar or fa.");
    }

    private static KeyTable ReadKeys(ReadOnlyMemory<byte> file, ref int at)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(TakeExactly(file, ref at, 4).Span);
        return new(Take(file, ref at, length));
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> file, ref int at, int length)
    {
        var block = TakeExactly(file, ref at, length);
        at = Math.Min(file.Length, at + LexiconLayout.Padding(at));
        return block;
    }

    private static ReadOnlyMemory<byte> TakeExactly(ReadOnlyMemory<byte> file, ref int at, int length)
    {
        if (length < 0 || length > file.Length - at)
            throw new InvalidDataException($"Found the end of the lexicon at byte {file.Length}, expected {length} bytes from byte {at}.");
        var block = file.Slice(at, length);
        at += length;
        return block;
    }

    /// <summary>The translations from one language: starts, targets, weights.</summary>
    private sealed class Direction
    {
        private readonly Block _starts, _targets, _weights;

        public Direction(ReadOnlyMemory<byte> file, ref int at, int from, int to)
        {
            _starts = new(Take(file, ref at, checked(4 * (from + 1))));
            var starts = Starts;
            Count = starts[^1];
            if (!KeyTable.IsAscending(starts))
                throw new InvalidDataException("Found the translations of a key before those of the key before it, expected an ascending order.");
            if (Count < 0 || Count > file.Length / 5)
                throw new InvalidDataException($"Found {Count} pairs in {file.Length} bytes, which cannot be.");
            _targets = new(Take(file, ref at, 4 * Count));
            _weights = new(Take(file, ref at, Count));
            if (!AreBelow(Targets, to))
                throw new InvalidDataException($"Found a translation with a number out of range, expected 0 to {to - 1}.");
        }

        public int Count { get; }

        private ReadOnlySpan<int> Starts => _starts.Ints;

        private ReadOnlySpan<int> Targets => _targets.Ints;

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

        public (int Start, int End) Range(int key) => (Starts[key], Starts[key + 1]);

        public int Target(int i) => Targets[i];

        public byte Weight(int i) => _weights.Span[i];

        public ReadOnlySpan<int> TargetsOf(int key) => Targets[Starts[key]..Starts[key + 1]];

        public ReadOnlySpan<byte> WeightsOf(int key) => _weights.Span[Starts[key]..Starts[key + 1]];
    }
}
