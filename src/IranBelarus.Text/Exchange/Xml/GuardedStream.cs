namespace IranBelarus.Text.Exchange.Xml;

/// <summary>Bytes of XML with a bound on what a parser must hold at once: the stretch from one <c>&lt;</c> to the next, since an attribute cannot hold one.</summary>
internal sealed class GuardedStream(Stream source, long maximumStretch) : Stream
{
    private const string CDataStart = "<![CDATA[", CDataEnd = "]]>", CommentStart = "<!--", CommentEnd = "-->";

    private long _stretch, _position;
    private int _before = -1;
    private Unit _unit = Unit.Unknown;
    private Part _part = Part.Markup;
    private int _cdata, _comment, _end;            // how much of a delimiter was just read

    private enum Unit
    {
        Unknown,
        Byte,
        LittleEndian,
        BigEndian,
    }

    private enum Part
    {
        Markup,
        CData,
        Comment,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        Check(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Check(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (_position == 1)
            {
                // UTF-16 by its byte order mark or by the first `<`; all else marks it with one byte
                _unit = (_before, b) switch
                {
                    (0xFF, 0xFE) or (0x3C, 0x00) => Unit.LittleEndian,
                    (0xFE, 0xFF) or (0x00, 0x3C) => Unit.BigEndian,
                    _ => Unit.Byte,
                };
            }
            var isWhole = _unit is Unit.Byte or Unit.Unknown || (_position & 1) == 1;
            var c = _unit switch
            {
                Unit.LittleEndian => _before | (b << 8),
                Unit.BigEndian => (_before << 8) | b,
                _ => b,
            };
            _before = b;
            _position++;
            _stretch++;
            if (isWhole)
                Step((char)c);
            if (_stretch > maximumStretch)
                throw new InvalidDataException($"More than {maximumStretch} bytes without a tag, at byte {_position}: longer than is accepted.");
        }
    }

    /// <summary>A comment is skipped by a parser, so it has no bound; a CDATA section is held whole, whatever stands in it.</summary>
    private void Step(char c)
    {
        switch (_part)
        {
            case Part.Markup:
                _cdata = Match(CDataStart, _cdata, c);
                _comment = Match(CommentStart, _comment, c);
                if (c == '<')
                    _stretch = 0;
                if (_cdata == CDataStart.Length)
                    Enter(Part.CData);
                else if (_comment == CommentStart.Length)
                    Enter(Part.Comment);
                break;
            case Part.CData:
                _end = Match(CDataEnd, _end, c);
                if (_end == CDataEnd.Length)
                    Enter(Part.Markup);
                break;
            default:
                _stretch = 0;
                _end = Match(CommentEnd, _end, c);
                if (_end == CommentEnd.Length)
                    Enter(Part.Markup);
                break;
        }
    }

    private void Enter(Part part) => (_part, _cdata, _comment, _end) = (part, 0, 0, 0);

    /// <summary>How much of a delimiter has been read after one more character.</summary>
    private static int Match(string delimiter, int matched, char c)
    {
        if (c == delimiter[matched])
            return matched + 1;
        // `]]]>` and `--->`: what repeats keeps all but one
        return matched > 1 && c == delimiter[matched - 1] && c == delimiter[0] ? matched : c == delimiter[0] ? 1 : 0;
    }
}
