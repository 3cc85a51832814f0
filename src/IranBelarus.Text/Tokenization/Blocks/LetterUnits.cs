using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>Resolves Hebrew and Katakana, all at once, where nothing beside them would matter.</summary>
internal static class LetterUnits
{
    /// <summary>The units that have a common class: Letter, OtherLetter or Extend. What stands at the edges of a group may depend on what is beyond, and is left.</summary>
    /// <param name="units">The units of Hebrew and Katakana.</param>
    /// <param name="masks">The classes of all units.</param>
    /// <param name="letters">The units that become Letter.</param>
    /// <param name="marks">The units that become Extend; the rest becomes OtherLetter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TMask Resolve<TMask>(TMask units, in BlockMasks<TMask> masks, out TMask letters, out TMask marks)
        where TMask : struct, ILanes<TMask>
    {
        var hebrew = units & masks.B0;
        var katakana = units.Without(masks.B0);
        // marks, and whatever may become one
        var unclear = (masks.Ext | (masks.Rare & masks.New)).Without(units);
        var quotes = masks.Mid.Without(masks.B0 ^ masks.B1);                  // WB7a to WB7c
        letters = hebrew.Without((unclear | quotes).Ahead() | TMask.Last);

        var beside = unclear | (masks.B0 & masks.B1).Without(masks.Mid);      // WB13a, WB13b
        var resolved = katakana.Without(TMask.Any(beside.Ahead(), beside.Behind(default), TMask.First | TMask.Last));
        marks = resolved & katakana.Behind(default);                          // WB13: the first is a letter without rules, the next are marks on it
        return letters | resolved;
    }
}
