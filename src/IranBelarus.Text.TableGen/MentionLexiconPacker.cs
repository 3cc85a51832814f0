using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using IranBelarus.Text.Mentions.Lexicon;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.TableGen;

/// <summary>
/// Packs the words and names of the mentions (<c>Mentions/Data/*.txt</c> that begin with <c># mentions</c>) into one trie.
/// A row is <c>role arguments | Arabic forms | Persian forms | Latin forms</c>, forms separated by the Arabic comma, <c>-</c> or nothing for none, <c>=</c> alone for the forms of the Arabic column.
/// Before a form, <c>?</c> marks a homograph that counts only where its surroundings speak for it, <c>=</c> one that takes no clitic and no ending.
/// </summary>
internal sealed class MentionLexiconPacker : IDataPacker
{
    private readonly Dictionary<string, List<LexiconEntry>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    public string Name => MentionLexiconLayout.ResourceName;

    public void Pack(DirectoryInfo library, Stream destination)
    {
        var data = new DirectoryInfo(Path.Combine(library.FullName, "Mentions", "Data"));
        foreach (var file in data.EnumerateFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal))
            Read(file);
        Write(destination);
    }

    private void Read(FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName);
        if (lines.Length == 0 || lines[0] != "# mentions")
            return;
        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].StartsWith('#'))
                continue;
            try
            {
                ReadRow(lines[i]);
            }
            catch (FormatException e)
            {
                throw new DataFormatException(file.Name, i + 1, $"{e.Message}: '{lines[i]}'");
            }
        }
    }

    private void ReadRow(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length is < 2 or > 4)
            throw new FormatException($"found {columns.Length} columns, expected 2 to 4");
        var head = columns[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Enum.TryParse<WordRole>(head[0].Replace("-", ""), ignoreCase: true, out var role) || char.IsAsciiDigit(head[0][0]))
            throw new FormatException($"found '{head[0]}', expected the name of a role");
        var entry = MentionRows.Entry(role, head[1..], out var text);
        entry.Text = text is null ? -1 : StringIndex(text);
        for (var column = 1; column < columns.Length; column++)
        {
            var forms = columns[column] == "=" ? columns[1] : columns[column];
            foreach (var form in forms.Split('،', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (form != "-")
                    Add(entry, form, column);
            }
        }
    }

    private void Add(LexiconEntry entry, string form, int column)
    {
        entry.Languages = column switch { 1 => LexiconLanguages.Arabic, 2 => LexiconLanguages.Persian, _ => LexiconLanguages.Both };
        if (column == 3)
            entry.Flags |= LexiconFlags.Latin;
        for (; form[0] is '?' or '='; form = form[1..])
            entry.Flags |= form[0] == '?' ? LexiconFlags.Ambiguous : LexiconFlags.Exact;
        foreach (var inflected in MentionRows.Forms(entry.Role, form, column))
            AddKey(entry.Role == WordRole.Month && inflected.EndsWith(MentionRows.MonthWord, StringComparison.Ordinal) ? entry with { Flags = entry.Flags & ~LexiconFlags.Ambiguous } : entry, inflected);
    }

    private void AddKey(LexiconEntry entry, string form)
    {
        var key = new StringBuilder();
        foreach (var c in form)
        {
            if (c is ' ' or '\u200C' or '-')
                entry.Breaks |= 1UL << key.Length;
            else if (LetterFold.Fold(c) is var folded and not LetterFold.Dropped)
                key.Append(folded);
        }
        if (key.Length is 0 or > MentionLexiconLayout.LongestKey)
            throw new FormatException($"found a form of {key.Length} letters, expected 1 to {MentionLexiconLayout.LongestKey}");
        if (!_keys.TryGetValue(key.ToString(), out var entries))
            _keys.Add(key.ToString(), entries = []);
        for (var i = 0; i < entries.Count; i++)
        {
            var old = entries[i];
            if (old.Role == entry.Role && old.Text == entry.Text && old.Value.Equals(entry.Value) && old.Detail == entry.Detail && old.Flags == entry.Flags)
            {
                old.Languages |= entry.Languages;
                old.Breaks |= entry.Breaks;
                entries[i] = old;
                return;
            }
        }
        entries.Add(entry);
    }

    private int StringIndex(string text)
    {
        if (!_strings.TryGetValue(text, out var index))
            _strings.Add(text, index = _strings.Count);
        return index;
    }

    private void Write(Stream destination)
    {
        var alphabet = _keys.Keys.SelectMany(k => k).GroupBy(c => c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).ToList();
        if (alphabet.Count > 250)
            throw new FormatException($"found {alphabet.Count} different characters, expected at most 250");
        var codes = alphabet.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => (byte)(x.i + 1));
        var entries = new List<LexiconEntry>();
        var keys = new List<(byte[] Key, int Value)>();
        foreach (var (key, readings) in _keys.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            keys.Add(([.. key.Select(c => codes[c])], entries.Count));
            for (var i = 0; i < readings.Count; i++)
                entries.Add(readings[i] with { Next = i + 1 < readings.Count ? entries.Count + 1 : -1 });
        }
        keys.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        var trie = DoubleArray.Build(keys);
        if (alphabet.Count % 2 != 0)
            alphabet.Add('\0');
        var strings = _strings.Keys.ToList();
        Span<int> header = [MentionLexiconLayout.Signature, alphabet.Count, trie.Base.Count, entries.Count, strings.Count, strings.Sum(s => s.Length)];
        destination.Write(MemoryMarshal.AsBytes(header));
        destination.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(alphabet)));
        destination.Write(MemoryMarshal.AsBytes(Enumerable.Range(0, trie.Base.Count).Select(i => new LexiconNode(trie.Base[i], trie.Check[i], trie.Values[i])).ToArray().AsSpan()));
        destination.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)));
        var end = 0;
        destination.Write(MemoryMarshal.AsBytes(strings.Select(s => end += s.Length).ToArray().AsSpan()));
        foreach (var text in strings)
            destination.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
