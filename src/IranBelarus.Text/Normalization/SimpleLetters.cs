using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>What single characters become, one for one, whatever stands round them, in text whose letters are written as one family has them.</summary>
internal sealed class SimpleLetters
{
    /// <summary>Bits of an entry: the class of what a character becomes, whether it takes a closer look, whether it becomes another.</summary>
    public const int Class = 16, Event = 22, Changes = 23;

    private readonly ulong _singles;

    /// <summary>By the high byte of a character: its page in <see cref="_entries"/>, or 0 where all stay as they are.</summary>
    private readonly byte[] _pages = new byte[256];

    /// <summary>By page and low byte: the character written, and the bits.</summary>
    private readonly uint[] _entries = new uint[(Changing.Length + 1) << 8];

    /// <param name="plan">What to do.</param>
    /// <param name="singles">The classes that take a closer look.</param>
    /// <param name="family">The family of the text.</param>
    /// <param name="open">Whether the family is still to be found out: then all letters that depend on it take a closer look.</param>
    public SimpleLetters(RewritePlan plan, ulong singles, LetterFamily family, bool open)
    {
        _singles = singles;
        for (var p = 0; p < Changing.Length; p++)
        {
            _pages[Changing[p]] = (byte)(p + 1);
            for (var low = 0; low < 256; low++)
            {
                var c = (char)(Changing[p] << 8 | low);
                var isSettled = plan.TryExchange(c, family, open, out var mapped);
                var value = NormalizationTable.Of(mapped);
                _entries[(p + 1) << 8 | low] = (mapped != c ? 1U << Changes : 0) | (singles.Has(value) && !isSettled ? 1U << Event : 0) | (uint)value << Class | mapped;
            }
        }
    }

    private static ReadOnlySpan<byte> Changing => [0x00, 0x06, 0x20, 0xFB, 0xFC, 0xFD, 0xFE];

    /// <summary>The entry of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(char c)
    {
        var page = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pages), c >> 8);
        if (page != 0)
            return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), page << 8 | c & 0xFF);
        var value = NormalizationTable.Of(c);
        return (uint)(_singles >> value & 1) << Event | (uint)value << Class | c;
    }

    /// <summary>The class in an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ClassOf(uint entry) => (byte)(entry >> Class & 0x3F);
}
