using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
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
/// word is not extended by the comma some people type with it. (Stop, comma, U+060C and U+066C between digits join by UAX #29 itself.)</item>
/// <item>A colon, a quotation mark or a stop between Arabic-script letters does not join them (گفت:این, کرد.وی are two words), except the stop
/// between single letters, which makes an abbreviation (م.ت.ف).</item>
/// <item>URLs, e-mail addresses, hashtags and mentions are one token.</item>
/// </list>
/// <para>By UAX #29 itself, ZWNJ, ZWJ, harakat and tatweel stay within words. Clitics and missing half-spaces are not split here.</para>
/// </remarks>
public ref struct TokenEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenKinds _kinds;
    private int _bit;                                                         // where in its block the token begins
    private int _origin;                                                      // where the block begins
    private int _next;                                                        // where the next blocks begin
    private int _caution;                                                     // how many blocks to take one by one
    private TokenBlocks _blocks;

    internal TokenEnumerator(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        _text = text;
        _kinds = kinds;
    }

    /// <summary>The token reached by the last <see cref="MoveNext"/> that gave <see langword="true"/>.</summary>
    public readonly Token Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_text, _origin + _bit, _origin + _blocks.Current.EndAt(_bit), _blocks.Current.KindAt(_bit));
    }

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly TokenEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next token of the kinds asked for.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        var wanted = _blocks.Current.Wanted;
        if (wanted == 0)
            return MoveToNextBlock();
        _bit = BitOperations.TrailingZeroCount(wanted);
        _blocks.Current.Wanted = wanted & (wanted - 1);
        return true;
    }

    private bool MoveToNextBlock()
    {
        while (true)
        {
            var step = _blocks.MoveNext();
            _origin += step;
            if (step > 0)
                return MoveNext();
            if (_next >= _text.Length)
                return false;
            _origin = _next - Block.Width;
            var length = Find();
            if (length == 0)
            {
                _origin = _next;
                length = TokenRules.Next(_text, _next, out var kind) - _next;
                _blocks.Current = TokenBlock.One(length, kind, _kinds);
            }
            _next += length;
            if (_blocks.Current.Wanted != 0)
                return MoveNext();
        }
    }

    /// <summary>Fills the blocks from <see cref="_next"/> on: a group, or one block where tokens were not found by masks a little before.</summary>
    private int Find()
    {
        bool calm;
        int length;
        if (Avx512Loader.IsSupported)
        {
            length = _caution == 0 && _text.Length - _next >= EightLanes.Blocks * Block.Width
                ? _blocks.FindGroup<EightLanes, Avx512Loader>(_text, _next, _kinds, out calm)
                : _blocks.FindOne<EightLanes, Avx512Loader>(_text, _next, _kinds, out calm);
        }
        else if (Avx2.IsSupported)
        {
            length = _caution == 0 && _text.Length - _next >= FourLanes.Blocks * Block.Width
                ? _blocks.FindGroup<FourLanes, TableLoader>(_text, _next, _kinds, out calm)
                : _blocks.FindOne<FourLanes, TableLoader>(_text, _next, _kinds, out calm);
        }
        else
        {
            length = _blocks.FindOne<OneLane, TableLoader>(_text, _next, _kinds, out calm);
        }
        _caution = calm ? Math.Max(0, _caution - 1) : 4;
        return length;
    }
}
