using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>
/// Class lookup by byte permutes of AVX-512 VBMI in the half-pages that Arabic-script and Latin text is made of, which are read from the flat
/// table; masks by transposition of 8×8 bits (GFNI), then of 8×8 bytes, then, for a group, of 8×8 masks.
/// </summary>
internal readonly partial struct Avx512Loader : IBlockLoader<EightLanes>, IBlockLoader<OneLane>
{
    private const int HalfPages = 3;

    /// <summary>Whether this processor can.</summary>
    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported && Gfni.V512.IsSupported;

    /// <summary>As a matrix of 8×8 bits: the one that reverses.</summary>
    private static Vector512<byte> Reversal
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0x8040201008040201).AsByte();
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks)
    {
        Unsafe.SkipInit(out masks);
        var classes = new Pages().Classes(ref units);
        if (Vector512.EqualsAny(classes, Vector512.Create(WordBreakClass.Unknown)))
            classes = Complete(ref units, classes);
        Gfni.V512.GaloisFieldAffineTransform(ReversedMasks(classes), Reversal, 0).StoreUnsafe(ref Unsafe.As<OneLane, byte>(ref masks.B0));
        if ((masks.Rare & masks.New).IsAny)
            special.Resolve(at, ref masks);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<EightLanes> masks)
    {
        Unsafe.SkipInit(out EightBlocks rows);
        ref var row = ref Unsafe.As<EightBlocks, byte>(ref rows);
        var pages = new Pages();
        var greatest = Vector512<byte>.Zero;
        for (var block = 0; block < 8; block++)
        {
            var classes = pages.Classes(ref Unsafe.Add(ref units, block * Block.Width));
            greatest = Vector512.Max(greatest, classes);
            classes.StoreUnsafe(ref row, (nuint)(block * Block.Width));
        }
        if (Vector512.LessThanAll(greatest, Vector512.Create(WordBreakClass.Special)))
            SideBySide(ref row, out masks);
        else
            LoadSpecial(ref units, at, ref row, ref special, out masks);
    }

    static void IBlockLoader<OneLane>.LoadGroup(ref char units, int at, ref SpecialUnits special, out BlockMasks<OneLane> masks) => Load(ref units, at, ref special, out masks);

    /// <summary>Adds the classes of surrogates and variation selectors, and of all units where many are unknown; the few that are left are special units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoadSpecial(ref char units, int at, ref byte row, ref SpecialUnits special, out BlockMasks<EightLanes> masks)
    {
        for (var block = 0; block < 8; block++)
        {
            var classes = Vector512.LoadUnsafe(ref row, (nuint)(block * Block.Width)) ^ Missing(ref Unsafe.Add(ref units, block * Block.Width));
            classes.StoreUnsafe(ref row, (nuint)(block * Block.Width));
        }
        SideBySide(ref row, out masks);
        var unknown = masks.Rare & masks.New & masks.Seg & masks.Ext & masks.Mid;
        if (unknown.HasMany)
            Complete(ref units, ref row, unknown, ref masks);
        if ((masks.Rare & masks.New).IsAny)
            special.Resolve(at, ref masks);
    }

    /// <summary>Adds the classes of all units to the blocks where many are unknown.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Complete(ref char units, ref byte row, EightLanes unknown, ref BlockMasks<EightLanes> masks)
    {
        for (var block = 0; block < 8; block++)
        {
            if (BitOperations.PopCount(unknown[block]) <= EightLanes.Few)
                continue;
            ref var first = ref Unsafe.Add(ref units, block * Block.Width);
            Complete(ref first, new Pages().Classes(ref first)).StoreUnsafe(ref row, (nuint)(block * Block.Width));
        }
        SideBySide(ref row, out masks);
    }

    /// <summary>As of eight blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Complete(ref char units, Vector512<byte> classes)
    {
        classes ^= Missing(ref units);
        return BitOperations.PopCount(Vector512.Equals(classes, Vector512.Create(WordBreakClass.Unknown)).ExtractMostSignificantBits()) > EightLanes.Few ? LookUp(ref units, classes) : classes;
    }

    /// <summary>From the classes of eight blocks their masks side by side.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SideBySide(ref byte row, out BlockMasks<EightLanes> masks)
    {
        Pairs(ref row, 0, out var even01, out var odd01);
        Pairs(ref row, 2, out var even23, out var odd23);
        Pairs(ref row, 4, out var even45, out var odd45);
        Pairs(ref row, 6, out var even67, out var odd67);
        Unsafe.SkipInit(out masks);
        Four(even01, even23, even45, even67, out masks.B0, out masks.Mid, out masks.Seg, out masks.Extra);
        Four(odd01, odd23, odd45, odd67, out masks.B1, out masks.Ext, out masks.New, out masks.Rare);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pairs(ref byte rows, nuint row, out Vector512<ulong> even, out Vector512<ulong> odd)
    {
        var first = ReversedMasks(Vector512.LoadUnsafe(ref rows, row * Block.Width)).AsUInt64();
        var second = ReversedMasks(Vector512.LoadUnsafe(ref rows, (row + 1) * Block.Width)).AsUInt64();
        even = Avx512F.UnpackLow(first, second);
        odd = Avx512F.UnpackHigh(first, second);
    }

    /// <summary>From the lanes 0, 2, 4, 6 of the rows, in pairs of rows, each lane of all rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(
        Vector512<ulong> rows01, Vector512<ulong> rows23, Vector512<ulong> rows45, Vector512<ulong> rows67,
        out EightLanes lane0, out EightLanes lane2, out EightLanes lane4, out EightLanes lane6)
    {
        var lanes04Low = Avx512F.Shuffle4x128(rows01, rows23, 0b10_00_10_00);
        var lanes26Low = Avx512F.Shuffle4x128(rows01, rows23, 0b11_01_11_01);
        var lanes04High = Avx512F.Shuffle4x128(rows45, rows67, 0b10_00_10_00);
        var lanes26High = Avx512F.Shuffle4x128(rows45, rows67, 0b11_01_11_01);
        lane0 = Reverse(Avx512F.Shuffle4x128(lanes04Low, lanes04High, 0b10_00_10_00));
        lane4 = Reverse(Avx512F.Shuffle4x128(lanes04Low, lanes04High, 0b11_01_11_01));
        lane2 = Reverse(Avx512F.Shuffle4x128(lanes26Low, lanes26High, 0b10_00_10_00));
        lane6 = Reverse(Avx512F.Shuffle4x128(lanes26Low, lanes26High, 0b11_01_11_01));
    }

    /// <summary>Reverses the bits of each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static EightLanes Reverse(Vector512<ulong> masks) => new(Gfni.V512.GaloisFieldAffineTransform(masks.AsByte(), Reversal, 0).AsUInt64());

    /// <summary>By which bits the classes of surrogates and variation selectors differ from <see cref="WordBreakClass.Unknown"/>; in the order of <see cref="Pages.Classes(ref char)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Missing(ref char units)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref units);
        var a = Vector512.LoadUnsafe(ref first);
        var b = Vector512.LoadUnsafe(ref first, 32);
        var page = Vector512.Max(PagesOf(a, b), Vector512.Create((byte)0xC0));                             // of U+C0xx nothing is known here
        var cell = Cells(a, b);
        // from U+C000 on the lower six bits of the page tell all: the class of most of its cells, and in which details others may differ
        var most = Avx512Vbmi.PermuteVar64x8(Vector512.Create(0, 0, 0, 0x18181918_08080808, 0, 0, 0, 0).AsByte(), page);
        var details = Avx512Vbmi.PermuteVar64x8(Vector512.Create(0, 0, 0, 0x18004400_00000003, 0, 0, 0, 0x00200000_00000000).AsByte(), page)
            & Avx512Vbmi.PermuteVar64x8(FourTimes(0x00000000_03000020, 0x58040000_00000000), (cell.AsUInt16() >>> 4).AsByte())
            & Avx512Vbmi.PermuteVar64x8(FourTimes(0x6C6C6868_68686868, 0x7C7E7E7D_7C6C6C6C), cell);
        // D83C; D83D and D83E; DDE6 to DDEF; DFF0 on; DFFB on; FE00 to FE0F; DDF0 on
        return most ^ Gfni.V512.GaloisFieldAffineTransform(details, Vector512.Create(0x55462008_20202020).AsByte(), 0);
    }

    /// <summary>A table of 16 bytes for all indices. (From a vector of 128 bits the compiler would put it together each time.)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> FourTimes(ulong lower, ulong upper) => Vector512.Create(lower, upper, lower, upper, lower, upper, lower, upper).AsByte();

    /// <summary>The eight masks of a block, each byte of them with its bits in reverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> ReversedMasks(Vector512<byte> classes)
    {
        // each 64-bit lane holds 8 units; transposed, byte k of a lane holds their bits k, the first unit in the highest bit
        var bits = Gfni.V512.GaloisFieldAffineTransform(Reversal, classes, 0);
        return Avx512Vbmi.PermuteVar64x8(bits, BytesOfMasks);
    }

    /// <summary>Looks up what is unknown, a half-page at a time; where there are too many, unit by unit.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector512<byte> LookUp(ref char units, Vector512<byte> classes)
    {
        var a = Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref units));
        var b = Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref units), 32);
        var cell = Cells(a, b);
        ref var table = ref WordBreakTable.Classes;
        var unknown = Vector512.Equals(classes, Vector512.Create(WordBreakClass.Unknown));
        for (var i = 0; i < HalfPages; i++)
        {
            var bit = BitOperations.TrailingZeroCount(unknown.ExtractMostSignificantBits());
            var unit = (bit & 8) << 2 | (bit & 0x30) >> 1 | (bit & 7);        // in the order of the text
            var halfPage = Unsafe.Add(ref units, unit) >> 7;
            var found = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, (nuint)halfPage << 7), cell, Vector512.LoadUnsafe(ref table, ((nuint)halfPage << 7) + 64));
            var there = Vector512.Create((ushort)halfPage);
            var chosen = Avx512BW.PackSignedSaturate(Vector512.Equals(a >>> 7, there).AsInt16(), Vector512.Equals(b >>> 7, there).AsInt16()).AsByte() & unknown;
            classes = Vector512.ConditionalSelect(chosen, found, classes);
            unknown &= ~chosen;
            if (unknown == Vector512<byte>.Zero)
                return classes;
        }
        Unsafe.SkipInit(out InOrder inOrder);
        ref var first = ref Unsafe.As<InOrder, byte>(ref inOrder);
        for (var i = 0; i < Block.Width; i++)
            Unsafe.Add(ref first, i) = Unsafe.Add(ref table, (nint)Unsafe.Add(ref units, i));
        return Avx512F.PermuteVar8x64(Vector512.LoadUnsafe(ref first).AsUInt64(), Vector512.Create(0ul, 4, 1, 5, 2, 6, 3, 7)).AsByte();
    }

    /// <summary>The lower eight bits of units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Cells(Vector512<ushort> a, Vector512<ushort> b) =>
        Avx512BW.PackUnsignedSaturate((a & Vector512.Create((ushort)0xFF)).AsInt16(), (b & Vector512.Create((ushort)0xFF)).AsInt16());

    /// <summary>The upper eight bits of units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> PagesOf(Vector512<ushort> a, Vector512<ushort> b) => Avx512BW.PackUnsignedSaturate((a >>> 8).AsInt16(), (b >>> 8).AsInt16());

    /// <summary>Lane k takes byte k of each lane, in the order of the units before the two halves were packed.</summary>
    private static Vector512<byte> BytesOfMasks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x38281808_30201000, 0x39291909_31211101, 0x3A2A1A0A_32221202, 0x3B2B1B0B_33231303,
            0x3C2C1C0C_34241404, 0x3D2D1D0D_35251505, 0x3E2E1E0E_36261606, 0x3F2F1F0F_37271707).AsByte();
    }

    /// <summary>The half-pages that are looked up by permutes.</summary>
    private readonly struct Pages
    {
        private readonly Vector512<byte> _00, _40, _80, _C0, _600, _640, _680, _6C0, _2000, _2040;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pages()
        {
            ref var table = ref WordBreakTable.Classes;
            _00 = Vector512.LoadUnsafe(ref table);
            _40 = Vector512.LoadUnsafe(ref table, 0x40);
            _80 = Vector512.LoadUnsafe(ref table, 0x80);
            _C0 = Vector512.LoadUnsafe(ref table, 0xC0);
            _600 = Vector512.LoadUnsafe(ref table, 0x600);
            _640 = Vector512.LoadUnsafe(ref table, 0x640);
            _680 = Vector512.LoadUnsafe(ref table, 0x680);
            _6C0 = Vector512.LoadUnsafe(ref table, 0x6C0);
            _2000 = Vector512.LoadUnsafe(ref table, 0x2000);
            _2040 = Vector512.LoadUnsafe(ref table, 0x2040);
        }

        /// <summary>The classes of a block, 8 units of the first half and 8 of the second in turn.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<byte> Classes(ref char units)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref units);
            return Classes(Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 32));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<byte> Classes(Vector512<ushort> a, Vector512<ushort> b)
        {
            var cell = Cells(a, b);
            var page = PagesOf(a, b);
            var classes = Select(Vector512.Create(WordBreakClass.Unknown), page, 0x00, Full(cell, _00, _40, _80, _C0));
            classes = Select(classes, page, 0x06, Full(cell, _600, _640, _680, _6C0));
            return Select(classes, page, 0x20, Avx512BW.BlendVariable(Avx512Vbmi.PermuteVar64x8x2(_2000, cell, _2040), Vector512.Create(WordBreakClass.Unknown), cell));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<byte> Full(Vector512<byte> cell, Vector512<byte> first, Vector512<byte> second, Vector512<byte> third, Vector512<byte> fourth) =>
            Avx512BW.BlendVariable(Avx512Vbmi.PermuteVar64x8x2(first, cell, second), Avx512Vbmi.PermuteVar64x8x2(third, cell, fourth), cell);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<byte> Select(Vector512<byte> classes, Vector512<byte> page, byte number, Vector512<byte> found) =>
            Vector512.ConditionalSelect(Vector512.Equals(page, Vector512.Create(number)), found, classes);
    }

    [InlineArray(Block.Width)]
    private struct InOrder
    {
        private byte _class;
    }

    [InlineArray(8)]
    private struct EightBlocks
    {
        private Vector512<byte> _classes;
    }
}
