using System.Text;

namespace IranBelarus.Text.Tests.Exchange;

/// <summary>Text that is repeated without being held: head, many times the middle, tail.</summary>
internal sealed class RepeatingStream(string head, string middle, long times, string tail) : Stream
{
    private readonly byte[] _middle = Encoding.UTF8.GetBytes(middle), _tail = Encoding.UTF8.GetBytes(tail);
    private byte[] _part = Encoding.UTF8.GetBytes(head);
    private int _at;
    private long _left = times;
    private bool _ended;

    /// <summary>How much was read.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_at == _part.Length)
        {
            if (_ended)
                return 0;
            _ended = _left == 0;
            _part = _left-- > 0 ? _middle : _tail;
            _at = 0;
        }
        var taken = Math.Min(count, _part.Length - _at);
        _part.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        BytesRead += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
