namespace IranBelarus.Text.Tool.Io;

/// <summary>Input and output by name: a path, or <c>-</c> for the standard streams.</summary>
internal static class Files
{
    /// <summary>Opens an input.</summary>
    /// <exception cref="BadDataException">There is no such file, or it cannot be read.</exception>
    public static Stream OpenRead(string path)
    {
        if (path == "-")
            return Console.OpenStandardInput();
        if (Directory.Exists(path))
            throw new BadDataException($"{path}: a directory; expected a text file.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadDataException($"{path}: no such file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadDataException($"{path}: cannot be read: {e.Message}");
        }
    }

    /// <summary>Opens an output, which is replaced; <see langword="null"/> and <c>-</c> are standard output.</summary>
    /// <exception cref="BadDataException">The file cannot be written.</exception>
    public static Stream OpenWrite(string? path)
    {
        if (path is null or "-")
            return new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadDataException($"{path}: cannot be written: {e.Message}");
        }
    }

    /// <summary>The whole text of an input, without a byte order mark.</summary>
    /// <exception cref="BadDataException">It cannot be read, is not UTF-8 (the first wrong byte is named), or is longer than a string can be.</exception>
    public static string ReadText(string path)
    {
        using var stream = OpenRead(path);
        using var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
        }
        catch (IOException e)
        {
            throw new BadDataException($"{Name(path)}: cannot be read: {e.Message}");
        }
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        var start = bytes.StartsWith(System.Text.Encoding.UTF8.Preamble) ? 3 : 0;
        return Utf8Lines.Decode(bytes[start..], start, Name(path));
    }

    /// <summary>What messages call an input.</summary>
    public static string Name(string path) => path == "-" ? "standard input" : path;
}
