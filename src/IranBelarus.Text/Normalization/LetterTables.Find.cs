using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Normalization;

/// <content>Finds the next suspect: one pass over the text, at memory speed where the processor has wide vectors.</content>
internal sealed partial class LetterTables
{
    private const uint Suspect = 1U << SimpleLetters.Event | 1U << SimpleLetters.Changes;

    private static bool HasWideFind => Avx512Vbmi.IsSupported && Gfni.V512.IsSupported && Bmi2.X64.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>The first index in <c>[from, to)</c> whose character changes, takes a closer look, or is suspect after the one before it; <paramref name="to"/> if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end; at most the length of the text.</param>
    /// <param name="left">The class of what stands before <paramref name="from"/>.</param>
    public int Find(ReadOnlySpan<char> text, int from, int to, byte left)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        if (!HasWideFind || to - from < 64)
            return FindScalar(ref start, from, to, left);
        for (var i = from; ;)
        {
            i = FindWide(ref start, i, to, left, out var suspects, out var foreign);
            if (i < 0)
                return to;
            // what follows a character whose class was not known was not judged
            for (suspects |= foreign << 1; suspects != 0; suspects &= suspects - 1)
            {
                var index = i + BitOperations.TrailingZeroCount(suspects);
                if (IsSuspect(index > from ? ClassOf(ref start, index - 1) : left, Unsafe.Add(ref start, index)))
                    return index;
            }
            i += 64;
            if (i >= to)
                return to;
            // the last characters once more together with those before them
            i = Math.Min(i, to - 64);
            left = ClassOf(ref start, i - 1);
            from = i;
        }
    }

    private byte ClassOf(ref char text, int index) => SimpleLetters.ClassOf(Letters.Of(Unsafe.Add(ref text, index)));

    /// <summary>The path that every processor has.</summary>
    internal int FindScalar(ReadOnlySpan<char> text, int from, int to, byte left) => FindScalar(ref MemoryMarshal.GetReference(text), from, to, left);

    private bool IsSuspect(byte left, char c) => Letters.Of(c) is var entry && ((entry & Suspect) != 0 || _structure[left].Has(SimpleLetters.ClassOf(entry)));

    private int FindScalar(ref char text, int from, int to, byte left)
    {
        ref var structure = ref MemoryMarshal.GetArrayDataReference(_structure);
        var i = from;
        for (; i < to; i++)
        {
            var entry = Letters.Of(Unsafe.Add(ref text, i));
            var value = SimpleLetters.ClassOf(entry);
            if ((entry & Suspect) != 0 || (Unsafe.Add(ref structure, (nint)left) >> value & 1) != 0)
                break;
            left = value;
        }
        return i;
    }

    /// <summary>
    /// 64 characters a turn (AVX-512 VBMI and GFNI), at least one: class by table permutes (<see cref="PlaceTable"/>), then the two bytes of the class. Gives the
    /// start of the first block that may hold a suspect, with a bit for each and for each whose class is not known; -1 if there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindWide(ref char text, int from, int to, byte left, out ulong suspects, out ulong foreigners)
    {
        (suspects, foreigners) = (0, 0);
        var arabic0 = Vector512.Create<byte>(_suspects.Arabic.Entries);
        var arabic1 = Vector512.Create<byte>(_suspects.Arabic.Entries.AsSpan(64));
        var others0 = Vector512.Create<byte>(_suspects.Others.Entries);
        var others1 = Vector512.Create<byte>(_suspects.Others.Entries.AsSpan(64));
        var leftBits = Vector512.Create(Pairs.LeftBits);
        var rightBits = Vector512.Create(Pairs.RightBits);
        var placeMatrix = Vector512.Create(PlaceTable.PlaceMatrix).AsByte();
        var pageMatrix = Vector512.Create(PlaceTable.PageMatrix).AsByte();
        var arabicMatrix = Vector512.Create(PlaceTable.ArabicMatrix).AsByte();
        // packing puts characters 8n to 8n+7 of the two halves side by side; neighbours are found by this order
        var neighbours = Vector512.Create(0x060504030201003F, 0x0E0D0C0B0A090837, 0x1615141312111007, 0x1E1D1C1B1A19180F,
            0x2625242322212017, 0x2E2D2C2B2A29281F, 0x3635343332313027, 0x3E3D3C3B3A39382F).AsByte();
        var isFirst = Vector512.CreateScalar((byte)0xFF);
        var before = Vector512.CreateScalar(Pairs.LeftBits[left]);
        ref var units = ref Unsafe.As<char, short>(ref text);
        for (var i = from; ;)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = Avx512BW.PackUnsignedSaturate(first & Vector512.Create((short)0xFF), second & Vector512.Create((short)0xFF));
            var high = Avx512BW.PackUnsignedSaturate(first >>> 8, second >>> 8);
            var places = Gfni.V512.GaloisFieldAffineTransform(low, placeMatrix, 0);
            var entries = Vector512.ConditionalSelect(Gfni.V512.GaloisFieldAffineTransform(high, arabicMatrix, 0),
                Avx512Vbmi.PermuteVar64x8x2(arabic0, places, arabic1), Avx512Vbmi.PermuteVar64x8x2(others0, low, others1));
            // what the entry must say of the character, if it is for this one
            var found = Vector512.ConditionalSelect(Vector512.Create(PlaceTable.Upper), low, Gfni.V512.GaloisFieldAffineTransform(high, pageMatrix, 0));
            var foreign = found ^ entries & Vector512.Create((byte)(PlaceTable.Upper | PlaceTable.High));
            // permutes look at the class only
            var rotated = Avx512Vbmi.PermuteVar64x8(Avx512Vbmi.PermuteVar64x8(leftBits, entries), neighbours);
            var suspect = Vector512.ConditionalSelect(isFirst, before, rotated) & Avx512Vbmi.PermuteVar64x8(rightBits, entries) | foreign;
            before = rotated;
            if (suspect != Vector512<byte>.Zero)
            {
                (suspects, foreigners) = (Ordered(suspect), Ordered(foreign));
                return i;
            }
            i += 64;
            if (i + 64 <= to)
                continue;
            if (i >= to)
                return -1;
            // the last characters once more together with those before them
            i = to - 64;
            before = Vector512.CreateScalar(Pairs.LeftBits[ClassOf(ref text, i - 1)]);
        }
    }

    /// <summary>A bit for each byte that is not 0, in the order of the characters before they were packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Ordered(Vector512<byte> packed)
    {
        var bits = ~Vector512.Equals(packed, Vector512<byte>.Zero).ExtractMostSignificantBits();
        return Bmi2.X64.ParallelBitExtract(bits, 0x00FF00FF00FF00FF) | Bmi2.X64.ParallelBitExtract(bits, 0xFF00FF00FF00FF00) << 32;
    }
}
