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

    /// <summary>The first index in <c>[from, to)</c> whose character changes, takes a closer look, or is suspect after the one before it; <paramref name="to"/> if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end; at most the length of the text.</param>
    /// <param name="left">The class of what stands before <paramref name="from"/>.</param>
    public int Find(ReadOnlySpan<char> text, int from, int to, byte left)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        while (Avx512Vbmi.IsSupported && Gfni.V512.IsSupported && Bmi2.X64.IsSupported && Vector512.IsHardwareAccelerated && to - from >= 64)
        {
            var found = FindWide(ref start, from, to, left);
            if (found > from)
                left = SimpleLetters.ClassOf(Letters.Of(Unsafe.Add(ref start, found - 1)));
            from = found;
            if (to - from < 64 || IsSuspect(left, Unsafe.Add(ref start, from)))
                break;
            // the vectors reported a pair that is none
            left = SimpleLetters.ClassOf(Letters.Of(Unsafe.Add(ref start, from++)));
        }
        return FindScalar(ref start, from, to, left);
    }

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

    /// <summary>A byte of ones for each byte with this bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Spread(Vector512<byte> bytes, int bit) =>
        Gfni.V512.GaloisFieldAffineTransform(bytes, Vector512.Create((byte)(1 << bit)), 0);

    /// <summary>64 characters a turn (AVX-512 VBMI and GFNI): entry by table permutes of the pages U+00xx, U+06xx, U+20xx, then the two bytes of the class. Stops less than a block before the end.</summary>
    private int FindWide(ref char text, int from, int to, byte left)
    {
        ref var latin = ref MemoryMarshal.GetArrayDataReference(Latin.Entries);
        ref var arabic = ref MemoryMarshal.GetArrayDataReference(Arabic.Entries);
        var latin0 = Vector512.LoadUnsafe(ref latin);
        var latin1 = Vector512.LoadUnsafe(ref latin, 0x40);
        var latin2 = Vector512.LoadUnsafe(ref latin, 0x80);
        var arabic0 = Vector512.LoadUnsafe(ref arabic);
        var arabic1 = Vector512.LoadUnsafe(ref arabic, 0x40);
        var arabic2 = Vector512.LoadUnsafe(ref arabic, 0x80);
        var arabic3 = Vector512.LoadUnsafe(ref arabic, 0xC0);
        var general = Vector512.Create<byte>(General.Entries.AsSpan(0, 64));
        var leftBits = Vector512.Create(Pairs.LeftBits);
        var rightBits = Vector512.Create(Pairs.RightBits);
        // packing puts characters 8n to 8n+7 of the two halves side by side; neighbours are found by this order
        var neighbours = Vector512.Create(0x060504030201003F, 0x0E0D0C0B0A090837, 0x1615141312111007, 0x1E1D1C1B1A19180F,
            0x2625242322212017, 0x2E2D2C2B2A29281F, 0x3635343332313027, 0x3E3D3C3B3A39382F).AsByte();
        var isFirst = Vector512.CreateScalar((byte)0xFF);
        var before = Vector512.Create(Pairs.LeftBits[left]);
        Span<byte> spilled = stackalloc byte[64];
        ref var units = ref Unsafe.As<char, short>(ref text);
        var i = from;
        for (; i + 64 <= to; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = Avx512BW.PackUnsignedSaturate(first & Vector512.Create((short)0xFF), second & Vector512.Create((short)0xFF));
            var high = Avx512BW.PackUnsignedSaturate(first >>> 8, second >>> 8);
            // masks by single bits: of the pages 00, 06 and 20 only one has bit 1, only one has bit 5
            var isArabic = Spread(high, 1);
            var isGeneral = Spread(high, 5);
            var upper = Spread(low, 7);
            var odd = Spread(low, 6);
            var arabics = Vector512.ConditionalSelect(upper,
                Avx512Vbmi.PermuteVar64x8x2(arabic2, low, arabic3), Avx512Vbmi.PermuteVar64x8x2(arabic0, low, arabic1));
            var latins = Vector512.ConditionalSelect(upper,
                Avx512Vbmi.PermuteVar64x8(latin2, low), Avx512Vbmi.PermuteVar64x8x2(latin0, low, latin1));
            var entries = Vector512.ConditionalSelect(isArabic, arabics, Vector512.ConditionalSelect(isGeneral, Avx512Vbmi.PermuteVar64x8(general, low), latins));
            // other pages, U+00C0 to U+00FF, U+2040 to U+20FF
            var others = Gfni.V512.GaloisFieldAffineTransform(high, Vector512.Create(0x0100060810004080).AsByte(), 0)
                | Vector512.ConditionalSelect(isArabic, isGeneral, Vector512.ConditionalSelect(isGeneral, upper | odd, upper & odd));
            var rare = others == Vector512<byte>.Zero ? 0UL : ~Vector512.Equals(others, Vector512<byte>.Zero).ExtractMostSignificantBits();
            if (rare != 0)
            {
                // other pages: their entries one by one, the rest of the work as ever
                entries.CopyTo(spilled);
                for (; rare != 0; rare &= rare - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(rare);
                    var place = lane >> 4 << 3 | lane & 7 | (lane & 8) << 2;
                    spilled[lane] = (byte)(Letters.Of(Unsafe.Add(ref text, i + place)) >> SimpleLetters.Class);
                }
                entries = Vector512.Create<byte>(spilled);
            }
            // permutes look at the class only
            var lefts = Avx512Vbmi.PermuteVar64x8(leftBits, entries);
            var rights = Avx512Vbmi.PermuteVar64x8(rightBits, entries);
            var rotated = Avx512Vbmi.PermuteVar64x8(lefts, neighbours);
            var suspect = Vector512.ConditionalSelect(isFirst, before, rotated) & rights | entries & Vector512.Create((byte)(Suspect >> SimpleLetters.Class));
            if (suspect != Vector512<byte>.Zero)
            {
                var found = ~Vector512.Equals(suspect, Vector512<byte>.Zero).ExtractMostSignificantBits();
                return i + BitOperations.TrailingZeroCount(Bmi2.X64.ParallelBitExtract(found, 0x00FF00FF00FF00FF) | Bmi2.X64.ParallelBitExtract(found, 0xFF00FF00FF00FF00) << 32);
            }
            before = rotated;
        }
        return i;
    }
}
