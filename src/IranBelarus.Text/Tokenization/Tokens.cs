using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization;

/// <summary>The tokens of a text, for <c>foreach</c>.</summary>
/// <remarks>Here and on the way to the first token there are few methods, and no constructors: compiling each takes as long as finding a hundred tokens.</remarks>
public ref struct Tokens
{
    internal ref readonly char _text;
    internal int _length;
    internal TokenKinds _kinds;

    /// <summary>Begins at the start of the text.</summary>
    public readonly TokenEnumerator GetEnumerator() => new() { _text = ref _text, _length = _length, _kinds = _kinds };
}
