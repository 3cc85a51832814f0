using System.Buffers.Binary;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Lexicons;

/// <summary>The lexicon that the library carries; read once, when it is first used.</summary>
internal sealed class EmbeddedLexicon
{
    private static readonly Lazy<EmbeddedLexicon> Loaded = new(() => new EmbeddedLexicon());

    private readonly ArabicStems _arabic;
    private readonly PersianStems _persian;
    private readonly BilingualLexicon _pairs;
    private readonly KeyTable _falseFriends;

    private EmbeddedLexicon()
    {
        using var stream = typeof(EmbeddedLexicon).Assembly.GetManifestResourceStream("lexicon")!;
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        ReadOnlyMemory<byte> rest = bytes;
        _arabic = new(new FormTable(Next(ref rest)));
        _persian = new(new FormTable(Next(ref rest)));
        _pairs = BilingualLexicon.Read(Next(ref rest));
        _falseFriends = new(Next(ref rest));
    }

    public static ArabicStems Arabic => Loaded.Value._arabic;

    public static PersianStems Persian => Loaded.Value._persian;

    public static BilingualLexicon Pairs => Loaded.Value._pairs;

    /// <summary>Pairs of words that look alike but mean different things: Arabic, <see cref="LexiconLayout.Separator"/>, Persian.</summary>
    public static KeyTable FalseFriends => Loaded.Value._falseFriends;

    private static ReadOnlyMemory<byte> Next(ref ReadOnlyMemory<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var block = rest.Slice(4, length);
        rest = rest[(4 + length + LexiconLayout.Padding(length))..];
        return block;
    }
}
