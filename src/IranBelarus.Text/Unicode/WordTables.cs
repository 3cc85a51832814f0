using System.Text;

namespace IranBelarus.Text.Unicode;

/// <summary>
/// The small data files of the stages (<c>&lt;Stage&gt;/Data/*.txt</c> that begin with <c># table</c>), packed at build time.
/// A stage reads its rows once, when it is first used, into a lookup of its own.
/// </summary>
internal static class WordTables
{
    /// <summary>The rows of a file, in file order, each with its columns trimmed.</summary>
    /// <param name="key">Stage and file name without ending: <c>Claims/cues-arabic</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public static IReadOnlyList<string[]> Rows(string key)
    {
        using var stream = typeof(WordTables).Assembly.GetManifestResourceStream("word-tables")!;
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        for (var files = reader.Read7BitEncodedInt(); files > 0; files--)
        {
            var name = reader.ReadString();
            var length = reader.Read7BitEncodedInt();
            if (name != key)
            {
                stream.Seek(length, SeekOrigin.Current);
                continue;
            }
            var rows = new string[reader.Read7BitEncodedInt()][];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = new string[reader.Read7BitEncodedInt()];
                for (var j = 0; j < rows[i].Length; j++)
                    rows[i][j] = reader.ReadString();
            }
            return rows;
        }
        throw new KeyNotFoundException($"No table '{key}' is packed.");
    }

    /// <summary>The words of a column that lists several: separated by the Arabic comma.</summary>
    public static string[] Words(string column) => column.Split('،', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
