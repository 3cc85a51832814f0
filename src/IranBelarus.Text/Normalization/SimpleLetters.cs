using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>What single characters become, one for one, whatever stands round them, in text whose letters are written as one family has them.</summary>
internal sealed class SimpleLetters
{
    private static ReadOnlySpan<byte> Changing => [0x00, 0x06, 0x20, 0xFB, 0xFC, 0xFD, 0xFE];

    /// <param name="singles">The classes that the loop must stop at.</param>
    /// <param name="map">What a character becomes; itself if that takes a closer look.</param>
    public SimpleLetters(ulong singles, Func<char, char> map)
    {
        Singles = singles;
        for (var p = 0; p < Changing.Length; p++)
        {
            Pages[Changing[p]] = (byte)(p + 1);
            for (var low = 0; low < 256; low++)
            {
                var c = (char)(Changing[p] << 8 | low);
                var mapped = map(c);
                var dense = mapped != c && NormalizationTable.Of(c) is not (NormalizationClass.YehArabic or NormalizationClass.YehMaksura or NormalizationClass.KafArabic);
                Entries[(p + 1) << 8 | low] = (dense ? 1U << 31 : 0) | (uint)NormalizationTable.Of(mapped) << 16 | mapped;
            }
        }
    }

    /// <summary>By the high byte of a character: its page in <see cref="Entries"/>, or 0 where all stay as they are.</summary>
    public byte[] Pages { get; } = new byte[256];

    /// <summary>By page and low byte: the character written, its class in bits 16 to 23, and in bit 31 whether only the narrow walk exchanges it.</summary>
    public uint[] Entries { get; } = new uint[(Changing.Length + 1) << 8];

    /// <summary>The classes that the loop must stop at.</summary>
    public ulong Singles { get; }
}
