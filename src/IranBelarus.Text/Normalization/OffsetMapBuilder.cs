using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IranBelarus.Text.Normalization;

/// <summary>Writes an <see cref="OffsetMap"/> from left to right, as a rewriting step goes through its text.</summary>
/// <remarks>Not safe to share between threads. Neighbouring stretches that stayed become one; neighbouring edits of one shape are stored as one run.</remarks>
public sealed class OffsetMapBuilder
{
    private EditRun[] _runs = [];
    private int _count, _old, _new;

    /// <summary>Whether the runs belong to a map, which never changes.</summary>
    private bool _shared;

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
        if (_count > 0 && _runs[_count - 1] is var last && last.OldLength == oldLength && last.NewLength == newLength
            && last.OldEnd == _old && last.NewEnd == _new)
        {
            if (_shared)
                Grow();
            _runs[_count - 1] = last with { Count = last.Count + count };
        }
        else
        {
            Add(new(_old, _new, count, oldLength, newLength));
        }
        _old += oldLength * count;
        _new += newLength * count;
    }

    /// <summary>Records a stretch whose characters were exchanged one for one.</summary>
    internal void Exchanged(ReadOnlySpan<char> source, ReadOnlySpan<char> target)
    {
        ref var a = ref MemoryMarshal.GetReference(source);
        ref var b = ref MemoryMarshal.GetReference(target);
        var i = 0;
        for (; i + 64 <= source.Length; i += 64)
        {
            var at = 0;
            for (var differ = Differences(ref Unsafe.Add(ref a, i), ref Unsafe.Add(ref b, i)); differ != 0;)
            {
                var start = BitOperations.TrailingZeroCount(differ);
                differ |= (1UL << start) - 1;
                var end = BitOperations.TrailingZeroCount(~differ);
                differ &= end < 64 ? ~0UL << end : 0;
                _old += start - at;
                _new += start - at;
                Replaced(1, 1, end - start);
                at = end;
            }
            _old += 64 - at;
            _new += 64 - at;
        }
        for (; i < source.Length; i++)
        {
            if (Unsafe.Add(ref a, i) == Unsafe.Add(ref b, i))
                Unchanged(1);
            else
                Replaced(1, 1, 1);
        }
    }

    /// <summary>A bit for each of 64 characters that differ.</summary>
    private static ulong Differences(ref char first, ref char second)
    {
        ref var a = ref Unsafe.As<char, ushort>(ref first);
        ref var b = ref Unsafe.As<char, ushort>(ref second);
        var same = 0UL;
        if (Vector512.IsHardwareAccelerated)
        {
            same = Vector512.Equals(Vector512.LoadUnsafe(ref a), Vector512.LoadUnsafe(ref b)).ExtractMostSignificantBits()
                | Vector512.Equals(Vector512.LoadUnsafe(ref a, 32), Vector512.LoadUnsafe(ref b, 32)).ExtractMostSignificantBits() << 32;
        }
        else
        {
            for (var i = 0; i < 64; i += 16)
            {
                var low = Vector128.Equals(Vector128.LoadUnsafe(ref a, (nuint)i), Vector128.LoadUnsafe(ref b, (nuint)i));
                var high = Vector128.Equals(Vector128.LoadUnsafe(ref a, (nuint)i + 8), Vector128.LoadUnsafe(ref b, (nuint)i + 8));
                same |= (ulong)Vector128.Narrow(low, high).ExtractMostSignificantBits() << i;
            }
        }
        return ~same;
    }

    /// <summary>Goes on with the edits of a further stretch of the text.</summary>
    internal void Append(OffsetMap map)
    {
        if (_count == 0 && (_old | _new) == 0)
        {
            (_runs, _count, _shared) = (map.Array, map.Array.Length, true);
            (_old, _new) = (map.OriginalLength, map.NormalizedLength);
            return;
        }
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
    public OffsetMap Build() => new(_shared && _count == _runs.Length ? _runs : _runs[.._count], _old, _new);

    private void Add(EditRun run)
    {
        if (_count == _runs.Length || _shared)
            Grow();
        _runs[_count++] = run;
    }

    private void Grow()
    {
        var larger = GC.AllocateUninitializedArray<EditRun>(Math.Max(16, 2 * _count));
        _runs.AsSpan(0, _count).CopyTo(larger);
        (_runs, _shared) = (larger, false);
    }
}
