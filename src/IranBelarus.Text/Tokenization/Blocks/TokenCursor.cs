using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Finds tokens, some dozens at a time, and keeps them until they are asked for. The text is given with each call and must be the same.</summary>
internal unsafe struct TokenCursor
{
    /// <summary>The shortest rest of a text that is worth a group of blocks.</summary>
    private const int LeastForBlocks = 128;

    /// <summary>How far the first tokens of a text are found without blocks: the code for blocks takes the compiler its time.</summary>
    private const int Beginning = 16;

    public TokenBatch Batch;

    private int _next;                                                        // where the next tokens begin
    private TokenBlocks _blocks;

    /// <summary>Finds the next tokens of the kinds asked for; the first of them becomes the current one.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Fill(ref readonly char text, int length, TokenKinds kinds)
    {
        Batch.Index = 0;
        Batch.Count = 0;
        while (Batch.Count == 0 && (_next < length || _blocks.Any))
        {
            if (length < LeastForBlocks)
                Scan(in text, length, kinds, length);
            else
                FillLong(MemoryMarshal.CreateReadOnlySpan(in text, length), kinds);
        }
        return Batch.Count > 0;
    }

    /// <summary>Finds tokens one after the other, until one ends at <paramref name="stop"/> or beyond, or there is no more room.</summary>
    private void Scan(ref readonly char text, int length, TokenKinds kinds, int stop)
    {
        fixed (char* units = &text)
        fixed (byte* classes = &WordBreakTable.Classes)
        {
            var at = _next;
            var count = 0;
            while (at < stop && count < TokenBatch.Capacity)
            {
                var end = TokenScanner.TryNext(units, length, at, classes, out var kind);
                if (end == 0)
                    end = TokenRules.Next(new(units, length), at, out kind);
                Batch.Starts[count] = at;
                Batch.Ends[count] = end;
                Batch.Kinds[count] = (byte)kind;
                count += (int)kinds >> (int)kind & 1;
                at = end;
            }
            _next = at;
            Batch.Count = count;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FillLong(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        if (!_blocks.Any)
        {
            var stop = _next == 0 ? Beginning : text.Length;
            if (_next > 0 && Avx2.IsSupported && text.Length - _next >= LeastForBlocks)
            {
                var length = Avx512Loader.IsSupported
                    ? _blocks.Find<EightLanes, Avx512Loader>(text, _next, kinds)
                    : _blocks.Find<FourLanes, TableLoader>(text, _next, kinds);
                _next += length;
                stop = length == 0 ? _next + 1 : 0;
            }
            if (stop > 0)
            {
                Scan(in MemoryMarshal.GetReference(text), text.Length, kinds, stop);
                return;
            }
        }
        if (Avx512Loader.IsSupported)
            _blocks.Write<CompressWriter>(ref Batch);
        else
            _blocks.Write<TableWriter>(ref Batch);
    }
}
