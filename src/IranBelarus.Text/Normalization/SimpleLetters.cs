using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>What single characters become, one for one, whatever stands round them, in text whose letters are written as one family has them.</summary>
internal sealed class SimpleLetters
{
    private static ReadOnlySpan<byte> Changing => [0x00, 0x06, 0x20, 0xFB, 0xFC, 0xFD, 0xFE];

    /// <summary>By the high byte of a character: its page in <see cref="_entries"/>, or 0 where all stay as they are.</summary>
    private readonly byte[] _pages = new byte[256];

    /// <summary>By page and low byte: the character written, and its class in bits 16 to 23.</summary>
    private readonly uint[] _entries = new uint[(Changing.Length + 1) << 8];

    /// <param name="singles">The classes that the loop must stop at.</param>
    /// <param name="map">What a character becomes; itself if that takes a closer look.</param>
    public SimpleLetters(ulong singles, Func<char, char> map)
    {
        Singles = singles;
        for (var p = 0; p < Changing.Length; p++)
        {
            _pages[Changing[p]] = (byte)(p + 1);
            for (var low = 0; low < 256; low++)
            {
                var mapped = map((char)(Changing[p] << 8 | low));
                _entries[(p + 1) << 8 | low] = (uint)NormalizationTable.Of(mapped) << 16 | mapped;
            }
        }
    }

    /// <summary>The classes that the loop must stop at.</summary>
    public ulong Singles { get; }

    /// <summary>The character written, and its class in bits 16 to 23.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(char c)
    {
        var page = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pages), c >> 8);
        return page == 0 ? (uint)NormalizationTable.Of(c) << 16 | c : Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), page << 8 | c & 0xFF);
    }
}
