using System.Numerics;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Eight kinds of characters that ordinary text is written with, and which of them may follow which, for vectors without a permute of 64 bytes: what is of no
/// kind, and two kinds that may not stand side by side, take an exact look.
/// </summary>
/// <remarks>
/// A kind may follow another one if none of its classes is suspect after any class of the other. A class is left out of its kind where that takes less exact looks.
/// </remarks>
internal sealed class NeighborKinds
{
    /// <summary>A bit for each kind. There are two kinds of closing marks because one table cannot hold them all.</summary>
    public const byte Letter = 1, HalfSpace = 2, Blank = 4, Break = 8, Stop = 16, OtherStop = 32, Opening = 64, Plain = 128;

    private const int Kinds = 8;

    private static readonly ulong[] Candidates =
    [
        CharacterClasses.Letters,
        1UL << Zwnj,
        1UL << Space,
        1UL << Edge,
        1UL << Period | 1UL << Exclamation | 1UL << ArabicComma | 1UL << AsciiComma | CharacterClasses.Closers,
        1UL << Colon | 1UL << ArabicQuestion | 1UL << ArabicComma | 1UL << AsciiComma | CharacterClasses.Closers,
        CharacterClasses.Openers,
        CharacterClasses.Digits | CharacterClasses.Latin | 1UL << Other | 1UL << NumberMark | 1UL << Quote,
    ];

    private readonly ulong[] _members = [.. Candidates];
    private readonly byte[] _before = new byte[Kinds];

    /// <param name="after">For each class, the classes that are suspect after it.</param>
    public NeighborKinds(ulong[] after)
    {
        var share = new double[Count];
        for (byte c = 0; c < Count; c++)
            share[c] = SuspectPairs.Share(1UL << c);
        for (var best = Looks(after, share); ;)
        {
            var (dropped, least) = (-1, best);
            for (var kind = 0; kind < Kinds; kind++)
            {
                for (var rest = BitOperations.IsPow2(_members[kind]) ? 0 : _members[kind]; rest != 0; rest &= rest - 1)
                {
                    _members[kind] ^= rest & ~(rest - 1);
                    var looks = Looks(after, share);
                    if (looks < least)
                        (dropped, least) = (kind << 6 | BitOperations.TrailingZeroCount(rest), looks);
                    _members[kind] ^= rest & ~(rest - 1);
                }
            }
            if (dropped < 0)
                break;
            _members[dropped >> 6] &= ~(1UL << (dropped & 63));
            best = least;
        }
        for (var kind = 0; kind < Kinds; kind++)
        {
            for (var left = 0; left < Kinds; left++)
                _before[kind] |= (byte)(MayFollow(after, left, kind) ? 1 << left : 0);
        }
        for (byte c = 0; c < Count; c++)
        {
            for (var kind = Kinds - 1; kind >= 0; kind--)
                OfClass[c] = _members[kind].Has(c) ? (byte)(1 << kind) : OfClass[c];
        }
    }

    /// <summary>For each class a kind that it is of, or 0.</summary>
    public byte[] OfClass { get; } = new byte[Count];

    /// <summary>Letters after which a half-space may stand.</summary>
    public ulong Joining => _members[0] & CharacterClasses.JoinsForward;

    /// <summary>The classes of a kind.</summary>
    public ulong Members(byte kind) => _members[BitOperations.Log2(kind)];

    /// <summary>The kinds that may stand before one.</summary>
    public byte Before(byte kind) => _before[BitOperations.Log2(kind)];

    /// <summary>Half-spaces are judged by themselves: letters that do not join are no letters before them.</summary>
    private ulong LeftMembers(int left, int kind) => left == 0 && 1 << kind == HalfSpace ? Joining : _members[left];

    private bool MayFollow(ulong[] after, int left, int kind)
    {
        var suspect = 0UL;
        for (var rest = LeftMembers(left, kind); rest != 0; rest &= rest - 1)
            suspect |= after[BitOperations.TrailingZeroCount(rest)];
        return (suspect & _members[kind]) == 0;
    }

    /// <summary>Roughly how many exact looks ten thousand characters of news take for nothing, if those of neighbours are independent.</summary>
    private double Looks(ulong[] after, double[] share)
    {
        var sum = 0.0;
        for (var kind = 0; kind < Kinds; kind++)
        {
            // one look at what is of no kind, one at what follows
            sum += 2 * Sum(share, Candidates[kind] & ~_members[kind]);
            for (var before = 0; before < Kinds; before++)
            {
                if (MayFollow(after, before, kind))
                    continue;
                for (var rest = LeftMembers(before, kind); rest != 0; rest &= rest - 1)
                {
                    var value = BitOperations.TrailingZeroCount(rest);
                    sum += share[value] * Sum(share, _members[kind] & ~after[value]) / 10000;
                }
            }
        }
        return sum;
    }

    private static double Sum(double[] share, ulong classes)
    {
        var sum = 0.0;
        for (; classes != 0; classes &= classes - 1)
            sum += share[BitOperations.TrailingZeroCount(classes)];
        return sum;
    }
}
