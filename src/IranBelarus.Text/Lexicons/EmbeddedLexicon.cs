using System.Buffers.Binary;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Lexicons;

/// <summary>The lexicon that the library carries; found when it is first used, and read where the runtime mapped the library.</summary>
internal sealed class EmbeddedLexicon
{
    private readonly WordStems _arabic, _persian;
    private readonly BilingualLexicon _pairs;
    private readonly KeyTable _falseFriends;

    private EmbeddedLexicon()
    {
        var rest = new Block((UnmanagedMemoryStream)typeof(EmbeddedLexicon).Assembly.GetManifestResourceStream("lexicon")!);
        _arabic = WordStems.Arabic(new(Next(ref rest)));
        _persian = WordStems.Persian(new(Next(ref rest)));
        var pairs = Next(ref rest);
        var numbers = Next(ref rest);
        var split = sizeof(int) * _arabic.Table.Lemmas.Count;
        _pairs = new(pairs, (_arabic, numbers.Slice(0, split)), (_persian, numbers.Slice(split)));
        _falseFriends = new(Next(ref rest), isTrusted: true);
    }

    public static WordStems Arabic => Holder.Lexicon._arabic;

    public static WordStems Persian => Holder.Lexicon._persian;

    public static BilingualLexicon Pairs => Holder.Lexicon._pairs;

    /// <summary>Pairs of words that look alike but mean different things: Arabic, <see cref="LexiconLayout.Separator"/>, Persian.</summary>
    public static KeyTable FalseFriends => Holder.Lexicon._falseFriends;

    private static Block Next(ref Block rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var block = rest.Slice(4, length);
        rest = rest.Slice(4 + length + LexiconLayout.Padding(length));
        return block;
    }

    // read at the first use, by one thread
    private static class Holder
    {
        public static readonly EmbeddedLexicon Lexicon = new();
    }
}
