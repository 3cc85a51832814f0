using System.Collections;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Where each code unit of a rewritten text came from: an edit log that maps positions and spans both ways and can be composed
/// with the log of a further step. It lists only what changed, so it costs nothing for text that stayed as it was.
/// </summary>
/// <remarks>
/// All offsets are 0-based, end-exclusive, in UTF-16 code units. An edit is a unit: a span that touches a part of its new text comes from
/// the whole of its old text. Neighbouring edits stay apart, so that mapping stays exact in text where every letter changed; equal ones are
/// stored as a run. Immutable, safe to share between threads. Mapping costs the logarithm of the number of runs.
/// </remarks>
public sealed class OffsetMap : IEnumerable<TextEdit>
{
    private readonly EditRun[] _runs;

    internal OffsetMap(EditRun[] runs, int originalLength, int normalizedLength)
    {
        _runs = runs;
        OriginalLength = originalLength;
        NormalizedLength = normalizedLength;
        foreach (var run in runs)
            Count += run.Count;
    }

    /// <summary>Length of the original text.</summary>
    public int OriginalLength { get; }

    /// <summary>Length of the new text.</summary>
    public int NormalizedLength { get; }

    /// <summary>Number of edits.</summary>
    public int Count { get; }

    /// <summary>Whether nothing changed.</summary>
    public bool IsIdentity => _runs.Length == 0;

    internal ReadOnlySpan<EditRun> Runs => _runs;

    /// <summary>The same; never written to.</summary>
    internal EditRun[] Array => _runs;

    /// <summary>The map of a text that stays as it is.</summary>
    /// <param name="length">Length of the text; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static OffsetMap Identity(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return new([], length, length);
    }

    /// <summary>The span of the original text that a span of the new text came from.</summary>
    /// <remarks>As short as can be: what was deleted beside the span is not part of it. An empty span gives an empty span.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the new text.</exception>
    public TextSpan ToOriginal(TextSpan normalized)
    {
        CheckSpan(normalized, NormalizedLength, nameof(normalized));
        return Map(normalized, EditRun.New, EditRun.Old, NormalizedLength, OriginalLength);
    }

    /// <summary>The span of the new text that a span of the original text became.</summary>
    /// <remarks>Empty where the span was deleted. An empty span gives an empty span.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the original text.</exception>
    public TextSpan ToNormalized(TextSpan original)
    {
        CheckSpan(original, OriginalLength, nameof(original));
        return Map(original, EditRun.Old, EditRun.New, OriginalLength, NormalizedLength);
    }

    /// <summary>Where the code unit at <paramref name="position"/> of the new text begins in the original text; the end maps to the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative or beyond the new text's end.</exception>
    public int ToOriginal(int position) => ToOriginal(new TextSpan(position, 0)).Start;

    /// <summary>Where the code unit at <paramref name="position"/> of the original text begins in the new text; the end maps to the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative or beyond the original text's end.</exception>
    public int ToNormalized(int position) => ToNormalized(new TextSpan(position, 0)).Start;

    /// <summary>This step followed by another: a map from this map's original text to the other's new text.</summary>
    /// <param name="next">The log of a step whose original text is this map's new text.</param>
    /// <exception cref="ArgumentException">The lengths do not fit: <paramref name="next"/> belongs to another text.</exception>
    public OffsetMap Then(OffsetMap next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.OriginalLength != NormalizedLength)
            throw new ArgumentException($"Found a map of a text of {next.OriginalLength} code units, expected {NormalizedLength}: it does not follow this one.", nameof(next));
        return IsIdentity ? next : next.IsIdentity ? this : OffsetMapComposer.Compose(this, next);
    }

    /// <summary>The edits in order; they do not overlap, and between them nothing changed.</summary>
    public IEnumerator<TextEdit> GetEnumerator()
    {
        foreach (var run in _runs)
        {
            for (var k = 0; k < run.Count; k++)
            {
                var start = run.OldStart + k * run.OldLength;
                yield return new(start, start + run.OldLength, run.NewStart + k * run.NewLength, run.NewLength);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void CheckSpan(TextSpan span, int length, string name)
    {
        if (span.Start < 0 || span.Length < 0 || span.Start > length - span.Length)
            throw new ArgumentOutOfRangeException(name, span, $"Expected a span within a text of {length} code units.");
    }

    private TextSpan Map(TextSpan span, int from, int to, int fromLength, int toLength)
    {
        if (_runs.Length == 0)
            return span;
        var start = Place(span.Start, from, to, fromLength, toLength, end: false);
        if (span.Length == 0)
            return new(start, 0);
        var end = Place(span.End - 1, from, to, fromLength, toLength, end: true);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where the code unit at <paramref name="position"/> begins (or ends) on the other side.</summary>
    private int Place(int position, int from, int to, int fromLength, int toLength, bool end)
    {
        if (position >= fromLength)
            return toLength;
        // the last run that starts at or before the position: of several that start there, the last, since empty ones come first
        int low = 0, high = _runs.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_runs[middle].Start(from) <= position)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return position + (end ? 1 : 0);
        ref readonly var run = ref _runs[low - 1];
        var within = position - run.Start(from);
        var length = run.Length(from);
        if (within >= length * run.Count)
            return run.Start(to) + run.Length(to) * run.Count + within - length * run.Count + (end ? 1 : 0);
        return run.Start(to) + (within / length + (end ? 1 : 0)) * run.Length(to);
    }
}
