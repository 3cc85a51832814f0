using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Goes from token to token; the text is given with each call and must be the same.</summary>
internal struct TokenCursor
{
    private int _bit;                                                         // where in its block the token begins
    private int _origin;                                                      // where the block begins
    private int _next;                                                        // where the next blocks begin
    private int _caution;                                                     // how many blocks to take one by one
    private TokenBlocks _blocks;

    /// <summary>Where the token begins.</summary>
    public readonly int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _origin + _bit;
    }

    /// <summary>Where the token ends.</summary>
    public readonly int End
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _origin + _blocks.Current.EndAt(_bit);
    }

    /// <summary>What the token is.</summary>
    public readonly TokenKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _blocks.Current.KindAt(_bit);
    }

    /// <summary>Goes to the next token of the kinds asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        var wanted = _blocks.Current.Wanted;
        if (wanted == 0)
            return MoveToNextBlock(text, kinds);
        _bit = BitOperations.TrailingZeroCount(wanted);
        _blocks.Current.Wanted = wanted & (wanted - 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MoveToNextBlock(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        while (true)
        {
            var step = _blocks.MoveNext();
            _origin += step;
            if (step > 0)
                break;
            if (_next >= text.Length)
                return false;
            _origin = _next - Block.Width;
            var length = Find(text, kinds);
            if (length == 0)
            {
                _origin = _next;
                length = TokenRules.Next(text, _next, out var kind) - _next;
                _blocks.Current = TokenBlock.One(length, kind, kinds);
            }
            _next += length;
            if (_blocks.Current.Wanted != 0)
                break;
        }
        return MoveNext(text, kinds);
    }

    /// <summary>Fills the blocks from <see cref="_next"/> on: a group, or one block where tokens were not found by masks a little before.</summary>
    private int Find(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        bool calm;
        int length;
        if (Avx512Loader.IsSupported)
        {
            length = _caution == 0 && text.Length - _next >= EightLanes.Blocks * Block.Width
                ? _blocks.FindGroup<EightLanes, Avx512Loader>(text, _next, kinds, out calm)
                : _blocks.FindOne<EightLanes, Avx512Loader>(text, _next, kinds, out calm);
        }
        else if (Avx2.IsSupported)
        {
            length = _caution == 0 && text.Length - _next >= FourLanes.Blocks * Block.Width
                ? _blocks.FindGroup<FourLanes, TableLoader>(text, _next, kinds, out calm)
                : _blocks.FindOne<FourLanes, TableLoader>(text, _next, kinds, out calm);
        }
        else
        {
            length = _blocks.FindOne<OneLane, TableLoader>(text, _next, kinds, out calm);
        }
        _caution = calm ? Math.Max(0, _caution - 1) : 4;
        return length;
    }
}
