using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>The tokens of up to eight blocks that begin at a boundary, as masks.</summary>
internal struct TokenBlocks
{
    private Masks _boundaries;                                                // where each token begins; the last bit set is the end of the last token
    private Masks _wanted;                                                    // where each token of the kinds asked for begins
    private Masks _kind0, _kind1, _kind2;                                     // the bits of the kinds of the tokens, where they begin
    private int _blocks;
    private int _block;

    /// <summary>The current block.</summary>
    public TokenBlock Current;

    /// <summary>Goes to the next block that has tokens of the kinds asked for.</summary>
    /// <returns>How many units the block lies beyond the one before, or 0 if there is none.</returns>
    public int MoveNext()
    {
        var from = _block;
        while (++_block < _blocks)
        {
            if (_wanted[_block] == 0)
                continue;
            Current = new TokenBlock
            {
                Wanted = _wanted[_block],
                Boundaries = _boundaries[_block],
                Kind0 = _kind0[_block],
                Kind1 = _kind1[_block],
                Kind2 = _kind2[_block],
                Beyond = Beyond(_block),
            };
            return (_block - from) * Block.Width;
        }
        return 0;
    }

    private readonly int Beyond(int block)
    {
        var next = block + 1;
        while (next < _blocks && _boundaries[next] == 0)
            next++;
        return next < _blocks ? (next - block) * Block.Width + BitOperations.TrailingZeroCount(_boundaries[next]) : 0;
    }

