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
    [SkipLocalsInit]                                                          // what the cursor has not found yet need not be cleared
    public readonly TokenEnumerator GetEnumerator()
    {
        Unsafe.SkipInit(out TokenEnumerator tokens);
        tokens._text = ref _text;
        tokens._length = _length;
        tokens._kinds = _kinds;
        tokens._cursor.Start(_length);
        return tokens;
    }
}
