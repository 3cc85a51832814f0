using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>Finds the characters by which an address or code may show itself (see <see cref="Rewriter"/>), by what stands beside them; all of them are rare in Arabic script.</summary>
internal static partial class AddressMarks
{
    // What a character of ASCII can be; Traits has the bits.
    private const byte Alone = 1, Stop = 2, Colon = 4, W = 8, Latin = 16, Quotation = 32, Apostrophe = 64, Opening = 128;

    private static readonly SearchValues<char> Marks = SearchValues.Create(":w@\\`/.\"'");

    private static readonly byte[] Traits = [.. Enumerable.Range(0, 128).Select(static i => TraitsOf((char)i))];

    private static readonly byte[] NarrowTraits = NarrowTables();

    /// <summary>Whether a text has one, whatever stands beside it.</summary>
    public static bool Any(ReadOnlySpan<char> text) => text.ContainsAny(Marks);

    /// <summary>The first place in <c>[from, to)</c> where an address or code may show itself, or <paramref name="to"/>.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, int to)
    {
        if (!WideBytes.HasPlanes || from >= to)
            return ByteLanes128.IsSupported ? FindNarrow(text, from, to) : FindScalar(text, from, to);
        var found = -1;
        if (to - from >= 64)
        {
            found = FindWide(text[..to], text, from);
            // the last characters once more together with those before them
            if (found < 0 && (to - from) % 64 != 0)
                found = FindWide(text[..to], text, to - 64);
        }
        else
        {
            Span<char> padded = stackalloc char[64];
            padded.Clear();
            text[from..to].CopyTo(padded);
            found = FindWide(padded, text, 0, from);
        }
        // the last two may belong together with what follows
        return Math.Min(found >= 0 ? found : to, FindScalar(text, Math.Max(from, to - 2), to));
    }

    /// <summary>The path that every processor has.</summary>
    internal static int FindScalar(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var next = text[i..to].IndexOfAny(Marks);
            if (next < 0)
                return to;
            i += next;
            if (IsMark(text, i))
                return i;
        }
        return to;
    }

    private static byte TraitsOf(char c) => c switch
    {
        '@' or '\\' or '`' or '/' => Alone,
        '.' => Stop,
        ':' => Colon,
        'w' => W | Latin,
        '"' => Quotation,
        '\'' => Apostrophe,
        '(' or '=' => Opening,
        _ => char.IsAsciiLetter(c) ? Latin : (byte)0,
    };

    private static byte Of(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length && text[index] < 128 ? Traits[text[index]] : (byte)0;

    /// <summary>Whether an address or code may show itself at an index.</summary>
    internal static bool IsMark(ReadOnlySpan<char> text, int index) => Of(text, index) switch
    {
        Alone => true,
        Stop => (Of(text, index + 1) & Latin) != 0,
        Colon => Of(text, index + 1) == Alone,
        W | Latin => Of(text, index + 1) == (W | Latin),
        Quotation => Of(text, index + 2) == Quotation || Of(text, index - 1) == Opening || Of(text, index - 2) == Opening,
        Apostrophe => Of(text, index + 2) == Apostrophe,
        _ => false,
    };

    /// <summary>64 characters a turn; what is left over at the end is not looked at.</summary>
    /// <param name="blocks">The text, or a part of it with U+0000 behind it.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="shift">Where <paramref name="blocks"/> begins in the text.</param>
    /// <returns>The first place in the text, or -1; without the last two characters where they need what follows them.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int FindWide(ReadOnlySpan<char> blocks, ReadOnlySpan<char> text, int from, int shift = 0)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(blocks));
        ref var table = ref MemoryMarshal.GetArrayDataReference(Traits);
        var traits0 = Vector512.LoadUnsafe(ref table);
        var traits1 = Vector512.LoadUnsafe(ref table, 64);
        Span<ulong> traitsFound = stackalloc ulong[8 + 7];
        ref var planes = ref WideBytes.Aligned(traitsFound);
        var i = from;
        for (; i + 64 <= blocks.Length; i += 64)
        {
            var first = Vector512.LoadUnsafe(ref units, (nuint)i);
            var second = Vector512.LoadUnsafe(ref units, (nuint)i + 32);
            var low = WideBytes.LowByTurns(first, second);
            var isAscii = Vector512.Equals(WideBytes.HighByTurns(first, second) | low & Vector512.Create((byte)0x80), Vector512<byte>.Zero);
            var traits = WideBytes.Look128(traits0, traits1, low) & isAscii;
            // a stop or a colon alone is none
            if ((traits & Vector512.Create((byte)(Alone | Latin | Quotation | Apostrophe))) == Vector512<byte>.Zero)
                continue;
            WideBytes.StorePlanesInOrder(traits, ref planes);
            var (alone, stop, colon, w) = (WideBytes.Plane(ref planes, Alone), WideBytes.Plane(ref planes, Stop), WideBytes.Plane(ref planes, Colon), WideBytes.Plane(ref planes, W));
            var (latin, quotation, opening) = (WideBytes.Plane(ref planes, Latin), WideBytes.Plane(ref planes, Quotation), WideBytes.Plane(ref planes, Opening));
            var apostrophe = WideBytes.Plane(ref planes, Apostrophe);
            // by the second of two characters; before and behind the block may stand anything
            const ulong begin = 1, firstTwo = 3, lastTwo = 3UL << 62;
            var pairs = latin & (stop << 1 | begin) | alone & (colon << 1 | begin) | w & (w << 1 | begin);
            if ((pairs & begin) != 0 && i > from && IsMark(text, shift + i - 1))
                return shift + i - 1;
            var found = alone | pairs >> 1 | quotation & (quotation >> 2 | opening << 1 | opening << 2 | firstTwo | lastTwo) | apostrophe & (apostrophe >> 2 | lastTwo);
            for (; found != 0; found &= found - 1)
            {
                var index = shift + i + BitOperations.TrailingZeroCount(found);
                if (IsMark(text, index))
                    return index;
            }
        }
        return -1;
    }
}
