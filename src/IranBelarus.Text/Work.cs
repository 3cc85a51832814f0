namespace IranBelarus.Text;

/// <summary>Splits work over a range of items between threads.</summary>
internal static class Work
{
    /// <summary>Fewest items that are worth a thread, and fewest that a thread takes at once.</summary>
    private const int Least = 32, LeastAtOnce = 8;

    /// <summary>Does the work in stretches: what is done for an item must not depend on the others.</summary>
    /// <param name="count">Number of items.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="cancellationToken">Stops the work between two stretches.</param>
    /// <param name="work">Does a stretch: first item, end.</param>
    public static void Split(int count, int threads, CancellationToken cancellationToken, Action<int, int> work) =>
        Split(count, threads, cancellationToken, static () => true, (_, from, to) => work(from, to));

    /// <summary>Does the work in stretches, with room to work in that is made once for a thread, not for a stretch.</summary>
    /// <param name="count">Number of items.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="cancellationToken">Stops the work between two stretches.</param>
    /// <param name="room">Makes the room of a thread; what is done must not depend on what is left in it.</param>
    /// <param name="work">Does a stretch: room, first item, end.</param>
    /// <param name="leave">Takes a room back that is not needed any more; may be <see langword="null"/>.</param>
    public static void Split<T>(int count, int threads, CancellationToken cancellationToken, Func<T> room, Action<T, int, int> work, Action<T>? leave = null)
    {
        threads = Math.Min(threads, count / Least);
        if (threads <= 1)
        {
            if (count == 0)
                return;
            var only = room();
            work(only, 0, count);
            leave?.Invoke(only);
            return;
        }
        var stretch = Math.Max(LeastAtOnce, count / (8 * threads));
        var stretches = (count + stretch - 1) / stretch;
        try
        {
            Parallel.For(0, stretches, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, room,
                (i, _, own) =>
                {
                    work(own, i * stretch, Math.Min(count, (i + 1) * stretch));
                    return own;
                },
                own => leave?.Invoke(own));
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>Does two works, each with half of the threads; with one thread one after the other.</summary>
    public static void Both(int threads, CancellationToken cancellationToken, Action<int> first, Action<int> second)
    {
        if (threads <= 1)
        {
            first(1);
            second(1);
            return;
        }
        try
        {
            Parallel.Invoke(new ParallelOptions { CancellationToken = cancellationToken }, () => first((threads + 1) / 2), () => second((threads + 1) / 2));
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
