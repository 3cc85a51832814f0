using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization;

/// <summary>A token of a text; a view of the text, which is not copied.</summary>
public ref struct Token
{
    internal ref readonly char _text;
    internal int _start, _length;
    internal byte _kind;

    /// <summary>Where it stands in the text given, in UTF-16 code units.</summary>
    public readonly TextSpan Span => new(_start, _length);

    /// <summary>Index of its first code unit in the text given.</summary>
    public readonly int Start => _start;

    /// <summary>Index just past its last code unit.</summary>
    public readonly int End => _start + _length;

    /// <summary>Number of its code units.</summary>
    public readonly int Length => _length;

    /// <summary>What it is.</summary>
    public readonly TokenKind Kind => (TokenKind)_kind;

    /// <summary>Its code units.</summary>
    public readonly ReadOnlySpan<char> Text => MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in _text), _start), _length);

    /// <summary>A copy of <see cref="Text"/>.</summary>
    public override readonly string ToString() => Text.ToString();
}
