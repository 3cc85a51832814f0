using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Puts lost half-spaces (U+200C) back into Persian text: where they were deleted and words fused (میشود → می‌شود), and where a
/// space took their place (می شود → می‌شود).
/// </summary>
/// <remarks>
/// Words are read by a stem lexicon and an affix grammar of Persian, and the likeliest analysis decides (see <c>Morphology/Data</c>).
/// Half-spaces that are there stay. Immutable, safe to share between threads, meant for reuse. Time is linear in the text.
/// </remarks>
public sealed class HalfSpaceRestorer
{
    private readonly HalfSpaceOptions _options;
    private HalfSpaceScanner? _idle; // one is kept for the next call: it holds the lattice's memory

    /// <summary>Makes a restorer.</summary>
    /// <param name="options">What it does. Default: <see cref="HalfSpaceOptions.Full"/>.</param>
    public HalfSpaceRestorer(HalfSpaceOptions? options = null) => _options = options ?? HalfSpaceOptions.Full;

    /// <summary>What the restorer does.</summary>
    public HalfSpaceOptions Options => _options;

    /// <summary>The places where half-spaces were lost, in order; they do not overlap.</summary>
    /// <param name="text">Text, not necessarily normalised; what is not Persian is left alone.</param>
    public IReadOnlyList<HalfSpaceRepair> Find(ReadOnlySpan<char> text)
    {
        var repairs = new List<HalfSpaceRepair>();
        Scan(text, repairs);
        return repairs;
    }

    /// <summary>The text with its half-spaces put back; the same instance when nothing changes.</summary>
    public string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var repairs = new List<HalfSpaceRepair>();
        Scan(text, repairs);
        return Apply(text, repairs, null);
    }

    /// <summary>The text with its half-spaces put back, and the edits that lead to it.</summary>
    public NormalizedText RestoreWithMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var repairs = new List<HalfSpaceRepair>();
        Scan(text, repairs);
        var map = new OffsetMapBuilder();
        var restored = Apply(text, repairs, map);
        return new(text, restored, map.Build());
    }

    private void Scan(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs)
    {
        var scanner = Interlocked.Exchange(ref _idle, null) ?? new HalfSpaceScanner(PersianLexicon.Default, _options);
        scanner.Scan(text, repairs);
        _idle = scanner;
    }

    private static string Apply(string text, List<HalfSpaceRepair> repairs, OffsetMapBuilder? map)
    {
        if (repairs.Count == 0)
        {
            map?.Unchanged(text.Length);
            return text;
        }
        var length = text.Length;
        foreach (var repair in repairs)
            length += repair.Replacement.Length - repair.Span.Length;
        return string.Create(length, (text, repairs, map), static (destination, state) =>
        {
            var (text, repairs, map) = state;
            var from = 0;
            foreach (var repair in repairs)
            {
                var kept = text.AsSpan(from, repair.Span.Start - from);
                kept.CopyTo(destination);
                repair.Replacement.CopyTo(destination[kept.Length..]);
                destination = destination[(kept.Length + repair.Replacement.Length)..];
                map?.Unchanged(kept.Length);
                map?.Replaced(repair.Span.Length, repair.Replacement.Length);
                from = repair.Span.End;
            }
            text.AsSpan(from).CopyTo(destination);
            map?.Unchanged(text.Length - from);
        });
    }
}
