using System.Text;

namespace IranBelarus.Text.Tool.Io;

/// <summary>Text as it is found: UTF-8, UTF-16 and Windows-1256, declared or detected.</summary>
internal static class TextEncodings
{
    public const string Auto = "auto", Utf8 = "utf-8", Utf16 = "utf-16", Windows1256 = "windows-1256";

    /// <summary>What <c>--encoding</c> takes.</summary>
    public static string[] Names => [Auto, Utf8, Utf16, Windows1256];

    /// <summary>How much of the input is looked at.</summary>
    private const int Sample = 1 << 16;

    private static readonly Encoding StrictUtf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictUtf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The input as UTF-8; what is not UTF-8 already is converted as it is read. A detected encoding other than UTF-8 is said on standard error.</summary>
    public static Stream ToUtf8(Stream source, string name, string encoding)
    {
        if (encoding == Utf8)
            return source;
        var head = new byte[Sample];
        var length = source.ReadAtLeast(head, 4, throwOnEndOfStream: false);       // what is there already: a filter does not wait for more
        var sample = head.AsSpan(0, length);
        var whole = new HeadedStream(head.AsMemory(0, length), source);
        var chosen = encoding == Auto ? Detect(sample) : encoding;
        if (encoding == Auto && chosen is not Utf8)
            Console.Error.WriteLine($"ibtext: {name}: read as {chosen}, which was detected; --encoding takes another.");
        return chosen switch
        {
            Utf16 => Transcode(whole, IsBigEndian(sample) ? StrictUtf16BigEndian : StrictUtf16),
            Windows1256 => Transcode(whole, CodePagesEncodingProvider.Instance.GetEncoding(1256)!),
            _ => whole,
        };
    }

    /// <summary>The encoding of a sample: by byte order mark, by the zero and U+06xx bytes of UTF-16, by the shape of UTF-8, else Windows-1256 if that gives mostly Arabic letters.</summary>
    public static string Detect(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith(Encoding.UTF8.Preamble))
            return Utf8;
        if (sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || HighBytes(sample, 0) > 0.7 || HighBytes(sample, 1) > 0.7)
            return Utf16;
        var (right, wrong) = Utf8Shape(sample);
        if (wrong <= right)
            return Utf8;
        var letters = 0;
        var others = 0;
        foreach (var c in CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetString(sample))
        {
            if (c is >= '\u0620' and <= '\u06D5')
                letters++;
            else if (c > '\u007F')
                others++;
        }
        return letters > 2 * others ? Windows1256 : Utf8;
    }

    /// <summary>The encoding that a name stands for.</summary>
    /// <exception cref="BadDataException">It is none of those known here.</exception>
    public static string Named(string label, string place) => label.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "unicode-1-1-utf-8" or "us-ascii" or "ascii" => Utf8,
        "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "ucs-2" => Utf16,
        "windows-1256" or "cp1256" or "x-cp1256" or "cp-1256" => Windows1256,
        _ => throw new BadDataException($"{place}: declares the encoding '{(label.Length > 40 ? label[..40] : label)}', expected UTF-8, UTF-16 or Windows-1256; --encoding says otherwise."),
    };

    private static Stream Transcode(Stream source, Encoding from) => Encoding.CreateTranscodingStream(source, from, new UTF8Encoding(false));

    private static bool IsBigEndian(ReadOnlySpan<byte> sample) =>
        sample is [0xFE, 0xFF, ..] || (sample is not [0xFF, 0xFE, ..] && HighBytes(sample, 0) > HighBytes(sample, 1));

    /// <summary>The share of bytes at even or odd places that are high bytes of ASCII, Arabic or general punctuation in UTF-16.</summary>
    private static double HighBytes(ReadOnlySpan<byte> sample, int parity)
    {
        var found = 0;
        var count = 0;
        var (zeros, arabic) = (0, 0);
        for (var i = parity; i < sample.Length; i += 2, count++)
        {
            zeros += sample[i] == 0 ? 1 : 0;
            arabic += sample[i] == 6 ? 1 : 0;
            found += sample[i] is 0 or 6 or 0x20 or 0xFB or 0xFE ? 1 : 0;
        }
        return count < 2 || zeros + arabic == 0 ? 0 : (double)found / count;
    }

    /// <summary>How many characters of several bytes are right and wrong as UTF-8.</summary>
    private static (int Right, int Wrong) Utf8Shape(ReadOnlySpan<byte> sample)
    {
        var (right, wrong) = (0, 0);
        while (!sample.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(sample, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                break;
            if (status != System.Buffers.OperationStatus.Done)
                wrong++;
            else if (length > 1)
                right++;
            sample = sample[length..];
        }
        return (right, wrong);
    }

    /// <summary>A stream whose beginning was read already.</summary>
    private sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (_head.IsEmpty)
                return rest.Read(buffer);
            var count = Math.Min(buffer.Length, _head.Length);
            _head.Span[..count].CopyTo(buffer);
            _head = _head[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
