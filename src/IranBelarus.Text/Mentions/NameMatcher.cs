using IranBelarus.Text.Mentions.Lexicon;
using IranBelarus.Text.Mentions.Matching;

namespace IranBelarus.Text.Mentions;

/// <summary>
/// Matches names across Arabic and Persian spelling: لوكاشينكو and لوکاشنکو, شنغهاي and شانگهای. Names are found by a skeleton of their consonants and ranked by an edit
/// distance that knows which letters stand for one sound in the two orthographies.
/// </summary>
/// <remarks>Immutable after its making and thread-safe. The Arabic article is read off where its alef is bare (العراق, not ألمانيا).</remarks>
/// <example><code>
/// var matcher = new NameMatcher(["مینسک", "تهران", "شانگهای"]);
/// matcher.Find("شنغهاي");   // شانگهای
/// </code></example>
public sealed class NameMatcher
{
    private const double Good = 0.75;

    private readonly NameMatcherOptions _options;
    private readonly string[] _names;
    private readonly List<(int Start, int Length, int Weight, int Name)> _forms = [];
    private readonly byte[] _letters;
    private readonly SkeletonIndex _index;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Indexes names.</summary>
    /// <param name="names">The names to find, in any spelling; empty strings are never found.</param>
    /// <param name="options">How to search; <see cref="NameMatcherOptions.Default"/> if not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is <see langword="null"/>.</exception>
    public NameMatcher(IEnumerable<string> names, NameMatcherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        _options = options ?? NameMatcherOptions.Default;
        _names = [.. names];
        var letters = new List<byte>();
        var postings = new List<(ulong, int)>();
        Span<byte> form = stackalloc byte[NameDistance.Longest];
        for (var i = 0; i < _names.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(_names[i], nameof(names));
            var length = Encode(_names[i], false, form, out var hasArticle);
            AddForm(i, form[..length], letters, postings);
            if (hasArticle)
                AddForm(i, form[..Encode(_names[i], true, form, out _)], letters, postings);
            if (_options.UseGazetteer && KeyOf(_names[i]) is { } key)
            {
                if (!_byKey.TryGetValue(key, out var same))
                    _byKey.Add(key, same = []);
                same.Add(i);
            }
        }
        _letters = [.. letters];
        _index = new SkeletonIndex(postings);
    }

    /// <summary>The names, in the order given.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The name most like a name.</summary>
    /// <param name="name">A name in any spelling.</param>
    /// <returns><see langword="null"/> where none is found or reaches the least score.</returns>
    public NameMatch? Find(ReadOnlySpan<char> name)
    {
        Span<(int Name, double Score)> best = stackalloc (int, double)[1];
        return Search(name, best) == 0 ? null : new NameMatch(best[0].Name, _names[best[0].Name], best[0].Score);
    }

    /// <summary>The names most like a name, the best first; of equal ones the one given first.</summary>
    /// <param name="name">A name in any spelling.</param>
    /// <param name="destination">Receives as many as there is room for and as are found.</param>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<char> name, Span<NameMatch> destination)
    {
        Span<(int Name, double Score)> best = destination.Length <= 64 ? stackalloc (int, double)[destination.Length] : new (int, double)[destination.Length];
        var count = Search(name, best);
        for (var i = 0; i < count; i++)
            destination[i] = new NameMatch(best[i].Name, _names[best[i].Name], best[i].Score);
        return count;
    }

