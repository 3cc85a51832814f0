using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// What the words before a place tell of the spelling of their writer, where usage has two: ها joined to its noun or not, compounds that are written both ways.
/// </summary>
/// <remarks>
/// A writer who parts the members of compounds parts ها too, and so does one who marks the ezafe on a silent ه, after the spelling of the Academy of Persian Language
/// and Literature. Weights and spans: our own, by open treebanks of news and of edited sentences.
/// </remarks>
/// <param name="Parted">Compounds that lost their half-space, in this line and, with less weight, in those before.</param>
/// <param name="Marked">Silent ه that bears the hamza of ezafe (خانهٔ), in this line and those before.</param>
internal readonly record struct HalfSpaceUsage(double Parted, double Marked)
{
    // what is left of a compound and of a marked ezafe in the next line: the former tell of a sentence or paragraph and the next, the latter of some pages
    private const double NextLine = 0.4, NextMarked = 0.98;

    // what a text is worth that has shown nothing yet, and a marked ezafe, beside a compound
    private const double Trust = 2, Mark = 0.05;

    // when a plural is as likely to have been joined as not: without a compound in this line and the one before
    private const double EvenPlural = 0.375;

    // when a word that is right both ways is: four marked ezafes of late
    private const double EvenWord = 0.2;

    // a compound of less confidence is met joined as well, and proves nothing
    private const double Telling = 0.9;

    /// <summary>Nothing is known of the text: it is trusted for a line.</summary>
    public static HalfSpaceUsage Unknown => new(Trust, 0);

    /// <summary>This and the next line of the text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="repairs">Its repairs.</param>
    public HalfSpaceUsage And(ReadOnlySpan<char> line, ReadOnlySpan<HalfSpaceRepair> repairs)
    {
        var parted = 0;
        foreach (ref readonly var repair in repairs)
            parted += repair.Span.IsEmpty && repair.Rule > HalfSpaceRule.Clitic && repair.Confidence >= Telling ? 1 : 0;
        return new(Parted * NextLine + parted, Marked * NextMarked + MarksIn(line));
    }

    /// <summary>Gives the repairs from <paramref name="from"/> on the confidence that usage has in them, and takes out what is less sure than the threshold.</summary>
    public void Filter(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs, int from, double threshold)
    {
        var kept = from;
        for (int first = from, end; first < repairs.Count; first = end)
        {
            // a word is repaired whole or not at all, but for a part that is right joined (روانشناس‌ها)
            var confidence = 1.0;
            for (end = first; end < repairs.Count && repairs[end].Word == repairs[first].Word; end++)
            {
                repairs[end] = repairs[end] with { Confidence = ConfidenceOf(text, repairs[end]) };
                if (!StaysJoined(repairs[end], threshold))
                    confidence = Math.Min(confidence, repairs[end].Confidence);
            }
            for (var r = first; confidence >= threshold && r < end; r++)
            {
                if (!StaysJoined(repairs[r], threshold))
                    repairs[kept++] = repairs[r] with { Confidence = confidence };
            }
        }
        repairs.RemoveRange(kept, repairs.Count - kept);
    }

    private static bool StaysJoined(in HalfSpaceRepair repair, double threshold) => repair.IsAlsoJoined && repair.Span.IsEmpty && repair.Confidence < threshold;

    private double ConfidenceOf(ReadOnlySpan<char> text, in HalfSpaceRepair repair)
    {
        if (!repair.Span.IsEmpty)
            return repair.Confidence;
        if (repair.IsAlsoJoined)
            return Math.Min(repair.Confidence, Share(Mark * Marked / EvenWord));
        if (repair.Rule != HalfSpaceRule.Plural || HalfSpaceHabits.IsSilentHeh(text[..repair.Span.Start]) || IsIndefinite(text[repair.Span.Start..repair.Word.End]))
            return repair.Confidence;
        return Math.Min(repair.Confidence, Share((Parted + Mark * Marked) / EvenPlural));
    }

    private static double Share(double odds) => odds / (1 + odds);

    // هایی is joined by nobody who parts ها now and then
    private static bool IsIndefinite(ReadOnlySpan<char> ending) => ending is ['ه', 'ا', 'ی' or 'ي' or 'ئ', 'ی' or 'ي'];

    private static int MarksIn(ReadOnlySpan<char> text)
    {
        var marks = text.Count('\u06C0');
        for (int at; (at = text.IndexOf('\u0654')) >= 0; text = text[(at + 1)..])
            marks += at > 0 && PersianLetters.Of(text[at - 1]) == PersianLetters.He ? 1 : 0;
        return marks;
    }
}
