namespace IranBelarus.Text.Alignment;

/// <summary>Collects what one term can match, the best match with each other term. Used again from term to term; not safe to share between threads.</summary>
/// <param name="types">How many terms the other side has.</param>
internal sealed class MatchList(int types)
{
    private readonly int[] _places = new int[types];        // for each term of the other side its place in the list plus 1
    private TermMatch[] _found = new TermMatch[16];
    private int _count;

    public bool Contains(int type) => _places[type] > 0;

    /// <summary>Adds a match, unless a better one with the same term is there.</summary>
    public void Keep(TermMatch match)
    {
        ref var place = ref _places[match.Type];
        if (place == 0)
        {
            if (_count == _found.Length)
                Array.Resize(ref _found, 2 * _count);
            _found[_count++] = match;
            place = _count;
        }
        else if (_found[place - 1].Weight < match.Weight)
        {
            _found[place - 1] = match;
        }
    }

    /// <summary>The matches, the best first; the list is empty afterwards.</summary>
    public TermMatch[] Take()
    {
        if (_count == 0)
            return [];
        var matches = _found.AsSpan(0, _count).ToArray();
        foreach (var match in matches)
            _places[match.Type] = 0;
        _count = 0;
        Sort(matches);
        return matches;
    }

    /// <summary>Sorts matches: the best first, of equal ones the lower number.</summary>
    public static void Sort(TermMatch[] matches)
    {
        if (matches.Length > 16)
        {
            Array.Sort(matches, static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Type.CompareTo(b.Type));
            return;
        }
        for (var i = 1; i < matches.Length; i++)
        {
            var match = matches[i];
            var at = i;
            for (; at > 0 && (matches[at - 1].Weight < match.Weight || (matches[at - 1].Weight == match.Weight && matches[at - 1].Type > match.Type)); at--)
                matches[at] = matches[at - 1];
            matches[at] = match;
        }
    }
}
