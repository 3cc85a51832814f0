namespace IranBelarus.Text.Alignment;

/// <summary>The numbers and dates of two sides, each value under one number on both. Safe to share between threads once it is built.</summary>
internal sealed class SharedNumbers
{
    private readonly TermSide _left, _right;
    private readonly int[] _rightValues;                    // of the right sentences, one after the other: the left term of the same value, or a negative number of its own

    public SharedNumbers(TermSide left, TermSide right)
    {
        (_left, _right) = (left, right);
        var values = right.NumbersOf(0, right.Count);
        _rightValues = new int[values.Length];
        var known = new Dictionary<int, int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!known.TryGetValue(values[i], out var value))
                known[values[i]] = value = left.Types.Find(right.Types[values[i]]) is >= 0 and var same ? same : -1 - values[i];
            _rightValues[i] = value;
        }
    }

    /// <summary>The share of the numbers and dates of two groups of neighbouring sentences that have no partner in the other group.</summary>
    public float Missing(int left, int leftCount, int right, int rightCount)
    {
        var a = _left.NumbersOf(left, leftCount);
        var b = RightValues(right, rightCount);
        return a.IsEmpty && b.IsEmpty ? 0 : Share(a, b);
    }

    /// <summary>The same of two groups of any sentences.</summary>
    public float Missing(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (a, b) = (new List<int>(), new List<int>());
        foreach (var l in left)
            a.AddRange(_left.NumbersOf(l, 1));
        foreach (var r in right)
            b.AddRange(RightValues(r, 1));
        return a.Count + b.Count == 0 ? 0 : Share(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(a), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(b));
    }

    private static float Share(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var missing = 0;
        foreach (var value in a)
            missing += b.Contains(value) ? 0 : 1;
        foreach (var value in b)
            missing += value >= 0 && a.Contains(value) ? 0 : 1;
        return (float)missing / (a.Length + b.Length);
    }

    private ReadOnlySpan<int> RightValues(int sentence, int count)
    {
        var (start, end) = _right.NumberRange(sentence, count);
        return _rightValues.AsSpan(start, end - start);
    }
}
