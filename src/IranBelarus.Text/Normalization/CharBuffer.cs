using System.Buffers;

namespace IranBelarus.Text.Normalization;

/// <summary>Text that grows, in memory from the pool.</summary>
/// <param name="expected">How long it will probably become.</param>
internal struct CharBuffer(int expected) : IDisposable
{
    private char[]? _rented;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Text => _rented.AsSpan(0, Length);

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (_rented is null)
            _rented = ArrayPool<char>.Shared.Rent(Math.Max(expected, text.Length));
        else if (_rented.Length - Length < text.Length)
            Grow(text.Length);
        text.CopyTo(_rented.AsSpan(Length));
        Length += text.Length;
    }

    public void Clear() => Length = 0;

    /// <summary>Holds this text from now on, in memory of the pool that was the caller's.</summary>
    public void Adopt(char[]? rented, int length)
    {
        Dispose();
        (_rented, Length) = (rented, length);
    }

    /// <summary>Takes the text of another buffer, which is empty then.</summary>
    public void Adopt(ref CharBuffer other)
    {
        Adopt(other._rented, other.Length);
        other = default;
    }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
        Length = 0;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(Length + (long)count, _rented!.Length * 2L)));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_rented);
        _rented = larger;
    }
}
