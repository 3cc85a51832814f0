using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// What the characters become that Arabic and Latin text is written with, and their classes, in tables of 128 places, which a pair of vector registers
/// holds: some for U+06xx, some for U+00xx and U+20xx. Four characters share a place; the one it is for is known by two bits of its code, and others take a closer look.
/// </summary>
/// <remarks>
/// An entry is a class in six bits, whether the character comes from U+20xx or U+26xx (<see cref="High"/>), and whether its low byte is above 7F
/// (<see cref="Upper"/>). A character that takes a closer look anyway has no place, so that one comparison tells all.
/// </remarks>
internal sealed class PlaceTable
{
    private const int Places = 128;

    /// <summary>Bits of an entry.</summary>
    public const byte High = 0x40, Upper = 0x80;

    /// <summary>What is added, without carry, to the low byte of U+0680 to U+06FF: so the letters of Persian and its digits fall on places that Arabic and its signs of numbers leave empty. Found by trying all.</summary>
    private const int Moved = 0x77;

    /// <summary>Characters of ordinary text that share their place with another one, and come first.</summary>
    private const string Common = "«»\u2026\u200C\u200F\u2013\u2014\u2018\u2019\u201C\u201D\n\r\tکگچپژی۰۱۲۳۴۵۶۷۸۹";

    /// <param name="entryOf">The entry of <see cref="SimpleLetters"/> that counts for a character.</param>
    /// <param name="isOut">Whether an entry keeps its character out.</param>
    public PlaceTable(Func<char, uint> entryOf, Func<uint, bool> isOut)
    {
        for (var place = 0; place < Places; place++)
        {
            Arabic.Set(place, Choose(entryOf, isOut, place, ArabicPlace, 0x06, 0x26, out var entry), entry);
            Others.Set(place, Choose(entryOf, isOut, place, OtherPlace, 0x00, 0x20, out entry), entry);
        }
    }

    /// <summary>For U+06xx, by the low byte as <see cref="Moved"/> tells.</summary>
    public Half Arabic { get; } = new();

    /// <summary>For U+00xx and U+20xx, by the low seven bits.</summary>
    public Half Others { get; } = new();

    /// <summary>Looks up 64 characters (AVX-512 VBMI and GFNI), in any order.</summary>
    /// <param name="low">Their low bytes.</param>
    /// <param name="high">Their high bytes.</param>
    /// <param name="arabic0">The entries of <see cref="Arabic"/>.</param>
    /// <param name="arabic1">Their second half.</param>
    /// <param name="others0">The entries of <see cref="Others"/>.</param>
    /// <param name="others1">Their second half.</param>
    /// <param name="isArabic">Which are from U+06xx or U+26xx.</param>
    /// <param name="places">The places of these in <see cref="Arabic"/>; the others' are their low bytes.</param>
    /// <param name="foreign">Not 0 for characters whose entry is not theirs.</param>
    /// <returns>The entries.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Look(Vector512<byte> low, Vector512<byte> high, Vector512<byte> arabic0, Vector512<byte> arabic1, Vector512<byte> others0, Vector512<byte> others1,
        out Vector512<byte> isArabic, out Vector512<byte> places, out Vector512<byte> foreign)
    {
        isArabic = Gfni.V512.GaloisFieldAffineTransform(high, Vector512.Create(ArabicMatrix).AsByte(), 0);
        places = Gfni.V512.GaloisFieldAffineTransform(low, Vector512.Create(PlaceMatrix).AsByte(), 0);
        var entries = Vector512.ConditionalSelect(isArabic, Avx512Vbmi.PermuteVar64x8x2(arabic0, places, arabic1), Avx512Vbmi.PermuteVar64x8x2(others0, low, others1));
        // what the entry must say of the character, if it is for this one
        var found = Vector512.ConditionalSelect(Vector512.Create(Upper), low, Gfni.V512.GaloisFieldAffineTransform(high, Vector512.Create(PageMatrix).AsByte(), 0));
        foreign = found ^ entries & Vector512.Create((byte)(Upper | High));
        return entries;
    }

    // Matrices for affine transformations of bytes: bit i of the result is the parity of the bits of row i, the first row in the highest byte.
    private const ulong
        Identity = 0x0102040810204080,

        // low bytes to places: where bit 7 is set, what is moved
        PlaceMatrix = Identity | (Moved & 0x01UL) << 63 | (Moved & 0x02UL) << 54 | (Moved & 0x04UL) << 45 | (Moved & 0x08UL) << 36 | (Moved & 0x10UL) << 27 | (Moved & 0x20UL) << 18 | (Moved & 0x40UL) << 9,

        // high bytes: High for U+20xx and U+26xx, further bits where the page is none of the four
        PageMatrix = 0x0106081040802000,

        // high bytes: ones for U+06xx and U+26xx
        ArabicMatrix = 0x0202020202020202;

    private static int ArabicPlace(int low) => low & 0x7F ^ (low >= 0x80 ? Moved : 0);

    private static int OtherPlace(int low) => low & 0x7F;

    /// <summary>Of the four characters that share a place, the commonest that is not kept out; U+20xx and U+26xx always have one.</summary>
    private static char Choose(Func<char, uint> entryOf, Func<uint, bool> isOut, int place, Func<int, int> placeOf, int page, int highPage, out uint entry)
    {
        var (chosen, rank) = ('\0', int.MaxValue);
        entry = 0;
        for (var low = 0; low < 256; low++)
        {
            if (placeOf(low) != place)
                continue;
            foreach (var high in (ReadOnlySpan<int>)[page, highPage])
            {
                var c = (char)(high << 8 | low);
                var found = entryOf(c);
                var common = Common.IndexOf(c, StringComparison.Ordinal);
                var here = common >= 0 ? common : 100 + (low >= 0x80 ? 1 : 0) + (high == page ? 0 : 2);
                if (!isOut(found) && here < rank)
                    (rank, chosen, entry) = (here, c, found);
            }
        }
        return rank < int.MaxValue ? chosen : throw new InvalidOperationException($"Place {place:X2} beside U+{highPage:X2}xx has nobody to take it.");
    }

    /// <summary>Half of the places.</summary>
    public sealed class Half
    {
        /// <summary>The class and the two bits, for each place.</summary>
        public byte[] Entries { get; } = new byte[Places];

        /// <summary>The first 64 of them.</summary>
        public Vector512<byte> FirstEntries => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Entries));

        /// <summary>The last 64 of them.</summary>
        public Vector512<byte> LastEntries => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Entries), 64);

        /// <summary>The low byte of what the character becomes.</summary>
        public byte[] Low { get; } = new byte[Places];

        /// <summary>The first 64 of them.</summary>
        public Vector512<byte> FirstLow => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Low));

        /// <summary>The last 64 of them.</summary>
        public Vector512<byte> LastLow => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Low), 64);

        /// <summary>The high byte of what the character becomes.</summary>
        public byte[] High { get; } = new byte[Places];

        /// <summary>Whether a character becomes another, and whether one leaves its page.</summary>
        public bool Changes { get; private set; }

        /// <inheritdoc cref="Changes"/>
        public bool Leaves { get; private set; }

        internal void Set(int place, char c, uint entry)
        {
            var becomes = (char)entry;
            Entries[place] = (byte)(SimpleLetters.ClassOf(entry) | ((c & 0x80) != 0 ? Upper : 0) | ((c & 0x2000) != 0 ? PlaceTable.High : 0));
            (Low[place], High[place]) = ((byte)becomes, (byte)(becomes >> 8));
            Changes |= becomes != c;
            Leaves |= becomes >> 8 != c >> 8;
        }
    }
}
