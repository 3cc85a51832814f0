using System.Buffers.Binary;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Lexicons;

/// <summary>The lexicon that the library carries; read once, when it is first used.</summary>
internal static class EmbeddedLexicon
{
    private static readonly Lazy<(ArabicStems Arabic, PersianStems Persian, BilingualLexicon Pairs, KeyTable FalseFriends)> Loaded = new(Load);

    public static ArabicStems Arabic => Loaded.Value.Arabic;

    public static PersianStems Persian => Loaded.Value.Persian;

    public static BilingualLexicon Pairs => Loaded.Value.Pairs;

    /// <summary>Pairs of words that look alike but mean different things: Arabic, <see cref="LexiconLayout.Separator"/>, Persian.</summary>
    public static KeyTable FalseFriends => Loaded.Value.FalseFriends;

    private static (ArabicStems, PersianStems, BilingualLexicon, KeyTable) Load()
    {
        using var stream = typeof(EmbeddedLexicon).Assembly.GetManifestResourceStream("lexicon")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        ReadOnlyMemory<byte> rest = bytes;
        var arabic = new FormTable(Next(ref rest));
        var persian = new FormTable(Next(ref rest));
        return (new(arabic), new(persian), BilingualLexicon.Read(Next(ref rest)), new(Next(ref rest)));
    }

    private static ReadOnlyMemory<byte> Next(ref ReadOnlyMemory<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var block = rest.Slice(4, length);
        rest = rest[(4 + length + LexiconLayout.Padding(length))..];
        return block;
    }
}
