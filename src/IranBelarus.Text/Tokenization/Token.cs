using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization;

/// <summary>A token of a text; a view of the text, which is not copied.</summary>
public readonly ref struct Token
{
    private readonly ref readonly char _text;
    private readonly int _start, _length;

    internal Token(ref readonly char text, int start, int end, TokenKind kind)
    {
        _text = ref text;
        _start = start;
        _length = end - start;
        Kind = kind;
    }

    /// <summary>Where it stands in the text given, in UTF-16 code units.</summary>
    public TextSpan Span => new(_start, _length);

    /// <summary>Index of its first code unit in the text given.</summary>
    public int Start => _start;

    /// <summary>Index just past its last code unit.</summary>
    public int End => _start + _length;

    /// <summary>Number of its code units.</summary>
    public int Length => _length;

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>Its code units.</summary>
    public ReadOnlySpan<char> Text => MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in _text), _start), _length);

    /// <summary>A copy of <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();
}