    /// <summary>Finds the tokens from a boundary on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The boundary; as many blocks as <typeparamref name="TMask"/> is about must follow.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <param name="calm">Whether nothing was unsure.</param>
    /// <returns>How many code units the tokens take. 0: the first token is longer, or may be an address, or only <see cref="TokenRules"/> can tell.</returns>
    [SkipLocalsInit]
    public int FindGroup<TMask, TLoader>(ReadOnlySpan<char> text, int at, TokenKinds kinds, out bool calm)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var special = new SpecialUnits(ref first, text.Length, at);
        TLoader.LoadGroup(ref Unsafe.Add(ref first, at), at, ref special, out var masks);
        var doubt = Set(ref masks, kinds, out var stops);
        if (stops.IsAny)
        {
            for (var block = 0; block < TMask.Blocks; block++)
                Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref doubt), block) |= BehindWww(text, at + block * Block.Width, stops[block]);
        }
        calm = !doubt.IsAny;
        return End(text, at, calm ? TMask.Blocks * Block.Width : FirstBit(ref Unsafe.As<TMask, ulong>(ref doubt)));
    }

    /// <summary>Finds the tokens from a boundary on, within one block or the rest of the text.</summary>
    /// <inheritdoc cref="FindGroup"/>
    [SkipLocalsInit]
    public int FindOne<TMask, TLoader>(ReadOnlySpan<char> text, int at, TokenKinds kinds, out bool calm)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var rest = text.Length - at;
        var special = new SpecialUnits(ref first, text.Length, at);
        BlockMasks<OneLane> masks;
        if (rest >= Block.Width)
        {
            TLoader.Load(ref Unsafe.Add(ref first, at), at, ref special, out masks);
        }
        else
        {
            Unsafe.SkipInit(out Tail tail);
            TLoader.Load(ref tail.Copy(ref Unsafe.Add(ref first, at), rest), at, ref special, out masks);
        }
        var doubt = Set(ref masks, kinds, out var stops)[0] | BehindWww(text, at, stops[0]);
        if (rest < Block.Width)
        {
            doubt &= (1ul << rest) - 1;
            if (calm = doubt == 0)
            {
                _boundaries[0] = (_boundaries[0] & ((1ul << rest) - 1)) | 1ul << rest;
                _wanted[0] &= (1ul << rest) - 1;
                return rest;
            }
        }
        calm = doubt == 0;
        return End(text, at, BitOperations.TrailingZeroCount(doubt));
    }

    /// <summary>Sets the masks of blocks.</summary>
    /// <param name="masks">Their masks by UAX #29.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <param name="stops">Where the stop behind <c>www</c> may be.</param>
    /// <returns>Units at which something happens that is not decided here; boundaries from there on may be wrong.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]                                // together with a loader it would be too long for the compiler to inline all it calls
    private TMask Set<TMask>(ref BlockMasks<TMask> masks, TokenKinds kinds, out TMask stops)
        where TMask : struct, ILanes<TMask>
    {
        masks.Mid |= masks.Extra & masks.B1;                                  // U+066B joins digits as MidNum does, and the solidus
        var boundaries = BlockRules<TMask, TailoredRules>.Start.Boundaries(masks, out var doubt, out stops) | TMask.First;
        var connectors = masks.B0 & masks.B1 & ~masks.Mid;
        var letters = masks.B0 & ~masks.B1 & ~masks.Mid;
        var words = boundaries & (letters | (masks.Rare & masks.Mid & ~masks.Extra));
        var numbers = boundaries & ((masks.B1 & ~masks.B0 & ~masks.Mid) | (masks.Rare & masks.Mid & masks.Extra));
        var punctuation = boundaries & masks.Mid & ~masks.Rare;
        var spaces = boundaries & (masks.Seg | masks.New | (masks.Extra & ~(masks.B0 | masks.B1 | masks.Mid)));
        var symbols = boundaries & ~(words | numbers | punctuation | spaces);

        var unsure = default(TMask);
        // tokens that begin with a mark or connector, and numbers with letters in them, are left to the rules
        doubt |= boundaries & (connectors | (masks.Ext & ~masks.New));
        doubt |= letters & numbers.WithMarks(~boundaries, numbers.Behind(default), ref unsure);
        doubt |= unsure;

        _blocks = TMask.Blocks;
        _block = -1;
        Unsafe.As<Masks, TMask>(ref _boundaries) = boundaries;
        Unsafe.As<Masks, TMask>(ref _kind0) = numbers | symbols | spaces;
        Unsafe.As<Masks, TMask>(ref _kind1) = punctuation | symbols;
        Unsafe.As<Masks, TMask>(ref _kind2) = spaces;
        Unsafe.As<Masks, TMask>(ref _wanted) = (words & All<TMask>(kinds, TokenKinds.Word)) | (numbers & All<TMask>(kinds, TokenKinds.Number))
            | (punctuation & All<TMask>(kinds, TokenKinds.Punctuation)) | (symbols & All<TMask>(kinds, TokenKinds.Symbol)) | (spaces & All<TMask>(kinds, TokenKinds.Space));
        return doubt;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TMask All<TMask>(TokenKinds kinds, TokenKinds kind)
        where TMask : struct, ILanes<TMask> => (kinds & kind) != 0 ? TMask.Ones : default;

    /// <summary>Those of the stops that may begin a URL with <c>www</c>.</summary>
    private static ulong BehindWww(ReadOnlySpan<char> text, int at, ulong stops)
    {
        ulong found = 0;
        for (; stops != 0; stops &= stops - 1)
        {
            var i = BitOperations.TrailingZeroCount(stops);
            if (text[at + i] == '.' && text[at + i - 1] is 'w' or 'W')
                found |= 1ul << i;
        }
        return found;
    }

    private static int FirstBit(ref ulong masks)
    {
        var block = 0;
        while (Unsafe.Add(ref masks, block) == 0)
            block++;
        return block * Block.Width + BitOperations.TrailingZeroCount(Unsafe.Add(ref masks, block));
    }

    /// <summary>Ends the tokens at the last boundary that is sure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the blocks begin.</param>
    /// <param name="end">Boundaries before it are sure; it may be in the middle of an address, or where one is recognised.</param>
    private int End(ReadOnlySpan<char> text, int at, int end)
    {
        var last = end - 1;
        for (var least = Math.Max(0, end - AddressFinder.LongestBeginning); end > least && AddressFinder.MayBegin(text[at + end - 1]); end--)
            ;
        last = Math.Min(last, end);
        if (last <= 0)
        {
            _blocks = 0;
            return 0;
        }
        _blocks = last / Block.Width + 1;
        _boundaries[_blocks - 1] &= ulong.MaxValue >> 63 - last % Block.Width;
        while (_boundaries[_blocks - 1] == 0)
            _blocks--;
        var bit = BitOperations.Log2(_boundaries[_blocks - 1]);
        _wanted[_blocks - 1] &= (1ul << bit) - 1;
        return (_blocks - 1) * Block.Width + bit;
    }

    [InlineArray(8)]
    private struct Masks
    {
        private ulong _mask;
    }
}

/// <summary>The tokens that begin in a block.</summary>
internal struct TokenBlock
{
    public ulong Wanted, Boundaries, Kind0, Kind1, Kind2;

    /// <summary>The first boundary beyond the block, counted from its start.</summary>
    public int Beyond;

    /// <summary>A block of one token of any length.</summary>
    public static TokenBlock One(int length, TokenKind kind, TokenKinds kinds) => new()
    {
        Wanted = (ulong)((int)kinds >> (int)kind) & 1,
        Boundaries = 1,
        Kind0 = (ulong)kind & 1,
        Kind1 = (ulong)kind >> 1 & 1,
        Kind2 = (ulong)kind >> 2,
        Beyond = length,
    };

    /// <summary>The kind of the token that begins at a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TokenKind KindAt(int bit) => (TokenKind)((Kind0 >> bit & 1) | (Kind1 >> bit & 1) << 1 | (Kind2 >> bit & 1) << 2);

    /// <summary>The end of the token that begins at a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int EndAt(int bit)
    {
        // 64 if there is no boundary; nothing to predict, since it would often be wrong
        var end = BitOperations.TrailingZeroCount(Boundaries & (ulong.MaxValue << bit << 1));
        return end + ((Beyond - Block.Width) & -(end >> 6));
    }
}
