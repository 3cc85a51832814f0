using System.Runtime.InteropServices;
using System.Text;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Persian;

/// <summary>
/// Packs the Persian stem lexicon, the verbs and the affix grammar (<c>Morphology/Data/persian-*.txt</c>) into two tries,
/// laid out as <c>PersianLexiconLayout.cs</c> says, so that the library reads them where they lie.
/// </summary>
internal sealed class PersianLexiconPacker : IDataPacker
{
    public string Name => "persian-lexicon";

    public void Pack(DirectoryInfo library, Stream destination)
    {
        var data = new DirectoryInfo(Path.Combine(library.FullName, "Morphology", "Data"));
        var grammar = new PersianAffixReader();
        grammar.Read(new FileInfo(Path.Combine(data.FullName, "persian-affixes.txt")));
        grammar.Read(new FileInfo(Path.Combine(data.FullName, "persian-affixoids.txt")));

        var stems = new PersianStemReader(grammar);
        stems.ReadConsonantHeh(new FileInfo(Path.Combine(data.FullName, "persian-consonant-heh.txt")));
        var verbs = new PersianVerbReader(stems);
        verbs.Read(new FileInfo(Path.Combine(data.FullName, "persian-verbs.txt")));
        foreach (var file in data.EnumerateFiles("persian-*.txt").OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (file.Name is not ("persian-affixes.txt" or "persian-affixoids.txt" or "persian-consonant-heh.txt" or "persian-verbs.txt"))
                stems.Read(file);
        }

        var stemTrie = new PackedTrie<PersianStemEntry>(stems.Entries(), (ref e, last) => e.KindAndLast = (byte)((byte)e.Kind | (last ? PersianStemEntry.LastBit : 0)));
        var affixTrie = new PackedTrie<PersianAffixEntry>(grammar.Entries(), (ref e, last) => e.Last = (byte)(last ? 1 : 0));
        var text = new StringBuilder();
        var rows = verbs.Verbs.Select(v =>
        {
            var row = new PersianVerbRow { Text = text.Length, PreverbLength = (byte)v.Preverb.Length, PastLength = (byte)v.Past.Length, PresentLength = (byte)v.Present.Length, Colloquial = (byte)(v.Colloquial ? 1 : 0) };
            text.Append(v.Preverb).Append(v.Past).Append(v.Present);
            return row;
        }).ToArray();
        var head = new PersianLexiconHead
        {
            Magic = PersianLexiconHead.MagicValue,
            StemNodes = stemTrie.Nodes.Count,
            AffixNodes = affixTrie.Nodes.Count,
            Stems = stemTrie.Entries.Count,
            Affixes = affixTrie.Entries.Count,
            Verbs = rows.Length,
            Characters = text.Length,
        };
        destination.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<PersianLexiconHead>(in head)));
        Write(destination, stemTrie.Nodes);
        Write(destination, affixTrie.Nodes);
        Write(destination, stemTrie.Entries);
        Write(destination, affixTrie.Entries);
        destination.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        destination.Write(MemoryMarshal.AsBytes(text.ToString().AsSpan()));
    }

    private static void Write<T>(Stream destination, List<T> items) where T : struct => destination.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(items)));
}
