using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>The tokens of up to 64 code units that begin at a boundary, as masks.</summary>
internal struct TokenWindow
{
    /// <summary>Where each token begins; the last bit set is the end of the last token.</summary>
    public ulong Boundaries;

    /// <summary>Where each token of the kinds asked for begins.</summary>
    public ulong Wanted;

    // the three bits of the kinds of the tokens, each where its token begins
    private ulong _kind0, _kind1, _kind2;

    /// <summary>The kind of the token that begins at a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TokenKind KindAt(int bit) => (TokenKind)((_kind0 >> bit & 1) | (_kind1 >> bit & 1) << 1 | (_kind2 >> bit & 1) << 2);

    /// <summary>Finds the tokens from a boundary on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The boundary, less than the length of the text.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <returns>
    /// How many code units the tokens take. 0: the first token is longer, or may be an address, or only <see cref="TokenRules"/> can tell.
    /// </returns>
    [SkipLocalsInit]
    public int Find<TLoader, TMask>(ReadOnlySpan<char> text, int at, TokenKinds kinds)
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
        var boundaries = BlockRules<OneLane, TailoredRules>.Start.Boundaries(masks, out var unsure) | OneLane.First;

        var starts = boundaries[0];
        var middle = masks.Mid[0];
        var rare = masks.Rare[0];
        var extra = masks.Extra[0];
        var b0 = masks.B0[0];
        var b1 = masks.B1[0];
        var letters = b0 & ~b1 & ~middle;
        var digits = b1 & ~b0 & ~middle;
        var words = letters | (rare & middle & ~extra);
        var numbers = digits | (rare & middle & extra);
        var spaces = masks.Seg[0] | masks.New[0] | (extra & ~(b0 | b1 | middle));
        var doubt = unsure[0] | (starts & ((b0 & b1 & ~middle) | (masks.Ext[0] & ~masks.New[0])));             // kinds by the rules

        if (rest < Block.Width)
        {
            starts = (starts & ((1ul << rest) - 1)) | 1ul << rest;
            doubt &= (1ul << rest) - 1;
        }
        if (doubt != 0 || rest >= Block.Width)
        {
            // boundaries are sure before the first doubt, and what an address may begin with does not end where we stop
            var end = BitOperations.TrailingZeroCount(doubt);
            starts &= Below(end) & Below(Math.Min(BeforeAddress(text, at, end) + 1, Block.Width));
        }
        var length = BitOperations.Log2(starts);
        Boundaries = starts;
        starts &= ~(1ul << length);

        // a number with letters in it is a word
        numbers &= starts;
        words &= starts;
        var mixed = letters & ~starts & Continued(numbers, ~Boundaries);
        if (mixed != 0)
            Mix(mixed, ref words, ref numbers);

        var punctuation = middle & ~rare & starts;
        spaces &= starts;
        var symbols = starts & ~(words | numbers | punctuation | spaces);
        _kind0 = numbers | symbols | spaces;
        _kind1 = punctuation | symbols;
        _kind2 = spaces;
        Wanted = (words & Mask(kinds, TokenKinds.Word)) | (numbers & Mask(kinds, TokenKinds.Number)) | (punctuation & Mask(kinds, TokenKinds.Punctuation))
            | (symbols & Mask(kinds, TokenKinds.Symbol)) | (spaces & Mask(kinds, TokenKinds.Space));
        return length;
    }

    /// <summary>The bits below a number from 0 to 64.</summary>
    private static ulong Below(int bit) => bit >= Block.Width ? ulong.MaxValue : (1ul << bit) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(TokenKinds kinds, TokenKinds kind) => (kinds & kind) != 0 ? ulong.MaxValue : 0;

    /// <summary>The units that follow <paramref name="starts"/> up to the next boundary.</summary>
    private static ulong Continued(ulong starts, ulong inside) => inside & ~(inside + (starts << 1 & inside));

    /// <summary>Makes words of the numbers that hold one of the letters.</summary>
    private static void Mix(ulong letters, ref ulong words, ref ulong numbers)
    {
        var starts = numbers;
        for (; letters != 0; letters &= letters - 1)
        {
            var start = 1ul << BitOperations.Log2(starts & ((letters & (0ul - letters)) - 1));
            words |= start;
            numbers &= ~start;
        }
    }

    /// <summary>The end of what cannot be the beginning of an address that goes on, or is recognised, at <paramref name="end"/>.</summary>
    private static int BeforeAddress(ReadOnlySpan<char> text, int at, int end)
    {
        while (end > 0 && AddressFinder.MayBegin(text[at + end - 1]))
            end--;
        return end;
    }
}
