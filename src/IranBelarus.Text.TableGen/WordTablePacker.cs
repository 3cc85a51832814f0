using System.Text;

namespace IranBelarus.Text.TableGen;

/// <summary>
/// Packs the small data files of all stages (cue words, names, months, …) into one: rows of columns, comments and blanks left out.
/// A file takes part when its first line is <c># table</c>, followed by the number of columns or a range: <c># table 3</c>, <c># table 2-4</c>.
/// Columns stand between <c>|</c>; read by <c>WordTables</c> of the library.
/// </summary>
internal sealed class WordTablePacker : IDataPacker
{
    public string Name => "word-tables";

    public void Pack(DirectoryInfo library, Stream destination)
    {
        using var writer = new BinaryWriter(destination, Encoding.UTF8, leaveOpen: true);
        var files = library.EnumerateDirectories()
            .Select(stage => new DirectoryInfo(Path.Combine(stage.FullName, "Data")))
            .Where(data => data.Exists)
            .SelectMany(data => data.EnumerateFiles("*.txt").Select(file => (Key: $"{data.Parent!.Name}/{Path.GetFileNameWithoutExtension(file.Name)}", file)))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Key, Rows: Read(f.Key, f.file)))
            .Where(f => f.Rows is not null)
            .ToList();
        writer.Write7BitEncodedInt(files.Count);
        foreach (var (key, rows) in files)
        {
            using var block = new MemoryStream();
            using (var inner = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true))
            {
                inner.Write7BitEncodedInt(rows!.Count);
                foreach (var row in rows)
                {
                    inner.Write7BitEncodedInt(row.Length);
                    foreach (var column in row)
                        inner.Write(column);
                }
            }
            writer.Write(key);
            writer.Write7BitEncodedInt((int)block.Length);
            writer.Write(block.ToArray());
        }
    }

    private static List<string[]>? Read(string key, FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName);
        if (lines.Length == 0 || !lines[0].StartsWith("# table", StringComparison.Ordinal))
            return null;
        var bounds = lines[0]["# table".Length..].Trim().Split('-');
        if (!int.TryParse(bounds[0], out var fewest) || !int.TryParse(bounds[^1], out var most))
            throw new DataFormatException(key, 1, $"found '{lines[0]}', expected '# table N' or '# table N-M', the number of columns");
        var rows = new List<string[]>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].StartsWith('#'))
                continue;
            var row = lines[i].Split('|', StringSplitOptions.TrimEntries);
            if (row.Length < fewest || row.Length > most)
                throw new DataFormatException(key, i + 1, $"found {row.Length} columns, expected {fewest} to {most}: '{lines[i]}'");
            rows.Add(row);
        }
        return rows;
    }
}
