using System.Buffers;
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
    /// <param name="history">For a text that comes in parts: what its earlier parts showed. Default: the text stands alone.</param>
    public IReadOnlyList<HalfSpaceRepair> Find(ReadOnlySpan<char> text, HalfSpaceHistory? history = null) => Scan(text, history);

    /// <summary>The text with its half-spaces put back; the same instance when nothing changes.</summary>
    /// <param name="text">Text, not necessarily normalised; what is not Persian is left alone.</param>
    /// <param name="history">For a text that comes in parts: what its earlier parts showed. Default: the text stands alone.</param>
    public string Restore(string text, HalfSpaceHistory? history = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryRestore(text, null, history, out _) ?? text;
    }

    /// <summary>The text with its half-spaces put back, and the edits that lead to it.</summary>
    /// <param name="text">Text, not necessarily normalised; what is not Persian is left alone.</param>
    /// <param name="history">For a text that comes in parts: what its earlier parts showed. Default: the text stands alone.</param>
    public NormalizedText RestoreWithMap(string text, HalfSpaceHistory? history = null) => RestoreWithMap(text, history, out _);

    /// <summary>The text with its half-spaces put back, the edits that lead to it, and why each was made.</summary>
    /// <param name="text">Text, not necessarily normalised; what is not Persian is left alone.</param>
    /// <param name="history">For a text that comes in parts: what its earlier parts showed; <see langword="null"/>: the text stands alone.</param>
    /// <param name="repairs">The repairs, one for each edit, in order.</param>
    public NormalizedText RestoreWithMap(string text, HalfSpaceHistory? history, out IReadOnlyList<HalfSpaceRepair> repairs)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Scan(text, history);
        repairs = found;
        var map = new OffsetMapBuilder();
        return new(text, Apply(text, found, map) ?? text, map.Build());
    }

    /// <summary>The text with its half-spaces put back, or null if nothing changes.</summary>
    internal string? TryRestore(ReadOnlySpan<char> text, OffsetMapBuilder? map, HalfSpaceHistory? history, out List<HalfSpaceRepair> repairs)
    {
        repairs = Scan(text, history);
        return Apply(text, repairs, map);
    }

    private List<HalfSpaceRepair> Scan(ReadOnlySpan<char> text, HalfSpaceHistory? history)
    {
        var repairs = new List<HalfSpaceRepair>();
        var scanner = Interlocked.Exchange(ref _idle, null) ?? new HalfSpaceScanner(PersianLexicon.Default, _options);
        scanner.Scan(text, repairs, history);
        _idle = scanner;
        return repairs;
    }

    private static string? Apply(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs, OffsetMapBuilder? map)
    {
        if (repairs.Count == 0)
        {
            map?.Unchanged(text.Length);
            return null;
        }
        var length = text.Length;
        foreach (var repair in repairs)
            length += repair.Replacement.Length - repair.Span.Length;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        var destination = buffer.AsSpan(0, length);
        var from = 0;
        foreach (var repair in repairs)
        {
            var kept = text[from..repair.Span.Start];
            kept.CopyTo(destination);
            repair.Replacement.CopyTo(destination[kept.Length..]);
            destination = destination[(kept.Length + repair.Replacement.Length)..];
            map?.Unchanged(kept.Length);
            map?.Replaced(repair.Span.Length, repair.Replacement.Length);
            from = repair.Span.End;
        }
        text[from..].CopyTo(destination);
        map?.Unchanged(text.Length - from);
        var restored = new string(buffer.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(buffer);
        return restored;
    }
}
