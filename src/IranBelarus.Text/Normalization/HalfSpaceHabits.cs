using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// How a text treats half-spaces, told by the places where only one spelling is right: a verb after می, a part after a silent ه, a detached ending.
/// </summary>
/// <remarks>
/// Elsewhere usage differs: کتابها for کتاب‌ها, پیشبینی for پیش‌بینی, «پیش بینی» as two words. There a repair is made only if the text is seen to have
/// lost half-spaces in that way, or does not show anything at all.
/// </remarks>
/// <param name="Kept">Half-spaces that are there.</param>
/// <param name="Fused">Sure places where one was deleted.</param>
/// <param name="Spaced">Sure places where a space took its place, and it shows.</param>
/// <param name="Parted">Compounds that lost their half-space a short while ago, each counting half as much after <see cref="Sentence"/> words.</param>
/// <param name="Marked">Silent ه that bears the hamza of ezafe (خانهٔ), as the Academy spells, fading over <see cref="Page"/> words.</param>
internal readonly record struct HalfSpaceHabits(int Kept, int Fused, int Spaced, double Parted, double Marked)
{
    /// <summary>Nothing is known of the text: it is trusted for a few sentences.</summary>
    public static HalfSpaceHabits Unknown => new(0, 0, 0, Trust, 0);

    // a fault is a habit from one such place to three of the other kinds
    private const int Ratio = 3;

    // half-spaces from which on a text is taken to keep all that its writer wants; and the confidence from which a fused compound is mended before
    private const int Few = 4;
    private const double Clear = 0.99;

    // words of running text after which what was seen counts half; what a text is worth that shows nothing yet; a marked ezafe beside a compound
    private const double Sentence = 16, Page = 160, Trust = 1, Mark = 0.1;

    // what was seen when a plural is as likely to have been joined as not: one compound 37 words ago
    private const double Even = 0.2;

    // and when a word that is right both ways is as likely to have been parted as not: two marked ezafes of late
    private const double Academy = 0.15;

    // a compound of less confidence is met joined as well, and proves nothing
    private const double Telling = 0.9;

    private bool Fuses => Fused * Ratio >= Math.Max(Kept, Spaced);

    private bool Splits => Spaced * Ratio >= Math.Max(Kept, Fused);

    /// <summary>Judges a text by what is there and what was found.</summary>
    public static HalfSpaceHabits Of(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs)
    {
        int fused = 0, spaced = 0, parted = 0;
        foreach (var repair in repairs)
        {
            parted += repair.Span.IsEmpty && repair.Rule > HalfSpaceRule.Clitic && repair.Confidence >= Telling ? 1 : 0;
            if (!IsSure(text, repair))
                continue;
            if (repair.Span.IsEmpty)
                fused++;
            else if (repair.Replacement.Length > 0)
                spaced++;
        }
        return new(text.Count('\u200C'), fused, spaced, parted, MarksIn(text));
    }

    /// <summary>Places seen.</summary>
    public int Sum => Kept + Fused + Spaced;

    /// <summary>This and the next part of the same text, <paramref name="words"/> long.</summary>
    public HalfSpaceHabits And(in HalfSpaceHabits more, int words) => new(
        Kept + more.Kept, Fused + more.Fused, Spaced + more.Spaced,
        Parted * double.Exp2(-words / Sentence) + more.Parted, Marked * double.Exp2(-words / Page) + more.Marked);

    /// <summary>The same habits, seen half as often.</summary>
    public HalfSpaceHabits Half() => this with { Kept = Kept / 2, Fused = Fused / 2, Spaced = Spaced / 2 };

    /// <summary>Takes out what only another habit would make a fault, and what usage makes less sure than the threshold.</summary>
    public void Filter(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs, HalfSpaceOptions options)
    {
        var (fuses, splits) = (Fuses, Splits);
        var kept = 0;
        for (int first = 0, end; first < repairs.Count; first = end)
        {
            // a word is repaired whole or not at all, but for what is right joined (روانشناس‌ها)
            var keeps = false;
            var confidence = 1.0;
            for (end = first; end < repairs.Count && repairs[end].Word == repairs[first].Word; end++)
            {
                var repair = repairs[end];
                repair = repair with { Confidence = options.FormalSpelling ? repair.Confidence : ConfidenceOf(text, repair) };
                repairs[end] = repair;
                if (StaysJoined(repair, options))
                    continue;
                keeps |= (repair.Span.IsEmpty ? fuses : splits) || IsSure(text, repair) || Kept < Few && IsClear(repair);
                confidence = Math.Min(confidence, repair.Confidence);
            }
            for (var r = first; keeps && confidence >= options.Threshold && r < end; r++)
            {
                if (!StaysJoined(repairs[r], options))
                    repairs[kept++] = repairs[r] with { Confidence = confidence };
            }
        }
        repairs.RemoveRange(kept, repairs.Count - kept);
    }

    private static bool StaysJoined(in HalfSpaceRepair repair, HalfSpaceOptions options) =>
        repair.IsAlsoJoined && repair.Span.IsEmpty && repair.Confidence < options.Threshold;

    /// <summary>
    /// How sure a repair is beside the usage of the text. A plural that is joined to its noun (کتابها) is right as well, other than after a silent ه: it is mended
    /// where the text tells that its half-spaces parted words. A compound or comparative that is as often joined (روانشناس, بزرگتر) is mended in the Academy's spelling.
    /// </summary>
    private double ConfidenceOf(ReadOnlySpan<char> text, in HalfSpaceRepair repair)
    {
        if (!repair.Span.IsEmpty)
            return Spaced == 0 && IsAdverb(text, repair) ? 0 : repair.Confidence;
        if (repair.IsAlsoJoined)
            return Math.Min(repair.Confidence, Share(Mark * Marked / Academy));
        if (repair.Rule != HalfSpaceRule.Plural || IsSilentHeh(text[..repair.Span.Start]) || IsIndefinite(text[repair.Span.Start..repair.Word.End]))
            return repair.Confidence;
        return Math.Min(repair.Confidence, Share((Parted + Mark * Marked) / Even));
    }

    private static double Share(double odds) => odds / (1 + odds);

    // به زودی and the like are two words as well, but where the text has spaces for half-spaces
    private static bool IsAdverb(ReadOnlySpan<char> text, in HalfSpaceRepair repair) =>
        repair.Rule == HalfSpaceRule.Compound && text[repair.Word.Start..repair.Span.Start] is ['ب', 'ه'];

    // هایی is joined by nobody who parts ها now and then
    private static bool IsIndefinite(ReadOnlySpan<char> ending) => ending is ['ه', 'ا', 'ی' or 'ي' or 'ئ', 'ی' or 'ي'];

    private static int MarksIn(ReadOnlySpan<char> text)
    {
        var marks = text.Count('\u06C0');
        for (int at; (at = text.IndexOf('\u0654')) >= 0; text = text[(at + 1)..])
            marks += at > 0 && PersianLetters.Of(text[at - 1]) == PersianLetters.He ? 1 : 0;
        return marks;
    }

    private static bool IsSure(ReadOnlySpan<char> text, in HalfSpaceRepair repair) => repair.Rule switch
    {
        HalfSpaceRule.VerbPrefix => true,
        _ when repair.Span.IsEmpty && !PersianLetters.JoinsForward(PersianLetters.Of(text[repair.Span.Start - 1])) => true, // found only where the formal spelling is asked for
        HalfSpaceRule.Plural or HalfSpaceRule.Comparative or HalfSpaceRule.Clitic when !repair.Span.IsEmpty => true,
        // but زبانهای may be زبانها and ی, توجهی has a sounded ه
        _ => repair.Span.IsEmpty && IsSilentHeh(text[..repair.Span.Start]) && text[repair.Span.Start..repair.Word.End] is not (['ی' or 'ي'] or ['ا', 'ی' or 'ي', ..]),
    };

    private static bool IsClear(in HalfSpaceRepair repair) => repair.Span.IsEmpty && repair.Rule > HalfSpaceRule.Clitic && repair.Confidence >= Clear;

    private static bool IsSilentHeh(ReadOnlySpan<char> text) =>
        PersianLetters.Of(text[^1]) == PersianLetters.He && text.Length > 1 && PersianLetters.Of(text[^2]) is not (PersianLetters.Alef or PersianLetters.Vav);
}
