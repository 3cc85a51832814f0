namespace IranBelarus.Text.Alignment;

/// <summary>The mean of the four largest values of each column of a matrix that comes row by row.</summary>
internal sealed class TopMeans(int columns)
{
    private readonly float[] _top = new float[4 * columns];

    /// <summary>Takes a row.</summary>
    public void Add(ReadOnlySpan<float> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] > _top[4 * i + 3])
                Add(i, row[i]);
        }
    }

    /// <summary>Takes a value of a column.</summary>
    public void Add(int column, float value)
    {
        var top = _top.AsSpan(4 * column, 4);
        if (value <= top[3])
            return;
        var at = 3;
        while (at > 0 && top[at - 1] < value)
        {
            top[at] = top[at - 1];
            at--;
        }
        top[at] = value;
    }

    /// <summary>The means of all columns.</summary>
    public void CopyTo(Span<float> means)
    {
        for (var i = 0; i < means.Length; i++)
            means[i] = (_top[4 * i] + _top[4 * i + 1] + _top[4 * i + 2] + _top[4 * i + 3]) / 4;
    }

    /// <summary>The mean of the largest values of a row; missing ones count as 0.</summary>
    public static float Of(ReadOnlySpan<float> row, int count)
    {
        Span<float> top = stackalloc float[count];
        foreach (var value in row)
            Put(top, value);
        return Mean(top);
    }

    /// <summary>The mean of the largest of some values of a row; missing ones count as 0.</summary>
    public static float Of(ReadOnlySpan<float> row, ReadOnlySpan<int> columns, int count)
    {
        Span<float> top = stackalloc float[count];
        foreach (var column in columns)
            Put(top, row[column]);
        return Mean(top);
    }

    private static void Put(Span<float> top, float value)
    {
        if (value <= top[^1])
            return;
        var at = top.Length - 1;
        while (at > 0 && top[at - 1] < value)
        {
            top[at] = top[at - 1];
            at--;
        }
        top[at] = value;
    }

    private static float Mean(ReadOnlySpan<float> top)
    {
        var sum = 0f;
        foreach (var value in top)
            sum += value;
        return sum / top.Length;
    }
}
