using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Tatweels are Arabic letters to the masks; our tailoring takes some of them for dashes.</summary>
internal static class Tatweels
{
    private const char Tatweel = '\u0640';

    /// <summary>Whether there are any in a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(ReadOnlySpan<char> group)
    {
        if (!Vector512.IsHardwareAccelerated || group.Length < Vector512<ushort>.Count)
            return group.Contains(Tatweel);
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(group));
        // a unit that differs in no bit leaves 0
        var tatweel = Vector512.Create((ushort)Tatweel);
        var last = group.Length - Vector512<ushort>.Count;
        var least = Vector512.LoadUnsafe(ref first, (nuint)last) ^ tatweel;
        for (var i = 0; i < last; i += Vector512<ushort>.Count)
            least = Vector512.Min(least, Vector512.LoadUnsafe(ref first, (nuint)i) ^ tatweel);
        return Vector512.EqualsAny(least, Vector512<ushort>.Zero);
    }

    /// <summary>Adds those to the doubtful units that do not go on a word and may be dashes.</summary>
    /// <param name="group">The units of the group.</param>
    /// <param name="doubt">The masks of its blocks.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(ReadOnlySpan<char> group, ref ulong doubt)
    {
        for (var i = 0; i < group.Length; i++)
        {
            var next = group[i..].IndexOf(Tatweel);
            if (next < 0)
                return;
            i += next;
            if (i == 0 || !WordBreakRules.IsLetter(WordBreakTable.Of(group[i - 1])))
                Unsafe.Add(ref doubt, i / Block.Width) |= 1ul << i;
        }
    }
}
