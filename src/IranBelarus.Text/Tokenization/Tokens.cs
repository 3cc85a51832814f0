using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization;

/// <summary>The tokens of a text, for <c>foreach</c>.</summary>
public readonly ref struct Tokens
{
    internal readonly ref readonly char _text;
    internal readonly int _length;
    internal readonly TokenKinds _kinds;

    internal Tokens(ref readonly char text, int length, TokenKinds kinds)
    {
        _text = ref text;
        _length = length;
        _kinds = kinds;
    }

    /// <summary>Begins at the start of the text.</summary>
    [SkipLocalsInit]                                                          // what the cursor has not found yet need not be cleared
    public TokenEnumerator GetEnumerator()
    {
        Unsafe.SkipInit(out TokenEnumerator tokens);
        tokens._text = ref _text;
        tokens._length = _length;
        tokens._kinds = _kinds;
        tokens._cursor.Start(_length);
        return tokens;
    }
}