    /// <summary>How alike two names are by their letters, from 0 to 1; nothing is looked up.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another, in the same spelling or the other language's.</param>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<byte> a = stackalloc byte[NameDistance.Longest], b = stackalloc byte[NameDistance.Longest];
        var (n, m) = (Encode(left, false, a, out var articleLeft), Encode(right, false, b, out var articleRight));
        var score = Score(a[..n], b[..m]);
        if (articleLeft && !articleRight)
            return Math.Max(score, Score(a[..Encode(left, true, a, out _)], b[..m]));
        if (articleRight && !articleLeft)
            return Math.Max(score, Score(a[..n], b[..Encode(right, true, b, out _)]));
        return score;
    }

    private static double Score(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        a.IsEmpty || b.IsEmpty ? 0 : ToScore(NameDistance.Of(a, b, int.MaxValue), NameDistance.Weight(a), NameDistance.Weight(b));

    private static double ToScore(int distance, int weight, int otherWeight) => Math.Max(0, 1 - ((double)distance / Math.Max(1, Math.Max(weight, otherWeight))));

    private static int Encode(ReadOnlySpan<char> name, bool dropArticles, Span<byte> destination, out bool hasArticle)
    {
        if (name.Length <= destination.Length)
            return NameLetters.Encode(name, dropArticles, destination, out hasArticle);
        var all = new byte[name.Length];
        var length = NameLetters.Encode(name, dropArticles, all, out hasArticle);
        length = Math.Min(length, destination.Length);
        all.AsSpan(0, length).CopyTo(destination);
        return length;
    }

    private void AddForm(int name, ReadOnlySpan<byte> form, List<byte> letters, List<(ulong, int)> postings)
    {
        if (form.IsEmpty)
            return;
        var number = _forms.Count;
        _forms.Add((letters.Count, form.Length, NameDistance.Weight(form), name));
        letters.AddRange(form);
        Span<byte> skeleton = stackalloc byte[NameDistance.Longest];
        skeleton = skeleton[..NameSkeletons.Of(form, skeleton)];
        postings.Add((NameSkeletons.Key(skeleton, -1), number));
        for (var i = 0; i < skeleton.Length; i++)
            postings.Add((NameSkeletons.Key(skeleton, i), number));
    }

    private int Search(ReadOnlySpan<char> name, Span<(int Name, double Score)> best)
    {
        var count = 0;
        if (best.IsEmpty)
            return 0;
        if (_options.UseGazetteer && _byKey.Count > 0 && KeyOf(name) is { } key && _byKey.TryGetValue(key, out var same))
        {
            foreach (var i in same)
                Insert(best, ref count, i, 1);
        }
        Span<byte> letters = stackalloc byte[NameDistance.Longest];
        var length = Encode(name, false, letters, out var hasArticle);
        SearchForm(letters[..length], best, ref count);
        if (hasArticle)
            SearchForm(letters[..Encode(name, true, letters, out _)], best, ref count);
        while (count > 0 && best[count - 1].Score < _options.MinimumScore)
            count--;
        return count;
    }

    private void SearchForm(ReadOnlySpan<byte> letters, Span<(int Name, double Score)> best, ref int count)
    {
        if (letters.IsEmpty)
            return;
        Span<byte> skeleton = stackalloc byte[NameDistance.Longest];
        skeleton = skeleton[..NameSkeletons.Of(letters, skeleton)];
        var weight = NameDistance.Weight(letters);
        for (var without = -1; without < skeleton.Length; without++)
        {
            foreach (var form in _index.Find(NameSkeletons.Key(skeleton, without)))
                Compare(letters, weight, form, best, ref count);
        }
        if (!_options.Exhaustive || (count > 0 && best[0].Score >= Good))
            return;
        for (var form = 0; form < _forms.Count; form++)
            Compare(letters, weight, form, best, ref count);
    }

    private void Compare(ReadOnlySpan<byte> letters, int weight, int form, Span<(int Name, double Score)> best, ref int count)
    {
        var (start, length, otherWeight, name) = _forms[form];
        var heavier = Math.Max(weight, otherWeight);
        var least = count < best.Length ? 0 : best[count - 1].Score;
        var limit = (int)((1 - least) * heavier) + 1;
        if (Math.Abs(weight - otherWeight) > 2 * limit)
            return;
        var score = ToScore(NameDistance.Of(letters, _letters.AsSpan(start, length), limit), weight, otherWeight);
        if (score > 0)
            Insert(best, ref count, name, score);
    }

    /// <summary>Keeps the best in order; a name stands in it once.</summary>
    private static void Insert(Span<(int Name, double Score)> best, ref int count, int name, double score)
    {
        for (var i = 0; i < count; i++)
        {
            if (best[i].Name != name)
                continue;
            if (best[i].Score >= score)
                return;
            best[(i + 1)..count].CopyTo(best[i..]);
            count--;
            break;
        }
        var at = count;
        while (at > 0 && (best[at - 1].Score < score || (best[at - 1].Score == score && best[at - 1].Name > name)))
            at--;
        if (at == best.Length)
            return;
        var moved = Math.Min(count, best.Length - 1) - at;
        best.Slice(at, moved).CopyTo(best[(at + 1)..]);
        best[at] = (name, score);
        count = Math.Min(count + 1, best.Length);
    }

    /// <summary>The key that the gazetteer has for the whole of a name.</summary>
    private static string? KeyOf(ReadOnlySpan<char> name) => MentionLexicon.Default.KeyOf(name);
}
