using System.Text;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Lexicons;

/// <summary>
/// The file of a bilingual lexicon, version 1 (little-endian): <c>IBLX</c>, version, the two language tags, the two <see cref="KeyTable"/>s with their lengths,
/// a byte of flags for each key, then for each direction the starts, the targets and the weights (1 to 255 for 1/255 to 1) of the translations, heaviest first.
/// </summary>
internal static class LexiconLayout
{
    public const int Version = 1;

    /// <summary>Flag of a key: a preposition, conjunction, pronoun or particle.</summary>
    public const byte Function = 1;

    /// <summary>Flag of a key: a word so common that it is no translation to show where it is one synonym among others.</summary>
    public const byte General = 2;

    /// <summary>Flag of a key so common that only first synonyms are shown for it.</summary>
    public const byte FirstOnly = 4;

    /// <summary>Least weight, of 255, at which a general word is shown: less than the second word on its line has, more than the third.</summary>
    public const byte LeastOfGeneral = 231;

    /// <summary>Whether a translation is the first on its line of the built-in lexicon by its weight: 1, or 0.9 where a light verb was left out; the second has 0.91.</summary>
    public static bool IsFirst(byte weight) => weight is >= 240 or 230;

    /// <summary>Stands between the two words of a listed pair of false friends.</summary>
    public const char Separator = '\t';

    public static ReadOnlySpan<byte> Magic => "IBLX"u8;

    /// <summary>Builds the file.</summary>
    /// <param name="left">Tag of the left language.</param>
    /// <param name="right">Tag of the right language.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="flags">The flags of a key, and whether it is a left one.</param>
    public static byte[] Build(string left, string right, IEnumerable<(string Left, string Right, double Weight)> pairs, Func<string, bool, byte> flags)
    {
        var all = pairs.ToList();
        var leftBlock = KeyTable.Build(all.Select(p => p.Left));
        var rightBlock = KeyTable.Build(all.Select(p => p.Right));
        var leftKeys = new KeyTable(new Block(leftBlock));
        var rightKeys = new KeyTable(new Block(rightBlock));
        var numbered = all.Select(p => (Left: leftKeys.Find(p.Left), Right: rightKeys.Find(p.Right), Weight: (byte)Math.Clamp((int)Math.Round(p.Weight * 255), 1, 255))).ToList();

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(left);
        writer.Write(right);
        Pad(writer);
        foreach (var block in new[] { leftBlock, rightBlock })
        {
            writer.Write(block.Length);
            writer.Write(block);
            Pad(writer);
        }
        WriteFlags(writer, leftKeys, k => flags(k, true));
        WriteFlags(writer, rightKeys, k => flags(k, false));
        WriteDirection(writer, leftKeys.Count, numbered);
        WriteDirection(writer, rightKeys.Count, numbered.Select(p => (p.Right, p.Left, p.Weight)));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Bytes up to the next multiple of four.</summary>
    public static int Padding(long position) => (int)(-position & 3);

    private static void WriteFlags(BinaryWriter writer, KeyTable keys, Func<string, byte> flags)
    {
        for (var i = 0; i < keys.Count; i++)
            writer.Write(flags(keys[i].ToString()));
        Pad(writer);
    }

    private static void WriteDirection(BinaryWriter writer, int count, IEnumerable<(int From, int To, byte Weight)> pairs)
    {
        var sorted = pairs.OrderBy(p => p.From).ThenByDescending(p => p.Weight).ThenBy(p => p.To).ToArray();
        var at = 0;
        for (var key = 0; key <= count; key++)
        {
            while (at < sorted.Length && sorted[at].From < key)
                at++;
            writer.Write(key == count ? sorted.Length : at);
        }
        foreach (var pair in sorted)
            writer.Write(pair.To);
        foreach (var pair in sorted)
            writer.Write(pair.Weight);
        Pad(writer);
    }

    private static void Pad(BinaryWriter writer)
    {
        writer.Flush();
        for (var n = Padding(writer.BaseStream.Position); n > 0; n--)
            writer.Write((byte)0);
    }
}
