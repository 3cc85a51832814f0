using System.Text.RegularExpressions;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Input and output by name: a path, or <c>-</c> for the standard streams.</summary>
internal static partial class Files
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
            return StandardOutput();
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadDataException($"{path}: cannot be written: {e.Message}");
        }
    }

    /// <summary>Whether what was written to went away: <c>ibtext … | head</c>.</summary>
    public static bool IsClosedPipe(IOException e) => e.HResult is BrokenPipe or BrokenPipeWindows;

    // EPIPE of Linux and macOS; ERROR_NO_DATA of Windows
    private const int BrokenPipe = 32, BrokenPipeWindows = unchecked((int)0x800700E8);

    /// <summary>Standard output. The console's own stream says nothing when the reader of a pipe goes away, and a filter would run on to the end of its input.</summary>
    private static Stream StandardOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1 << 16);
            if (!pipe.CanSeek)
                return pipe;
        }
        return new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    }

    /// <summary>Opens an input of text as UTF-8, whatever it is encoded in.</summary>
    /// <param name="path">A path, or <c>-</c>.</param>
    /// <param name="encoding">One of <see cref="TextEncodings.Names"/>.</param>
    /// <exception cref="BadDataException">There is no such file, or it cannot be read.</exception>
    public static Stream OpenText(string path, string encoding) => TextEncodings.ToUtf8(OpenRead(path), Name(path), encoding);

    /// <summary>The whole text of an input, without a byte order mark.</summary>
    /// <exception cref="BadDataException">It cannot be read, is not in its encoding (the first wrong byte is named), or is longer than a string can be.</exception>
    public static string ReadText(string path, string encoding = TextEncodings.Auto)
    {
        using var stream = OpenRead(path);
        return Decode(ReadBytes(stream, path), Name(path), encoding);
    }

    /// <summary>An article from a file: plain text, or the article of an HTML page (by the file's name or its beginning).</summary>
    /// <exception cref="BadDataException">It cannot be read, is not in its encoding, or is a page of more than 64 MB.</exception>
    public static Article ReadArticle(string path, string encoding, TextLanguage language)
    {
        var id = path == "-" ? "standard input" : Path.GetFileName(path);
        using var stream = OpenRead(path);
        var bytes = ReadBytes(stream, path);
        var isNamed = Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";
        // only a page says its encoding itself
        var head = System.Text.Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, DeclarationReach)]);
        if (encoding == TextEncodings.Auto && (isNamed || HtmlArticle.IsPage(head)) && bytes.Span is not ([0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            && Charset.Match(head) is { Success: true } charset)
        {
            encoding = TextEncodings.Named(charset.Groups[1].Value, Name(path));
            if (encoding == TextEncodings.Utf16)
                encoding = TextEncodings.Utf8;      // its declaration was readable as ASCII, so it is none (HTML Standard, 13.2.3.2)
        }
        var text = Decode(bytes, Name(path), encoding);
        if (!isNamed && !HtmlArticle.IsPage(text))
            return new(id, text) { Language = language };
        return bytes.Length <= LongestPage ? HtmlArticle.Read(id, text, language) : throw new BadDataException($"{Name(path)}: a page of {bytes.Length} bytes, expected at most {LongestPage}.");
    }

    /// <summary>A writer of UTF-8 with line feeds; the stream stays open.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, new System.Text.UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>What messages call an input.</summary>
    public static string Name(string path) => path == "-" ? "standard input" : path;

    private const int LongestPage = 64 << 20, DeclarationReach = 2048;

    [GeneratedRegex("""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset { get; }

    private static ReadOnlyMemory<byte> ReadBytes(Stream stream, string path)
    {
        var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
        }
        catch (IOException e)
        {
            throw new BadDataException($"{Name(path)}: cannot be read: {e.Message}");
        }
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    private static string Decode(ReadOnlyMemory<byte> bytes, string name, string encoding)
    {
        if (encoding == TextEncodings.Utf8 || (encoding == TextEncodings.Auto && TextEncodings.Detect(bytes.Span[..Math.Min(bytes.Length, 1 << 16)]) == TextEncodings.Utf8))
        {
            var start = bytes.Span.StartsWith(System.Text.Encoding.UTF8.Preamble) ? 3 : 0;
            return Utf8Lines.Decode(bytes.Span[start..], start, name);
        }
        using var utf8 = TextEncodings.ToUtf8(new MemoryStream(bytes.ToArray(), writable: false), name, encoding);
        using var reader = new StreamReader(utf8, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw new BadDataException($"{name}: not {encoding}: a half surrogate pair or an odd number of bytes. Expected UTF-8, UTF-16 or Windows-1256.");
        }
    }
}
