using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    private Utf8Buffer? _buffer;                                              // where the bytes of each unit begin and those of the last end; then the units, two in a number
    private long _lease;                                                      // with which the buffer may be read
    private int _units;                                                       // where the units begin in it
    private int _room;                                                        // for how many units there is; a block more can be overwritten
    private int _begin;                                                       // where the piece begins, in bytes
    private int _next;                                                        // where the next piece begins

    /// <summary>How many code units it has; none before the first is read and after the last.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the buffer has become another's, a copy of this, and <see cref="Restore"/> must be called before the piece is looked at.</summary>
    public readonly bool IsLost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _buffer is not null && _buffer.Lease != _lease;
    }

    /// <summary>The first of its code units, if it has any.</summary>
    public readonly ref char Units
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<int, char>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer!.Numbers), _units));
    }

    /// <summary>Where the bytes of a code unit begin; of the unit at <see cref="Length"/>, where the piece ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int PlaceOf(int unit) => _buffer!.Numbers[unit];

    /// <summary>Reads the next piece.</summary>
    /// <param name="text">The bytes, the same each time.</param>
    /// <returns><see langword="false"/> if there is none.</returns>
    public bool TryRead(ReadOnlySpan<byte> text)
    {
        if (_next >= text.Length)
            return false;
        TakeBuffer();
        _begin = _next;
        var left = text.Length - _begin;
        Grow(Math.Min(Least, left));
        while (true)
        {
            var all = Decode(text, out var units);
            Length = all ? units : Utf8Cuts.Last(MemoryMarshal.CreateReadOnlySpan(ref Units, units));
            if (Length > 0)
                break;
            Grow((int)Math.Min(2L * _room, left));                            // no place to stop: all of it once more, into more room
        }
        _next = PlaceOf(Length);
        return true;
    }

    /// <summary>Reads the piece once more, into a buffer of its own.</summary>
    /// <param name="text">The bytes, the same each time.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Restore(ReadOnlySpan<byte> text)
    {
        TakeBuffer();
        Decode(text, out _);                                                  // as much room as before: at least as many units
    }

    /// <summary>Gives the buffer back. There are no more pieces.</summary>
    public void Dispose()
    {
        if (_buffer is not null && !IsLost)
            _buffer.Return();
        this = new() { _next = int.MaxValue };
    }

    /// <summary>From now on no copy of this may read the buffer.</summary>
    private void TakeBuffer()
    {
        if (_buffer is null || IsLost)
        {
            var buffer = Utf8Buffer.Rent();
            buffer.Grow(Numbers(_room));
            _buffer = buffer;
        }
        _lease = _buffer.Renew();
    }

    /// <summary>Decodes as much as there is room for; bytes that are not UTF-8 are U+FFFD.</summary>
    /// <returns>Whether that is all the text.</returns>
    private readonly bool Decode(ReadOnlySpan<byte> text, out int units)
    {
        ref var places = ref _buffer!.Numbers[0];
        var room = MemoryMarshal.CreateSpan(ref Units, _room + Block.Width);
        var at = places = _begin;
        units = 0;
        var byVectors = TokenCursor.IsWorthCompiling(text.Length) && Vector128.IsHardwareAccelerated;
        while (true)
        {
            var odd = text.Length - at;
            if (byVectors && Utf8Blocks.IsSupported)
            {
                units += Utf8Blocks.Decode(text[at..], room[units..], ref Unsafe.Add(ref places, units + 1), at, out var read);
                at += read;
                odd = Math.Min(Odd, text.Length - at);
            }
            var status = Utf8.ToUtf16(text.Slice(at, odd), room[units..], out _, out var written, replaceInvalidSequences: false, isFinalBlock: at + odd == text.Length);
            if (byVectors && written >= 8)
            {
                var eights = written & ~7;
                at = PlacesOf(ref room[units], eights, ref Unsafe.Add(ref places, units + 1), at);
                units += eights;
                written -= eights;
            }
            for (written += units; units < written; units++)
            {
                at += Bytes(room[units]);
                Unsafe.Add(ref places, units + 1) = at;
            }
            if (status == OperationStatus.InvalidData)
                DecodeBroken(text, room, ref places, ref at, ref units);
            if (at == text.Length)
                return true;
            if (status == OperationStatus.DestinationTooSmall || units == room.Length)
                return false;
        }
    }

    /// <summary>Decodes some characters one by one: where bytes are not UTF-8, there are more of them.</summary>
    private static void DecodeBroken(ReadOnlySpan<byte> text, Span<char> room, ref int places, ref int at, ref int units)
    {
        for (var end = at + Math.Min(Odd, text.Length - at); at < end && units < room.Length;)
        {
            Rune.DecodeFromUtf8(text[at..], out var rune, out var read);
            if (!rune.TryEncodeToUtf16(room[units..], out var written))
                return;
            at += read;
            if (written == 2)
                Unsafe.Add(ref places, ++units) = at - read / 2;
            Unsafe.Add(ref places, ++units) = at;
        }
    }

    /// <summary>Writes where the bytes of each code unit end.</summary>
    /// <param name="units">The code units.</param>
    /// <param name="count">How many there are: a multiple of 8, fewer than there is room for.</param>
    /// <param name="places">Receives the places.</param>
    /// <param name="at">Where the bytes of the first begin.</param>
    /// <returns>Where those of the last end.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int PlacesOf(ref char units, int count, ref int places, int at)
    {
        for (nuint i = 0; i < (nuint)count; i += 8)
        {
            // -1 where it is so
            var eight = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref units), i);
            var surrogates = Vector128.Equals(eight & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
            var more = Vector128.GreaterThanOrEqual(eight, Vector128.Create((ushort)0x80));
            var most = Vector128.AndNot(Vector128.GreaterThanOrEqual(eight, Vector128.Create((ushort)0x800)), surrogates);
            // each becomes the sum of all up to it
            var sums = (Vector128<ushort>.One - more - most).AsByte();
            sums = (sums.AsUInt16() + Vector128.Shuffle(sums, Vector128.Create(0x05040302_0100FFFF, 0x0D0C0B0A_09080706).AsByte()).AsUInt16()).AsByte();
            sums = (sums.AsUInt16() + Vector128.Shuffle(sums, Vector128.Create(0x03020100_FFFFFFFF, 0x0B0A0908_07060504).AsByte()).AsUInt16()).AsByte();
            sums = (sums.AsUInt16() + Vector128.Shuffle(sums, Vector128.Create(0xFFFFFFFF_FFFFFFFF, 0x07060504_03020100).AsByte()).AsUInt16()).AsByte();
            var (lower, upper) = Vector128.Widen(sums.AsUInt16());
            (lower.AsInt32() + Vector128.Create(at)).StoreUnsafe(ref places, i);
            (upper.AsInt32() + Vector128.Create(at)).StoreUnsafe(ref places, i + 4);
            at += sums.AsUInt16()[7];
        }
        return at;
    }

    /// <summary>How many bytes a code unit takes; half of a surrogate pair half of theirs.</summary>
    private static int Bytes(char unit) => unit < 0x80 ? 1 : unit < 0x800 || char.IsSurrogate(unit) ? 2 : 3;

    private void Grow(int room)
    {
        if (_room >= room)
            return;
        _buffer!.Grow(Numbers(room));
        _room = room;
        _units = room + 1 + Block.Width;
    }

    /// <summary>How many numbers the buffer has for so many units.</summary>
    private static int Numbers(int room) => checked(room + 1 + Block.Width + (room + 1) / 2 + Block.Width / 2);
}
