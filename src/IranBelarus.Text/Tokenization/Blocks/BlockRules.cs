using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Tokenization.Blocks;

/// <summary>The rules of UAX #29 as algebra over masks: what ordinary text needs. What it cannot decide it says, and <see cref="WordBreakRules"/> decides.</summary>
/// <typeparam name="TMask">The masks of a block, or of several.</typeparam>
/// <typeparam name="TRules">With or without our tailoring.</typeparam>
internal struct BlockRules<TMask, TRules>
    where TMask : struct, ILanes<TMask>
    where TRules : struct, IWordRules
{
    // what the blocks before say, of which the last bit is used
    internal TMask _letters, _digits, _marks, _words, _spaces, _newlines, _joins;

    /// <summary>Begins at a boundary, which is not given again.</summary>
    public static BlockRules<TMask, TRules> Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _joins = TMask.Ones };
    }

    /// <summary>To go on block by block where groups end.</summary>
    public readonly BlockRules<OneLane, TRules> ForBlocks() => new()
    {
        _letters = new(_letters[TMask.Blocks - 1]),
        _digits = new(_digits[TMask.Blocks - 1]),
        _marks = new(_marks[TMask.Blocks - 1]),
        _words = new(_words[TMask.Blocks - 1]),
        _spaces = new(_spaces[TMask.Blocks - 1]),
        _newlines = new(_newlines[TMask.Blocks - 1]),
        _joins = new(_joins[TMask.Blocks - 1]),
    };

    /// <summary>The boundaries of the blocks that follow those asked for before.</summary>
    /// <param name="masks">Their masks.</param>
    /// <param name="unsure">Units at which something happens that is not decided here; boundaries from the unit before on may be wrong.</param>
    /// <param name="signs">
    /// With our tailoring, at a start only: where the text must be looked at. MidNumLet between letters, or between a letter and a digit, none of
    /// them Arabic; the solidus behind such a letter; marks on such a letter, a digit or punctuation.
    /// </param>
    /// <returns>The units before which there is a boundary.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TMask Boundaries(in BlockMasks<TMask> masks, out TMask unsure, out TMask signs)
    {
        // connectors (ExtendNumLet) count as letters and as digits; that is wrong beside middle punctuation only
        var letters = masks.B0.Without(masks.Mid);
        var digits = masks.B1.Without(masks.Mid);
        var words = letters | digits;
        var newlines = masks.New;
        var marks = masks.Ext.Without(newlines);

        unsure = masks.Rare & newlines;                                       // classes from Special on
        var behindLetters = letters.Behind(_letters);
        var behindDigits = digits.Behind(_digits);
        var behindMarks = marks.Behind(_marks);
        var aheadLetters = letters.Ahead();
        var aheadDigits = digits.Ahead();
        var aheadMarks = marks.Ahead();
        // of the first block alone, what is behind marks behind words too
        var markedWords = words.WithMarks(marks, TMask.Any(behindLetters, behindDigits, default(TMask).Behind(_words)), ref unsure);

        // WB6, WB7, WB11, WB12 between neighbours; not decided: over marks, beside connectors, beyond the end
        var middleLetters = masks.Mid & masks.B0;
        var middleDigits = masks.Mid & masks.B1;
        if (!TRules.Tailored)
            middleDigits = middleDigits.Without(masks.Extra);                                     // the solidus
        var joinLetters = TMask.All(middleLetters, behindLetters, aheadLetters);
        var joins = TMask.OrBoth(joinLetters, middleDigits & behindDigits, aheadDigits);
        var behind = TMask.Any(behindLetters, behindDigits, behindMarks);
        var ahead = TMask.Any(aheadLetters, aheadDigits, aheadMarks) | TMask.Last;
        var doubtful = TMask.OrBoth(TMask.OrBoth(TMask.Any(behindMarks, aheadMarks, TMask.Last), behindLetters, behindDigits), aheadLetters, aheadDigits);
        unsure = TMask.OrBoth(unsure, TMask.All(middleLetters | middleDigits, behind, ahead), doubtful);
        signs = default;
        if (TRules.Tailored)
        {
            var arabic = letters & ~digits & masks.Extra;
            var behindArabic = arabic.Behind(default);
            var besideArabic = behindArabic | arabic.Ahead();
            var slashes = masks.Mid & masks.Extra & masks.B1;
            unsure |= (joinLetters & besideArabic) | (masks.Mid & masks.Extra & ~(masks.B1 | masks.Rare))      // signs
                | (slashes & slashes.Behind(default));                        // of a URL, perhaps
            var behindPlain = behindLetters.Without(behindArabic);
            signs = (middleLetters & middleDigits & behindLetters & (aheadLetters | aheadDigits) & ~besideArabic) | (slashes & behindPlain)
                | (marks & TMask.Any(behindPlain, behindDigits, (masks.Mid | (marks & behindPlain)).Behind(default)));
        }

        var behindSpaces = masks.Seg.Behind(_spaces);                         // or carriage returns
        var behindNewlines = newlines.Behind(_newlines);
        var inner = TMask.OrBoth(marks.Without(behindNewlines), words, markedWords.Behind(_words));            // WB4; WB5, WB8 to WB10, WB13a, WB13b
        inner = TMask.OrBoth(inner, TMask.Choose(behindNewlines, newlines & masks.Ext, masks.Seg.Without(newlines)), behindSpaces);      // WB3; WB3d
        var boundaries = ~TMask.Any(inner, joins, joins.Behind(_joins));
        _letters = letters;
        _digits = digits;
        _marks = marks;
        _words = markedWords;
        _spaces = masks.Seg;
        _newlines = newlines;
        _joins = joins;
        return boundaries;
    }
}
