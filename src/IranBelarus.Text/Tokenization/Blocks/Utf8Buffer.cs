using System.Buffers;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>A pooled array that knows who may read it, so that copies of an enumerator can share one and none gives it back twice.</summary>
/// <remarks>Enumerators live on the stack: all copies of one are on the same thread. Each thread keeps one free buffer, without array, for its next enumeration.</remarks>
internal sealed class Utf8Buffer
{
    [ThreadStatic]
    private static Utf8Buffer? _free;

    /// <summary>The array; empty at first.</summary>
    public int[] Numbers { get; private set; } = [];

    /// <summary>Grows whenever what is in the array no longer counts: only who knows the present number may read it.</summary>
    public long Lease { get; private set; }

    /// <summary>A buffer that nobody else may read.</summary>
    public static Utf8Buffer Rent()
    {
        var buffer = _free ?? new();
        _free = null;
        return buffer;
    }

    /// <summary>From now on the buffer is another's.</summary>
    /// <returns>The new lease.</returns>
    public long Renew() => ++Lease;

    /// <summary>Makes room for so many numbers; those that are there may be lost.</summary>
    public void Grow(int numbers)
    {
        if (Numbers.Length >= numbers)
            return;
        var larger = ArrayPool<int>.Shared.Rent(numbers);
        Empty();
        Numbers = larger;
    }

    /// <summary>Gives the array back. No lease counts any more.</summary>
    public void Return()
    {
        Lease++;
        Empty();
        _free = this;
    }

    private void Empty()
    {
        var numbers = Numbers;
        Numbers = [];
        if (numbers.Length > 0)
            ArrayPool<int>.Shared.Return(numbers);
    }
}
