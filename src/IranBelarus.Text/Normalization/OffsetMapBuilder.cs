namespace IranBelarus.Text.Normalization;

/// <summary>Writes an <see cref="OffsetMap"/> from left to right, as a rewriting step goes through its text.</summary>
/// <remarks>Not safe to share between threads. Neighbouring stretches that stayed become one; neighbouring edits of one shape are stored as one run.</remarks>
public sealed class OffsetMapBuilder
{
    private readonly List<EditRun> _runs = [];
    private int _old, _new;

    /// <summary>How many code units of the original text have been accounted for.</summary>
    public int OriginalLength => _old;

    /// <summary>How many code units of the new text have been accounted for.</summary>
    public int NormalizedLength => _new;

    /// <summary>The next <paramref name="length"/> code units stayed as they were.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public void Unchanged(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _old += length;
        _new += length;
    }

    /// <summary>The next <paramref name="oldLength"/> code units became <paramref name="newLength"/> others, as one edit.</summary>
    /// <param name="oldLength">How many were replaced; 0 for an insertion.</param>
    /// <param name="newLength">How many stand there now; 0 for a deletion. If both are 0, nothing is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public void Replaced(int oldLength, int newLength) => Replaced(oldLength, newLength, 1);

    /// <summary>As <see cref="Replaced(int, int)"/>, <paramref name="count"/> times in a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public void Replaced(int oldLength, int newLength, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldLength);
        ArgumentOutOfRangeException.ThrowIfNegative(newLength);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if ((oldLength | newLength) == 0 || count == 0)
            return;
        if (_runs.Count > 0 && _runs[^1] is var last && last.OldLength == oldLength && last.NewLength == newLength
            && last.OldEnd == _old && last.NewEnd == _new)
            _runs[^1] = last with { Count = last.Count + count };
        else
            _runs.Add(new(_old, _new, count, oldLength, newLength));
        _old += oldLength * count;
        _new += newLength * count;
    }

    /// <summary>Goes on with the edits of a further stretch of the text.</summary>
    internal void Append(OffsetMap map)
    {
        var old = 0;
        foreach (var run in map.Runs)
        {
            Unchanged(run.OldStart - old);
            Replaced(run.OldLength, run.NewLength, run.Count);
            old = run.OldEnd;
        }
        Unchanged(map.OriginalLength - old);
    }

    /// <summary>The map of all that was recorded; the builder can go on afterwards.</summary>
    public OffsetMap Build() => new([.. _runs], _old, _new);
}
