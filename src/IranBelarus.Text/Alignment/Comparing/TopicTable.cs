using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Matters on which people take positions (<c>Alignment/Data/topics.txt</c>), as the term reader of a language sees their words. Safe to share between threads.</summary>
internal sealed class TopicTable
{
    private readonly Dictionary<string, List<(string[] Keys, int Topic)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="read">Reads the keys of a phrase's terms.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column of the language.</param>
    public TopicTable(Func<string, string[]> read, string table, int column)
    {
        var rows = WordTables.Rows(table);
        for (var topic = 0; topic < rows.Count; topic++)
        {
            foreach (var phrase in WordTables.Words(rows[topic][column]))
            {
                var keys = read(phrase);
                if (keys.Length > 0)
                    (_byFirst.TryGetValue(keys[0], out var list) ? list : _byFirst[keys[0]] = []).Add((keys, topic));
            }
        }
    }

    /// <summary>The matters that a row of terms touches, with where each is touched first.</summary>
    public Dictionary<int, TextSpan> Find(IReadOnlyList<Term> terms, TermTypes types)
    {
        var found = new Dictionary<int, TextSpan>();
        for (var i = 0; i < terms.Count; i++)
        {
            if (types[terms[i].Type].Kind != TermKind.Word || !_byFirst.TryGetValue(types[terms[i].Type].Key, out var candidates))
                continue;
            foreach (var (keys, topic) in candidates)
            {
                var k = 1;
                while (k < keys.Length && i + k < terms.Count && types[terms[i + k].Type] is { Kind: TermKind.Word } next && next.Key == keys[k])
                    k++;
                if (k == keys.Length)
                    found.TryAdd(topic, TextSpan.FromBounds(terms[i].Span.Start, terms[i + k - 1].Span.End));
            }
        }
        return found;
    }
}
