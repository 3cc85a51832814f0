using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Finds tokens and keeps them until they are asked for. The text is given with each call and must be the same.</summary>
/// <remarks>
/// The first text of a process is found one token at a time: by little code, which the compiler is soon done with. The code for blocks takes it
/// ten milliseconds and more, in which a million code units are found one by one: a process uses it for a text that is long, and for all once
/// it has found much in short ones.
/// </remarks>
internal unsafe struct TokenCursor
{
    /// <summary>The shortest rest of a text that is worth a group of blocks.</summary>
    private const int LeastForBlocks = 16;

    private const int Long = 1 << 14, Much = 1 << 17;

    /// <summary>How many code units the texts had in which this process found tokens one by one, roughly. Which way they are found makes no difference but in time.</summary>
    private static int _found;

    /// <summary>Whether code that takes the compiler long is worth it for a text.</summary>
    /// <param name="length">Its length.</param>
    public static bool IsWorthCompiling(int length) => length >= Long || _found >= Much;

    public TokenBatch Batch;

    private int _next;                                                        // where the next tokens begin
    private int _oneByOne;                                                    // how far they are found one by one
    private TokenBlocks _blocks;

    /// <summary>Finds the next tokens of the kinds asked for; the first of them becomes the current one.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Fill(ref readonly char text, int length, TokenKinds kinds)
    {
        Batch.Index = Batch.Count = 0;
        if (_next == 0)
            _oneByOne = _found >= Much ? 0 : length < Long ? length : Block.Width;
        do
        {
            if (_next < _oneByOne)
            {
                TokenKind kind;
                Batch.Origin = _next;
                fixed (char* units = &text)
                fixed (byte* classes = WordBreakTable.Bmp)
                    _next = TokenScanner.Next(units, length, _next, classes, out kind);
                Batch.Length = _next - Batch.Origin;
                Batch.Kinds[0] = (byte)kind;
                Batch.Count = (uint)kinds >> (int)kind & 1;
            }
            else if (_next < length || _blocks.Done < _blocks.Count)
            {
                FindMore(in text, length, kinds);
            }
            else
            {
                return End(length);
            }
        }
        while (Batch.Count == 0);
        return true;
    }

    /// <summary>The current token is an empty one at the start of the text.</summary>
    private bool End(int length)
    {
        Batch.Starts[0] = Batch.Lengths[0] = Batch.Kinds[0] = 0;
        Batch.Origin = Batch.Length = 0;
        if (_found < Much)
            _found += length;
        return false;
    }

    /// <summary>The next token is found alone.</summary>
    private void FindOne()
    {
        Batch.Starts[0] = Batch.Lengths[0] = 0;
        _oneByOne = _next + 1;
    }

    /// <summary>Finds the next tokens, dozens at a time; those of the kinds asked for, which may be none, go into the batch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FindMore(ref readonly char text, int length, TokenKinds kinds)
    {
        if (_blocks.Done < _blocks.Count)
            Write();
        else if (length - _next < LeastForBlocks || !Avx2.IsSupported)
            Scan(in text, length, kinds);
        else
            FindBlocks(MemoryMarshal.CreateReadOnlySpan(in text, length), kinds);
    }

    /// <summary>Finds tokens without blocks.</summary>
    private void Scan(ref readonly char text, int length, TokenKinds kinds)
    {
        fixed (char* units = &text)
        fixed (byte* classes = WordBreakTable.Bmp)
        {
            var origin = _next;
            var count = 0;
            while (_next < length)
            {
                var end = TokenScanner.Next(units, length, _next, classes, out var kind);
                if (end - origin >= TokenBatch.Capacity)
                {
                    if (_next == origin)
                        FindOne();                                            // too long for the batch
                    break;
                }
                if (((int)kinds >> (int)kind & 1) != 0)
                {
                    Batch.Starts[count] = (byte)(_next - origin);
                    Batch.Lengths[count] = (byte)(end - _next);
                    Batch.Kinds[count++] = (byte)kind;
                }
                _next = end;
            }
            if (count == 0)
                return;
            Batch.Origin = origin;
            Batch.Length = 0;
            Batch.Count = (uint)count;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindBlocks(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        var length = Avx512Loader.IsSupported
            ? text.Length - _next > 2 * Block.Width ? _blocks.Find<EightLanes, Avx512Loader>(text, _next, kinds) : _blocks.Find<TwoLanes, Avx512Loader>(text, _next, kinds)
            : _blocks.Find<FourLanes, Avx2Loader>(text, _next, kinds);
        _next += length;
        if (length == 0)
            FindOne();                                                        // too long for a group, or doubtful
        else
            Write();
    }

    private void Write()
    {
        if (Avx512Loader.IsSupported)
            _blocks.Write<CompressTokens>(ref Batch);
        else
            _blocks.Write<TableTokens>(ref Batch);
    }
}
