using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>The tokens of a group of blocks, as masks.</summary>
internal struct TokenBlocks
{
    private Masks _starts, _ends;                                             // of the tokens asked for
    private Masks _kind0, _kind1, _kind2;                                     // the bits of their kinds, where they start
    /// <summary>How many blocks it has, and how many of them are written.</summary>
    public byte Count, Done;

    private int _origin;                                                      // where the group begins

    /// <summary>Writes the tokens that start in the next blocks, as many as there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Write<TWriter>(ref TokenBatch batch)
        where TWriter : struct, ITokenWriter
    {
        ref var starts = ref batch.Starts[0];
        ref var lengths = ref batch.Lengths[0];
        ref var kinds = ref batch.Kinds[0];
        var (count, ended) = (0, 0);
        int block = Done;
        var last = Math.Min(Count, block + TokenBatch.Capacity / Block.Width);
        for (var origin = 0; block < last; block++, origin += Block.Width)
        {
            var bits = _starts[block];
            TWriter.Places(ref Unsafe.Add(ref starts, count), origin, bits);
            TWriter.Kinds(ref Unsafe.Add(ref kinds, count), bits, _kind0[block], _kind1[block], _kind2[block]);
            count += BitOperations.PopCount(bits);
            bits = _ends[block];
            TWriter.Places(ref Unsafe.Add(ref lengths, ended), origin, bits);
            ended += BitOperations.PopCount(bits);
        }
        if (ended < count)
        {
            // the last one ends in a block that is not written yet
            for (; _ends[block] == 0; block++)
                ;
            Unsafe.Add(ref lengths, ended) = (byte)((block - Done) * Block.Width + BitOperations.TrailingZeroCount(_ends[block]));
            _ends[block] &= _ends[block] - 1;
        }
        TWriter.Subtract(ref lengths, ref starts, count);
        batch.Origin = _origin + Done * Block.Width;
        batch.Length = 0;
        batch.Count = (uint)count;
        Done = (byte)last;
    }

    /// <summary>Finds the tokens from a boundary on, to the end of the text if it is near.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The boundary, less than the length of the text.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <returns>How many code units the tokens take. 0: the first token is too long, or an address may be in what does not end within the group.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]                    // at once: unoptimised, each operation on masks would be a call
    public int Find<TMask, TLoader>(ReadOnlySpan<char> text, int at, TokenKinds kinds)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var width = TMask.Blocks * Block.Width;
        var rest = text.Length - at;
        var special = new SpecialUnits(ref first, text.Length, at);
        ref var units = ref Unsafe.Add(ref first, at);
        Unsafe.SkipInit(out BlockMasks<TMask> masks);
        if (rest >= width || !TLoader.TryLoadRest(ref units, rest, out masks))
            LoadGroup<TMask, TLoader>(ref units, rest, at, ref special, out masks);
        var boundaries = Set(ref masks, kinds, out var doubt, out var signs);
        for (var blocks = signs.Filled; blocks != 0; blocks &= blocks - 1)
        {
            var block = BitOperations.TrailingZeroCount(blocks);
            Unsafe.Add(ref Unsafe.As<TMask, ulong>(ref doubt), block) |= Telling(text, at + block * Block.Width, signs[block]);
        }
        var here = text.Slice(at, Math.Min(rest, width));
        if (Tatweels.Any(here))
            Tatweels.Add(here, ref Unsafe.As<TMask, ulong>(ref doubt));
        var group = new Group(text, at, width, ref Unsafe.As<TMask, ulong>(ref boundaries));
        var end = Resolve(group, doubt.Filled, ref Unsafe.As<TMask, ulong>(ref doubt), kinds);
        if (end >= 0)
            end = rest < width ? rest : Math.Max(end, group.Sure(width));
        else
            end = ~end;
        Close(TMask.Blocks > 4 ? end = Shorten(end) : end);
        _origin = at;
        return end;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoadGroup<TMask, TLoader>(ref char units, int rest, int at, ref SpecialUnits special, out BlockMasks<TMask> masks)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
    {
        var width = TMask.Blocks * Block.Width;
        Unsafe.SkipInit(out Rest copy);
        TLoader.LoadGroup(ref rest >= width ? ref units : ref copy.Copy(ref units, rest, width), at, ref special, out masks);
    }

