using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>A piece of a text in UTF-8, decoded into a pooled buffer: code units up to where a token ends, and their places in bytes.</summary>
internal struct Utf8Piece
{
    private const int Least = 4096;

    /// <summary>How many bytes are decoded without blocks where blocks cannot go on.</summary>
    private const int Odd = 32;

    private int[] _buffer = [];                                               // where the bytes of each unit begin and those of the last end; then the units, two in a number
    private int _units;                                                       // where the units begin in it
    private int _room;                                                        // for how many units there is; a block more can be overwritten
    private int _next;                                                        // where the next piece begins, in bytes

    public Utf8Piece()
    {
    }

    /// <summary>How many code units it has; none before the first is read.</summary>
    public int Length { get; private set; }

    /// <summary>The first of its code units.</summary>
    public readonly ref char Units
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<int, char>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _units));
    }

    /// <summary>Where the bytes of a code unit begin; of the unit at <see cref="Length"/>, where the piece ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int PlaceOf(int unit) => _buffer[unit];

    /// <summary>Reads the next piece.</summary>
    /// <param name="text">The bytes, the same each time.</param>
    /// <returns><see langword="false"/> if there is none.</returns>
    public bool TryRead(ReadOnlySpan<byte> text)
    {
        if (_next >= text.Length)
            return false;
        Grow(Math.Min(Least, text.Length - _next));
        while (true)
        {
            var status = Decode(text, out var units);
            Length = status == OperationStatus.DestinationTooSmall ? LastCut(MemoryMarshal.CreateReadOnlySpan(ref Units, units)) : units;
            if (Length > 0)
                break;
            Grow(2 * _room);                                                  // no place to stop: all of it once more, into more room
        }
        _next = _buffer[Length];
        return true;
    }

    /// <summary>Gives the buffer back. There are no more pieces.</summary>
    public void Dispose()
    {
        if (_room > 0)
            ArrayPool<int>.Shared.Return(_buffer);
        this = new() { _next = int.MaxValue };
    }

    /// <summary>Decodes up to bytes that are not UTF-8, or as much as there is room for; bytes at the start that are not UTF-8 are U+FFFD.</summary>
    private readonly OperationStatus Decode(ReadOnlySpan<byte> text, out int units)
    {
        ref var places = ref _buffer[0];
        var room = MemoryMarshal.CreateSpan(ref Units, _room + Block.Width);
        var at = places = _next;
        units = 0;
        var byBlocks = TokenCursor.IsWorthCompiling(text.Length) && Utf8Blocks.IsSupported;
        while (true)
        {
            var odd = text.Length - at;
            if (byBlocks)
            {
                units += Utf8Blocks.Decode(text[at..], room[units..], ref Unsafe.Add(ref places, units + 1), at, out var read);
                at += read;
                odd = Math.Min(Odd, text.Length - at);
            }
            var status = Utf8.ToUtf16(text.Slice(at, odd), room[units..], out _, out var written, replaceInvalidSequences: false, isFinalBlock: at + odd == text.Length);
            for (written += units; units < written; units++)
            {
                at += Bytes(room[units]);
                Unsafe.Add(ref places, units + 1) = at;
            }
            if (status == OperationStatus.InvalidData && units == 0)
            {
                Rune.DecodeFromUtf8(text[at..], out _, out var broken);
                room[0] = '\uFFFD';
                units = 1;
                at += broken;
                Unsafe.Add(ref places, 1) = at;
            }
            else if (at == text.Length || status is OperationStatus.InvalidData or OperationStatus.DestinationTooSmall)
            {
                return status;
            }
        }
    }

    /// <summary>How many bytes a code unit takes; half of a surrogate pair half of theirs.</summary>
    private static int Bytes(char unit) => unit < 0x80 ? 1 : unit < 0x800 || char.IsSurrogate(unit) ? 2 : 3;

    private void Grow(int room)
    {
        if (_room >= room)
            return;
        if (_room > 0)
            ArrayPool<int>.Shared.Return(_buffer);
        _room = room;
        _units = room + 1 + Block.Width;
        _buffer = ArrayPool<int>.Shared.Rent(_units + (room + 1) / 2 + Block.Width / 2);
    }

    /// <summary>The last place at which a token ends, whatever follows: before a space, a line end, or punctuation that is not ASCII; 0 if there is none.</summary>
    private static int LastCut(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            var cut = text[i] switch
            {
                ' ' => WordBreakTable.Of(text[i - 1]) != WordBreakClass.Space,
                '\n' => text[i - 1] != '\r',
                < '\u0080' => false,
                var c => WordBreakTable.Of(c) == WordBreakClass.Punctuation,
            };
            if (cut)
                return i;
        }
        return 0;
    }
}
