using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>From places in a piece of decoded text, in code units, to places in its UTF-8 bytes. Asked for in ascending order.</summary>
internal struct Utf8Places
{
    private int _unit, _byte;                                                 // where the current block begins
    private ulong _twoOrMore, _threeOrMore, _surrogates;                      // its units by the bytes they take

    /// <param name="units">The decoded text; 64 units beyond its end can be read.</param>
    /// <param name="at">Where its bytes begin.</param>
    /// <param name="broken">If not 0: the first unit is U+FFFD and stands for so many bytes that are not UTF-8.</param>
    public Utf8Places(ReadOnlySpan<char> units, int at, int broken)
    {
        _byte = at;
        Load(units);
        if (broken == 0)
            return;
        // U+FFFD itself would take three
        _byte += broken - 1;
        _twoOrMore &= ~1ul;
        _threeOrMore &= ~1ul;
        First = at;
    }

    /// <summary>Where the bytes begin, if that is not told by the units.</summary>
    private int First { get; } = -1;

    /// <summary>The place in bytes of a place in code units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(ReadOnlySpan<char> units, int unit)
    {
        while (unit - _unit >= Block.Width)
            Advance(units);
        if (unit == 0 && First >= 0)
            return First;
        var below = (1ul << (unit - _unit)) - 1;
        return _byte + (unit - _unit) + BitOperations.PopCount(_twoOrMore & below) + BitOperations.PopCount(_threeOrMore & below) - BitOperations.PopCount(_surrogates & below);
    }

    private void Advance(ReadOnlySpan<char> units)
    {
        _byte += Block.Width + BitOperations.PopCount(_twoOrMore) + BitOperations.PopCount(_threeOrMore) - BitOperations.PopCount(_surrogates);
        _unit += Block.Width;
        Load(units);
    }

    private void Load(ReadOnlySpan<char> units)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(units), _unit);
        _twoOrMore = UnitMasks.Between(ref first, '\u0080', '\uFFFF');
        _threeOrMore = UnitMasks.Between(ref first, '\u0800', '\uFFFF');
        _surrogates = UnitMasks.Between(ref first, '\uD800', '\uDFFF');       // a pair of them takes four
    }
}
