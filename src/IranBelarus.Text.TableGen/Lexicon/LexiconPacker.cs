namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>Packs the bilingual lexicon: the analysers of Arabic and of Persian words, the pairs of keys, which lemma is which key, the false friends; each with its length before it.</summary>
internal sealed class LexiconPacker : IDataPacker
{
    public string Name => "lexicon";

    public void Pack(DirectoryInfo library, Stream destination)
    {
        var data = LexiconData.Make(library);
        using var writer = new BinaryWriter(destination, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (var block in new[] { data.Arabic, data.Persian, data.Pairs, data.Numbers, data.FalseFriends })
        {
            writer.Write(block.Length);
            writer.Write(block);
            writer.Write(new byte[-block.Length & 3]);
        }
    }
}
