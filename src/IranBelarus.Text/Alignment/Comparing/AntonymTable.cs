using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Words that say the opposite of each other (<c>Alignment/Data/antonyms.txt</c>), in one language. Safe to share between threads.</summary>
internal sealed class AntonymTable
{
    private readonly Dictionary<string, List<(string[] Keys, (int Row, bool First) Side)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="read">Reads the keys of a phrase's terms.</param>
    /// <param name="column">0 for Arabic, 1 for Persian.</param>
    public AntonymTable(Func<string, string[]> read, int column)
    {
        var rows = WordTables.Rows("Alignment/antonyms");
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var first in (ReadOnlySpan<bool>)[true, false])
            {
                foreach (var phrase in WordTables.Words(rows[row][column + (first ? 0 : 2)]))
                {
                    var keys = read(phrase);
                    if (keys.Length > 0)
                        (_byFirst.TryGetValue(keys[0], out var list) ? list : _byFirst[keys[0]] = []).Add((keys, (row, first)));
                }
            }
        }
    }

    /// <summary>Which of the words stand in a row of terms, and where.</summary>
    public Dictionary<(int Row, bool First), TextSpan> Find(IReadOnlyList<Term> terms, TermTypes types)
    {
        var found = new Dictionary<(int, bool), TextSpan>();
        for (var i = 0; i < terms.Count; i++)
        {
            if (types[terms[i].Type].Kind != TermKind.Word || !_byFirst.TryGetValue(types[terms[i].Type].Key, out var candidates))
                continue;
            foreach (var (keys, side) in candidates)
            {
                var k = 1;
                while (k < keys.Length && i + k < terms.Count && types[terms[i + k].Type] is { Kind: TermKind.Word } next && next.Key == keys[k])
                    k++;
                if (k == keys.Length)
                    found.TryAdd(side, TextSpan.FromBounds(terms[i].Span.Start, terms[i + k - 1].Span.End));
            }
        }
        return found;
    }
}
