using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>What blocks of text look like to one who only looks for emoji beyond the BMP, as masks: the two halves of the pairs, and the joiner.</summary>
/// <remarks>
/// The pairs after D83C are U+1F000 to U+1F3FF; those after D83D and D83E, U+1F400 to U+1FBFF, are all pictographs or of class Other, but for the
/// digits at the end.
/// </remarks>
internal struct EmojiUnits<TMask>
    where TMask : struct, ILanes<TMask>
{
    // written as one array
    public TMask High1, High2, Low, Digits, Modifiers, Enclosed, Flags, Joiners;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref char units, out EmojiUnits<TMask> masks)
    {
        Unsafe.SkipInit(out masks);
        ref var mask = ref Unsafe.As<TMask, ulong>(ref masks.High1);
        for (var block = 0; block < TMask.Blocks; block++)
            LoadBlock(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref units, block * Block.Width)), ref Unsafe.Add(ref mask, block));
    }

    /// <summary>The units that have a common class, Extend or Other.</summary>
    /// <param name="special">The units of special classes.</param>
    /// <param name="extend">The units of class Extend.</param>
    /// <param name="behindJoiner">Whether a joiner stands before the blocks.</param>
    /// <param name="marks">The units that become Extend; the rest becomes Other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TMask Resolve(TMask special, TMask extend, bool behindJoiner, out TMask marks)
    {
        var pairs = (High1 | High2) & special & Low.Ahead();
        var others = pairs & ((High2 & ~Digits.Ahead()) | (High1 & ~(Enclosed | Modifiers).Ahead()));
        marks = pairs & High1 & Modifiers.Ahead();                          // the modifiers of skin colour are Extend

        // WB3c: a mark on the emoji before the joiner
        var joined = Joiners.Behind(default);
        if (behindJoiner)
            joined |= TMask.First;
        marks |= others & (Joiners & others.Behind(default).Behind(default)).Behind(default);
        others &= ~joined;

        var flags = pairs & High1 & Flags.Ahead();
        if (flags.IsAny)
        {
            // WB15, WB16 where no more than two regional indicators stand together, and none may go on what stands before
            var first = flags & ~flags.Behind(default).Behind(default);
            var second = flags & first.Behind(default).Behind(default);
            var known = others | marks | flags;
            var unclear = extend | marks | marks.Behind(default) | (special & ~(known | known.Behind(default)));
            var doubtful = (flags & ~(first | second)) | (flags & (unclear.Behind(default) | TMask.First | TMask.First.Behind(default)));
            if (!doubtful.IsAny)
            {
                others |= first;
                marks |= second;
            }
        }
        var pair = others | marks;
        marks |= pair.Behind(default);                                        // the second halves
        return pair | marks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadBlock(ref ushort units, ref ulong masks)
    {
        ulong high1 = 0, high2 = 0, low = 0, digits = 0, modifiers = 0, enclosed = 0, flags = 0, joiners = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var a = Vector512.LoadUnsafe(ref units);
            var b = Vector512.LoadUnsafe(ref units, 32);
            var page = Narrow(a >>> 8, b >>> 8);
            var cell = Narrow(a & Vector512.Create((ushort)0xFF), b & Vector512.Create((ushort)0xFF));
            var pages = Vector512.Equals(page, Vector512.Create((byte)0xD8)).ExtractMostSignificantBits();
            high1 = pages & Vector512.Equals(cell, Vector512.Create((byte)0x3C)).ExtractMostSignificantBits();
            high2 = pages & Vector512.LessThanOrEqual(cell - Vector512.Create((byte)0x3D), Vector512.Create((byte)1)).ExtractMostSignificantBits();
            low = Vector512.Equals(page & Vector512.Create((byte)0xFC), Vector512.Create((byte)0xDC)).ExtractMostSignificantBits();
            enclosed = Vector512.Equals(page, Vector512.Create((byte)0xDD)).ExtractMostSignificantBits();
            flags = enclosed & Vector512.GreaterThanOrEqual(cell, Vector512.Create((byte)0xE6)).ExtractMostSignificantBits();
            pages = Vector512.Equals(page, Vector512.Create((byte)0xDF)).ExtractMostSignificantBits();
            digits = pages & Vector512.GreaterThanOrEqual(cell, Vector512.Create((byte)0xF0)).ExtractMostSignificantBits();
            modifiers = pages & Vector512.GreaterThanOrEqual(cell, Vector512.Create((byte)0xFB)).ExtractMostSignificantBits();
            joiners = Vector512.Equals(page, Vector512.Create((byte)0x20)).ExtractMostSignificantBits() & Vector512.Equals(cell, Vector512.Create((byte)0x0D)).ExtractMostSignificantBits();
        }
        else
        {
            for (var i = 0; i < Block.Width; i += 16)
            {
                var a = Vector128.LoadUnsafe(ref units, (nuint)i);
                var b = Vector128.LoadUnsafe(ref units, (nuint)i + 8);
                var page = Vector128.Narrow(a >>> 8, b >>> 8);
                var cell = Vector128.Narrow(a & Vector128.Create((ushort)0xFF), b & Vector128.Create((ushort)0xFF));
                var pages = Vector128.Equals(page, Vector128.Create((byte)0xD8));
                high1 |= Bits(pages & Vector128.Equals(cell, Vector128.Create((byte)0x3C)), i);
                high2 |= Bits(pages & Vector128.LessThanOrEqual(cell - Vector128.Create((byte)0x3D), Vector128.Create((byte)1)), i);
                low |= Bits(Vector128.Equals(page & Vector128.Create((byte)0xFC), Vector128.Create((byte)0xDC)), i);
                pages = Vector128.Equals(page, Vector128.Create((byte)0xDD));
                enclosed |= Bits(pages, i);
                flags |= Bits(pages & Vector128.GreaterThanOrEqual(cell, Vector128.Create((byte)0xE6)), i);
                pages = Vector128.Equals(page, Vector128.Create((byte)0xDF));
                digits |= Bits(pages & Vector128.GreaterThanOrEqual(cell, Vector128.Create((byte)0xF0)), i);
                modifiers |= Bits(pages & Vector128.GreaterThanOrEqual(cell, Vector128.Create((byte)0xFB)), i);
                joiners |= Bits(Vector128.Equals(page, Vector128.Create((byte)0x20)) & Vector128.Equals(cell, Vector128.Create((byte)0x0D)), i);
            }
        }
        masks = high1;
        Unsafe.Add(ref masks, TMask.Blocks) = high2;
        Unsafe.Add(ref masks, 2 * TMask.Blocks) = low;
        Unsafe.Add(ref masks, 3 * TMask.Blocks) = digits;
        Unsafe.Add(ref masks, 4 * TMask.Blocks) = modifiers;
        Unsafe.Add(ref masks, 5 * TMask.Blocks) = enclosed;
        Unsafe.Add(ref masks, 6 * TMask.Blocks) = flags;
        Unsafe.Add(ref masks, 7 * TMask.Blocks) = joiners;
    }

    /// <summary>As <see cref="Vector512.Narrow(Vector512{ushort}, Vector512{ushort})"/> for values below 256, in half the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Narrow(Vector512<ushort> a, Vector512<ushort> b) => Avx512BW.IsSupported
        ? Avx512F.PermuteVar8x64(Avx512BW.PackUnsignedSaturate(a.AsInt16(), b.AsInt16()).AsUInt64(), Vector512.Create(0ul, 2, 4, 6, 1, 3, 5, 7)).AsByte()
        : Vector512.Narrow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> bytes, int at) => (ulong)bytes.ExtractMostSignificantBits() << at;
}
