using System.Runtime.CompilerServices;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tokenization;

/// <summary>
/// The tokens of a text, in order: the words of UAX #29 (revision 47, Unicode 17.0.0) with kinds and with a tailoring for Arabic-script text.
/// Allocates nothing.
/// </summary>
/// <remarks>
/// <para>With <see cref="TokenKinds.All"/> the tokens cover the text without gap or overlap. Any text has a result: a lone surrogate is a
/// <see cref="TokenKind.Symbol"/>. Where this departs from UAX #29 (our own choice; <see cref="WordBoundaries"/> follows it to the letter):</para>
/// <list type="bullet">
/// <item>The solidus joins digits as the decimal and date separator it is in Persian (۱/۲, ۱۴۰۴/۰۵/۲۸); U+066B joins only between digits, so a
/// word is not extended by the comma some people type with it. (Stop, comma, semicolon, apostrophe, U+060C, U+066C and whatever else is MidNum or
/// MidNumLet join digits by UAX #29 itself; a colon does not: 10:30 is three tokens.)</item>
/// <item>A colon, a quotation mark or a stop beside an Arabic-script letter joins nothing (گفت:این, کرد.وی are two words each), except a stop
/// (U+002E, U+2024, U+FE52, U+FF0E) between single letters, marks and tatweel aside, which makes an abbreviation (م.ت.ف, هـ.ش).</item>
/// <item>A run of tatweel with no letter right before or behind it is punctuation, for then it is a dash or a rule (۱۲ـ۱۵, 1ـ, ـــ).</item>
/// <item>A token that begins with a keycap or a letter in emoji presentation (1️⃣, ℹ️) is a symbol and ends with it.</item>
/// <item>URLs, e-mail addresses, hashtags and mentions are one token: <see cref="TokenKind.Address"/> tells which.</item>
/// </list>
/// <para>By UAX #29 itself, ZWNJ, ZWJ, harakat and tatweel stay within words, and marks and format characters, direction marks among them, with what they
/// follow: U+200F behind a word is of its token. Clitics and missing half-spaces are not split here.</para>
/// </remarks>
public unsafe ref struct TokenEnumerator
{
    internal ref readonly char _text;
    internal int _length;
    internal TokenKinds _kinds;
    internal TokenCursor _cursor;

    /// <summary>The token reached by the last <see cref="MoveNext"/> that gave <see langword="true"/>; an empty one before the first and after the last.</summary>
    public readonly Token Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            nuint index = _cursor.Batch.Index;
            return new()
            {
                _text = ref _text,
                _start = _cursor.Batch.Origin + _cursor.Batch.Starts[index],
                _length = _cursor.Batch.Length + _cursor.Batch.Lengths[index],
                _kind = _cursor.Batch.Kinds[index],
            };
        }
    }

    /// <summary>Goes to the next token of the kinds asked for.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext() => ++_cursor.Batch.Index < _cursor.Batch.Count || _cursor.Fill(in _text, _length, _kinds);
}
