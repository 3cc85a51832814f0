namespace IranBelarus.Text.Tool.Io;

/// <summary>Reads sentence pairs, <c>left⇥right</c>, a line each.</summary>
internal static class TsvPairs
{
    /// <summary>The pairs; blank lines are passed over, further columns are not read.</summary>
    /// <exception cref="BadDataException">A line has no tab, or is not UTF-8.</exception>
    public static IEnumerable<(string Left, string Right)> Read(Stream source, string name)
    {
        var lines = new Utf8Lines(source, name);
        while (lines.Read() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var tab = line.IndexOf('\t');
            if (tab < 0)
                throw new BadDataException($"{name}, line {lines.LineNumber}: found no tab, expected left⇥right.");
            var end = line.IndexOf('\t', tab + 1);
            yield return (line[..tab], end < 0 ? line[(tab + 1)..] : line[(tab + 1)..end]);
        }
    }
}
