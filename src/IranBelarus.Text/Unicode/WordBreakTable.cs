using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Unicode;

/// <summary>The class of every code point, one of <see cref="WordBreakClass"/>.</summary>
internal static partial class WordBreakTable
{
    /// <summary>The classes of U+0000 to U+FFFF, 64 KiB.</summary>
    public static ref byte Classes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AsRef(in Bmp[0]);
    }

    /// <summary>The class of a UTF-16 code unit; surrogates have classes of their own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(char c) => Unsafe.Add(ref Classes, (nint)c);

    /// <summary>The class of a code point.</summary>
    public static byte Of(uint codePoint) => codePoint < 0x10000 ? Of((char)codePoint) : SupplementaryOf(codePoint);

    /// <summary>The class of the code point that begins at a code unit; a surrogate without its partner is of class Other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Its length.</param>
    /// <param name="at">Index of the code unit, less than <paramref name="length"/>.</param>
    /// <param name="width">How many code units the code point takes, 1 or 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(ref char text, int length, int at, out int width)
    {
        var unit = Unsafe.Add(ref text, at);
        var found = Of(unit);
        width = 1;
        return (found & WordBreakClass.Rare) != 0 && char.IsSurrogate(unit) ? OfSurrogate(ref text, length, at, out width) : found;
    }

    private static byte OfSurrogate(ref char text, int length, int at, out int width)
    {
        width = 1;
        var high = Unsafe.Add(ref text, at);
        if (!char.IsHighSurrogate(high) || at + 1 >= length || !char.IsLowSurrogate(Unsafe.Add(ref text, at + 1)))
            return WordBreakClass.Other;
        width = 2;
        return OfPair(high, Unsafe.Add(ref text, at + 1));
    }

    /// <summary>The class of the code point that a surrogate pair stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte OfPair(char high, char low) => SupplementaryOf((uint)((high - 0xD800 << 10) + (low - 0xDC00) + 0x10000));
}
