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

    /// <summary>Less than any two names with different skeletons are apart (the least is 15: دج for ج).</summary>
    private const int NearlySame = 10;

    private const int ShortSkeleton = 4;

    /// <summary>How many names of a search are remembered; a power of two.</summary>
    private const int Seen = 512;

    private readonly NameMatcherOptions _options;
    private readonly string[] _names;
    private readonly Form[] _forms;
    private readonly byte[] _letters;
    private readonly SkeletonIndex _index;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);

    /// <summary>A way to read one of the names.</summary>
    private readonly record struct Form(int Start, int Length, int Weight, int Name, float Worth);

    /// <summary>Indexes names.</summary>
    /// <param name="names">The names to find, in any spelling; empty strings are never found. Of a name longer than 64 code units the first 64 count.</param>
    /// <param name="options">How to search; <see cref="NameMatcherOptions.Default"/> if not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is <see langword="null"/>.</exception>
    public NameMatcher(IEnumerable<string> names, NameMatcherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        _options = options ?? NameMatcherOptions.Default;
        _names = [.. names];
        var letters = new List<byte>();
        var forms = new List<Form>();
        var postings = new List<(ulong, int)>();
        var keys = new List<string>();
        Span<byte> room = stackalloc byte[NameDistance.Longest];
        for (var i = 0; i < _names.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(_names[i], nameof(names));
            for (var form = new NameForms(_names[i], room); form.MoveNext();)
                AddForm(i, form.Current, form.Worth, letters, forms, postings);
            if (!_options.UseGazetteer)
                continue;
            keys.Clear();
            MentionLexicon.Default.AddKeys(_names[i], keys);
            foreach (var key in keys)
            {
                if (!_byKey.TryGetValue(key, out var same))
                    _byKey.Add(key, same = []);
                same.Add(i);
            }
        }
        _letters = [.. letters];
        _forms = [.. forms];
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

    /// <summary>How alike two names are by their letters, from 0 to 1; nothing is looked up. The order of the two does not matter.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another, in the same spelling or the other language's.</param>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<byte> a = stackalloc byte[NameDistance.Longest], b = stackalloc byte[NameDistance.Longest];
        var best = 0.0;
        for (var x = new NameForms(left, a); x.MoveNext();)
        {
            for (var y = new NameForms(right, b); y.MoveNext();)
            {
                // a land without its ending is like another only where that has one too, or none to lose
                if (x.Worth < 1 && y.Worth < 1)
                    continue;
                best = Math.Max(best, x.Worth * y.Worth * ToScore(NameDistance.Of(x.Current, y.Current, int.MaxValue), NameDistance.Weight(x.Current), NameDistance.Weight(y.Current)));
            }
        }
        return best;
    }

    private static double ToScore(int distance, int weight, int otherWeight) => Math.Max(0, 1 - ((double)distance / Math.Max(1, Math.Max(weight, otherWeight))));

    private static void AddForm(int name, ReadOnlySpan<byte> form, double worth, List<byte> letters, List<Form> forms, List<(ulong, int)> postings)
    {
        var number = forms.Count;
        forms.Add(new Form(letters.Count, form.Length, NameDistance.Weight(form), name, (float)worth));
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
        Span<byte> room = stackalloc byte[NameDistance.Longest];
        for (var form = new NameForms(name, room); form.MoveNext();)
            SearchForm(form.Current, form.Worth, best, ref count);
        if (_byKey.Count > 0)
            SearchKeys(name, best, ref count);
        if (_options.Exhaustive && (count == 0 || best[0].Score < Good))
        {
            for (var form = new NameForms(name, room); form.MoveNext();)
                SearchAll(form.Current, form.Worth, best, ref count);
        }
        while (count > 0 && best[count - 1].Score < _options.MinimumScore)
            count--;
        return count;
    }

    private void SearchKeys(ReadOnlySpan<char> name, Span<(int Name, double Score)> best, ref int count)
    {
        var keys = new List<string>(2);
        MentionLexicon.Default.AddKeys(name, keys);
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var same))
                continue;
            // of several names of one key, the one more like it comes first
            foreach (var i in same)
                Insert(best, ref count, i, 0.99 + (0.01 * Similarity(name, _names[i])));
        }
    }

    private void SearchForm(ReadOnlySpan<byte> letters, double worth, Span<(int Name, double Score)> best, ref int count)
    {
        Span<byte> skeleton = stackalloc byte[NameDistance.Longest];
        skeleton = skeleton[..NameSkeletons.Of(letters, skeleton)];
        var weight = NameDistance.Weight(letters);
        // a name is found by several keys as a rule, and compared once
        Span<int> seen = stackalloc int[Seen];
        seen.Fill(-1);
        for (var without = -1; without < skeleton.Length; without++)
        {
            // another skeleton costs more than this; a short one less one of its few consonants is that of a great many names, none of them better than a good one found
            if (count == best.Length && without >= 0 && ((1 - best[count - 1].Score) * weight < NearlySame || (skeleton.Length <= ShortSkeleton && best[count - 1].Score >= Good)))
                break;
            foreach (var form in _index.Find(NameSkeletons.Key(skeleton, without)))
            {
                ref var last = ref seen[form & (Seen - 1)];
                if (last == form)
                    continue;
                last = form;
                Compare(letters, weight, worth, _forms[form], best, ref count);
            }
        }
    }

    private void SearchAll(ReadOnlySpan<byte> letters, double worth, Span<(int Name, double Score)> best, ref int count)
    {
        var weight = NameDistance.Weight(letters);
        foreach (ref readonly var form in _forms.AsSpan())
            Compare(letters, weight, worth, form, best, ref count);
    }

    private void Compare(ReadOnlySpan<byte> letters, int weight, double worth, in Form form, Span<(int Name, double Score)> best, ref int count)
    {
        if (worth < 1 && form.Worth < 1)
            return;
        var heavier = Math.Max(weight, form.Weight);
        var least = count < best.Length ? 0 : best[count - 1].Score;
        var limit = (int)((1 - least) * heavier) + 1;
        if (Math.Abs(weight - form.Weight) > 2 * limit)
            return;
        var score = worth * form.Worth * ToScore(NameDistance.Of(letters, _letters.AsSpan(form.Start, form.Length), limit), weight, form.Weight);
        if (score > 0)
            Insert(best, ref count, form.Name, score);
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
}