    /// <summary>Sets the masks of blocks.</summary>
    /// <param name="masks">Their masks by UAX #29.</param>
    /// <param name="kinds">The kinds asked for.</param>
    /// <param name="doubt">Units at which something happens that is not decided here; boundaries from the unit before on may be wrong.</param>
    /// <param name="signs">Where the text must be looked at.</param>
    /// <returns>The boundaries.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]                      // together with a loader it would be too long for the compiler to inline all it calls
    private TMask Set<TMask>(ref BlockMasks<TMask> masks, TokenKinds kinds, out TMask doubt, out TMask signs)
        where TMask : struct, ILanes<TMask>
    {
        masks.Mid |= masks.Extra & masks.B1;                                  // U+066B joins digits as MidNum does, and the solidus
        var boundaries = BlockRules<TMask, TailoredRules>.Start.Boundaries(masks, out var unsure, out signs) | TMask.First;
        var connectors = masks.B0 & masks.B1 & ~masks.Mid;
        var letters = masks.B0 & ~masks.B1 & ~masks.Mid;
        var words = boundaries & (letters | (masks.Rare & masks.Mid & ~masks.Extra));
        var numbers = boundaries & ((masks.B1 & ~masks.B0 & ~masks.Mid) | (masks.Rare & masks.Mid & masks.Extra));
        var punctuation = boundaries & masks.Mid & ~masks.Rare;
        var spaces = boundaries & (masks.Seg | masks.New | (masks.Extra & ~(masks.B0 | masks.B1 | masks.Mid)));
        var symbols = boundaries & ~(words | numbers | punctuation | spaces);

        // tokens that begin with a mark or connector, and numbers with letters in them, are left to the rules
        unsure |= boundaries & (connectors | (masks.Ext & ~masks.New));
        var ofNumbers = numbers.WithMarks(~boundaries, numbers.Behind(default), ref unsure);
        unsure |= letters & ofNumbers;

        var starts = (words & All<TMask>(kinds, TokenKinds.Word)) | (numbers & All<TMask>(kinds, TokenKinds.Number))
            | (punctuation & All<TMask>(kinds, TokenKinds.Punctuation)) | (symbols & All<TMask>(kinds, TokenKinds.Symbol)) | (spaces & All<TMask>(kinds, TokenKinds.Space));
        var within = starts.WithMarks(~boundaries, starts.Behind(default), ref unsure);

        Unsafe.As<Masks, TMask>(ref _starts) = starts;
        Unsafe.As<Masks, TMask>(ref _ends) = boundaries & within.Behind(default);
        Unsafe.As<Masks, TMask>(ref _kind0) = numbers | symbols | spaces;
        Unsafe.As<Masks, TMask>(ref _kind1) = punctuation | symbols;
        Unsafe.As<Masks, TMask>(ref _kind2) = spaces;
        doubt = unsure;
        return boundaries;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TMask All<TMask>(TokenKinds kinds, TokenKinds kind)
        where TMask : struct, ILanes<TMask> => (kinds & kind) != 0 ? TMask.Ones : default;

    /// <summary>Those of the signs that may tell of a URL (a stop behind <c>www</c>, a slash behind a host) or of an emoji (U+FE0F, U+20E3).</summary>
    private static ulong Telling(ReadOnlySpan<char> text, int at, ulong signs)
    {
        ulong found = 0;
        for (; signs != 0; signs &= signs - 1)
        {
            var i = BitOperations.TrailingZeroCount(signs);
            var tells = text[at + i] switch
            {
                '.' => text[at + i - 1] is 'w' or 'W',
                '/' => AddressFinder.MayFollowHost(text, at + i),
                '\uFE0F' or '\u20E3' => true,
                _ => false,
            };
            if (tells)
                found |= 1ul << i;
        }
        return found;
    }

    /// <summary>Finds the tokens around doubtful units one by one and puts them in the place of what the masks say.</summary>
    /// <returns>The end of the last of them; or, inverted, where one begins that does not end within the group.</returns>
    private unsafe int Resolve(scoped in Group group, uint blocks, ref ulong doubts, TokenKinds kinds)
    {
        fixed (char* text = group.Text)
        fixed (byte* classes = &WordBreakTable.Classes)
        {
            var end = 0;
            for (; blocks != 0; blocks &= blocks - 1)
            {
                var block = BitOperations.TrailingZeroCount(blocks);
                for (var bits = Unsafe.Add(ref doubts, block); bits != 0; bits &= bits - 1)
                {
                    var doubt = block * Block.Width + BitOperations.TrailingZeroCount(bits);
                    if (doubt < end)
                        continue;
                    if (group.At + doubt >= group.Text.Length)
                        return end;
                    end = Math.Max(end, group.Sure(doubt));
                    // segmentation can begin anew at any boundary: the masks are right again from one that both agree upon
                    do
                    {
                        var start = end;
                        end = TokenScanner.Next(text, group.Text.Length, group.At + start, classes, out var kind) - group.At;
                        if (end >= group.Width)
                            return ~start;
                        Replace(start, end, kind, kinds);
                    }
                    while (end <= doubt || (group.At + end < group.Text.Length && !group.HasBoundary(end)));
                }
            }
            return end;
        }
    }

    /// <summary>Puts a token in the place of what is there.</summary>
    private void Replace(int start, int end, TokenKind kind, TokenKinds kinds)
    {
        for (var block = start / Block.Width; block <= end / Block.Width; block++)
        {
            var from = Math.Max(0, start - block * Block.Width);
            var to = Math.Min(Block.Width - 1, end - block * Block.Width);
            var within = ulong.MaxValue << from & ulong.MaxValue >> Block.Width - 1 - to;
            // the start of what follows and the end of what stands before are not of it
            _starts[block] &= ~within | (end - block * Block.Width == to ? 1ul << to : 0);
            _ends[block] &= ~within | (start - block * Block.Width == from ? 1ul << from : 0);
        }
        if (((int)kinds >> (int)kind & 1) == 0)
            return;
        _starts[start / Block.Width] |= 1ul << start;
        _ends[end / Block.Width] |= 1ul << end;
        Set(ref _kind0[start / Block.Width], start, (int)kind);
        Set(ref _kind1[start / Block.Width], start, (int)kind >> 1);
        Set(ref _kind2[start / Block.Width], start, (int)kind >> 2);

        static void Set(ref ulong mask, int bit, int value) => mask = (mask & ~(1ul << bit)) | (ulong)(value & 1) << bit;
    }

    /// <summary>Ends the tokens at a boundary within the group, counted from its start.</summary>
    private void Close(int end)
    {
        Done = 0;
        Count = (byte)(end == 0 ? 0 : end / Block.Width + 1);
        _starts[end / Block.Width] &= (1ul << end) - 1;
        _ends[end / Block.Width] &= (2ul << end) - 1;
    }

    /// <summary>Where the first token begins that is too long for a batch, or the end that the tokens have.</summary>
    private readonly int Shorten(int end)
    {
        var (last, empty) = (0, 0);
        for (var block = 0; block * Block.Width <= end; block++, empty++)
        {
            var bits = _starts[block] | _ends[block];
            if (bits == 0)
                continue;
            // such a token takes three blocks whole
            if (empty >= 3 && (_starts[last / Block.Width] >> last & 1) != 0 && block * Block.Width + BitOperations.TrailingZeroCount(bits) - last >= TokenBatch.Capacity)
                return last;
            last = block * Block.Width + BitOperations.Log2(bits);
            empty = -1;
        }
        return end;
    }

    /// <summary>Where a group is, and its boundaries as the algebra has them.</summary>
    private readonly ref struct Group(ReadOnlySpan<char> text, int at, int width, ref ulong boundaries)
    {
        public readonly ReadOnlySpan<char> Text = text;
        public readonly int At = at, Width = width;
        private readonly ref ulong _boundaries = ref boundaries;

        public bool HasBoundary(int unit) => (Unsafe.Add(ref _boundaries, unit / Block.Width) >> unit & 1) != 0;

        /// <summary>
        /// The last boundary that is sure if something is doubtful at a unit: not in the middle of an address that may be recognised there. Before the
        /// sign of a tag there is always one.
        /// </summary>
        public int Sure(int doubt)
        {
            var end = doubt;
            for (var least = Math.Max(0, end - AddressFinder.LongestBeginning); end > least && AddressFinder.MayBegin(Text[At + end - 1]); end--)
                ;
            if (end == doubt && (doubt == Width || !AddressFinder.IsTagSign(Text[At + doubt])))
                end--;
            if (end <= 0)
                return 0;
            var block = end / Block.Width;
            var bits = Unsafe.Add(ref _boundaries, block) & ulong.MaxValue >> Block.Width - 1 - end % Block.Width;
            while (bits == 0)
                bits = Unsafe.Add(ref _boundaries, --block);                  // there is one at 0
            return block * Block.Width + BitOperations.Log2(bits);
        }
    }

    [InlineArray(8)]
    private struct Masks
    {
        private ulong _mask;
    }
}
