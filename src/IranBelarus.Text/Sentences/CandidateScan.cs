using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IranBelarus.Text.Sentences;

/// <summary>Finds the next code unit at which a sentence may end, and notes on the way what <see cref="RunningHeads"/> looks for.</summary>
internal static class CandidateScan
{
    /// <summary>The scalar twin: the same set by membership.</summary>
    public static readonly SearchValues<char> Values = SearchValues.Create(".!?؟۔…\u061E\n\r\u0085\u2028\u2029\v\f");

    /// <summary>Index of the first stop or line end at or after an index, or −1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="cues">What was met on the way is added; a little that lies behind may be too.</param>
    public static int IndexIn(ReadOnlySpan<char> text, int from, ref HeadCues cues)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var at = from;
        if (Vector256.IsHardwareAccelerated)
        {
            var signs = Vector256<ushort>.Zero;
            var formulas = Vector256<ushort>.Zero;
            for (; at < text.Length - Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            {
                var block = Vector256.LoadUnsafe(ref first, (nuint)at);
                var next = Vector256.LoadUnsafe(ref first, (nuint)at + 1);
                signs |= Vector256.Equals(block, Vector256.Create((ushort)'-'))
                    | Vector256.Equals(block, Vector256.Create((ushort)'('))
                    | Vector256.Equals(block, Vector256.Create((ushort)':'))
                    | Vector256.Equals(block, Vector256.Create((ushort)'ـ'))
                    | Vector256.Equals(block & Vector256.Create((ushort)0xFFFE), Vector256.Create((ushort)0x2012))   // U+2012, –
                    | Vector256.Equals(block, Vector256.Create((ushort)'—'));
                formulas |= Vector256.Equals(block, Vector256.Create((ushort)'گ')) & Vector256.Equals(next, Vector256.Create((ushort)'ز'));
                var hits = Hits(block);
                if (hits != 0)
                {
                    cues |= Cues(signs, formulas);
                    return at + int.TrailingZeroCount((int)hits);
                }
            }
            cues |= Cues(signs, formulas);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            cues = HeadCues.All;                                            // not looked for
            for (; at <= text.Length - Vector128<ushort>.Count; at += Vector128<ushort>.Count)
            {
                var hits = Hits(Vector128.LoadUnsafe(ref first, (nuint)at));
                if (hits != 0)
                    return at + int.TrailingZeroCount((int)hits);
            }
        }
        cues = HeadCues.All;                                                // not looked for in the rest
        return Tail(text, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static HeadCues Cues(Vector256<ushort> signs, Vector256<ushort> formulas) =>
        (signs == Vector256<ushort>.Zero ? 0 : HeadCues.Signs) | (formulas == Vector256<ushort>.Zero ? 0 : HeadCues.Formula);

    /// <summary>Index of the first line end, or the length.</summary>
    public static int LineEndIn(ReadOnlySpan<char> text)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at <= text.Length - Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            {
                var block = Vector256.LoadUnsafe(ref first, (nuint)at);
                var hits = (Vector256.Equals(block & Vector256.Create((ushort)0xFFFE), Vector256.Create((ushort)0x2028))
                    | Vector256.Equals(block, Vector256.Create((ushort)0x0085))
                    | Vector256.LessThan(block - Vector256.Create((ushort)'\n'), Vector256.Create((ushort)4))).ExtractMostSignificantBits();
                if (hits != 0)
                    return at + int.TrailingZeroCount((int)hits);
            }
        }
        while (at < text.Length && !SentenceChars.IsLineEnd(text[at]))
            at++;
        return at;
    }

    private static int Tail(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..].IndexOfAny(Values);
        return rest < 0 ? -1 : at + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hits(Vector256<ushort> block)
    {
        var even = block & Vector256.Create((ushort)0xFFFE);
        return (Vector256.Equals(block, Vector256.Create((ushort)'.'))
            | Vector256.Equals(block, Vector256.Create((ushort)'!'))
            | Vector256.Equals(block, Vector256.Create((ushort)'?'))
            | Vector256.Equals(even, Vector256.Create((ushort)0x061E))            // U+061E, ؟
            | Vector256.Equals(block, Vector256.Create((ushort)'۔'))
            | Vector256.Equals(block, Vector256.Create((ushort)'…'))
            | Vector256.Equals(even, Vector256.Create((ushort)0x2028))            // line and paragraph separator
            | Vector256.Equals(block, Vector256.Create((ushort)0x0085))
            | Vector256.LessThan(block - Vector256.Create((ushort)'\n'), Vector256.Create((ushort)4))).ExtractMostSignificantBits();   // LF, VT, FF, CR
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hits(Vector128<ushort> block)
    {
        var even = block & Vector128.Create((ushort)0xFFFE);
        return (Vector128.Equals(block, Vector128.Create((ushort)'.'))
            | Vector128.Equals(block, Vector128.Create((ushort)'!'))
            | Vector128.Equals(block, Vector128.Create((ushort)'?'))
            | Vector128.Equals(even, Vector128.Create((ushort)0x061E))
            | Vector128.Equals(block, Vector128.Create((ushort)'۔'))
            | Vector128.Equals(block, Vector128.Create((ushort)'…'))
            | Vector128.Equals(even, Vector128.Create((ushort)0x2028))
            | Vector128.Equals(block, Vector128.Create((ushort)0x0085))
            | Vector128.LessThan(block - Vector128.Create((ushort)'\n'), Vector128.Create((ushort)4))).ExtractMostSignificantBits();
    }
}
