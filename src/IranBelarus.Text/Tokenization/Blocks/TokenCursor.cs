using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Finds tokens, some dozens at a time, and keeps them until they are asked for. The text is given with each call and must be the same.</summary>
internal unsafe struct TokenCursor
{
    /// <summary>The shortest rest of a text that is worth a group of blocks.</summary>
    private const int LeastForBlocks = 16;

    /// <summary>
    /// The code for blocks takes the compiler ten milliseconds and more, in which a million code units are found one by one: a process uses it
    /// for a text that is so long, and for all once it has found so much in short ones.
    /// </summary>
    private const int Long = 1 << 14, Much = 1 << 17;

    /// <summary>How many code units were found one by one in this process, roughly. Which way tokens are found makes no difference but in time.</summary>
    private static int _scanned;

    public TokenBatch Batch;

    private int _next;                                                        // where the next tokens begin
    private TokenBlocks _blocks;

    /// <summary>Begins at the start of a text.</summary>
    public void Start()
    {
        Batch.Clear();
        _next = _blocks.Done = _blocks.Count = 0;
    }

    /// <summary>Finds the next tokens of the kinds asked for; the first of them becomes the current one.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Fill(ref readonly char text, int length, TokenKinds kinds)
    {
        Batch.Index = 0;
        Batch.Count = 0;
        while (Batch.Count == 0)
        {
            if (_blocks.Done < _blocks.Count)
                Write();
            else if (_next >= length)
                return End();
            else if (length - _next >= LeastForBlocks && Avx2.IsSupported && ((length >= Long && _next > 0) || _scanned >= Much))
                FindBlocks(MemoryMarshal.CreateReadOnlySpan(in text, length), kinds);
            else
                Scan(in text, length, kinds, length >= Long && _next == 0 ? Block.Width : length);
        }
        return true;
    }

    private bool End()
    {
        Batch.Clear();
        return false;
    }

    /// <summary>Finds tokens one after the other, until one ends at <paramref name="stop"/> or beyond, or there is no more room.</summary>
    private void Scan(ref readonly char text, int length, TokenKinds kinds, int stop)
    {
        fixed (char* units = &text)
        fixed (byte* classes = WordBreakTable.Bmp)
        {
            var at = _next;
            var origin = at;
            var count = 0;
            Batch.EndOrigin = origin;
            while (at < stop && count < TokenBatch.Capacity)
            {
                var end = TokenScanner.TryNext(units, length, at, classes, out var kind);
                if (end == 0)
                    end = TokenRules.Next(new(units, length), at, out kind);
                if (((int)kinds >> (int)kind & 1) != 0)
                {
                    if (end - origin > ushort.MaxValue)
                    {
                        // far away from the others: it comes alone
                        if (count > 0)
                            break;
                        origin = at;
                        Batch.EndOrigin = end - (ushort)(end - at);
                        stop = end;
                    }
                    Batch.Places[count] = (ushort)(at - origin);
                    Batch.Places[TokenBatch.Capacity + count] = (ushort)(end - origin);
                    Batch.Kinds[count++] = (byte)kind;
                }
                at = end;
            }
            if (_scanned < Much)
                _scanned += at - _next;
            _next = at;
            Batch.StartOrigin = origin;
            Batch.FirstEnd = TokenBatch.Capacity;
            Batch.Count = count;
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
            Scan(in MemoryMarshal.GetReference(text), text.Length, kinds, _next + 1);
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
