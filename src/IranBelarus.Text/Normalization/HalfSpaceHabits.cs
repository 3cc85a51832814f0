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
internal readonly record struct HalfSpaceHabits(int Kept, int Fused, int Spaced)
{
    // a fault is a habit from one such place to three of the other kinds
    private const int Ratio = 3;

    // half-spaces from which on a text is taken to keep all that its writer wants; and the confidence from which a fused compound is mended before
    private const int Few = 4;
    private const double Clear = 0.99;

    private bool Fuses => Fused * Ratio >= Math.Max(Kept, Spaced);

    private bool Splits => Spaced * Ratio >= Math.Max(Kept, Fused);

    /// <summary>Judges a text by what is there and what was found.</summary>
    public static HalfSpaceHabits Of(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs)
    {
        int fused = 0, spaced = 0;
        foreach (var repair in repairs)
        {
            if (!IsSure(text, repair))
                continue;
            if (repair.Span.IsEmpty)
                fused++;
            else if (repair.Replacement.Length > 0)
                spaced++;
        }
        return new(text.Count('\u200C'), fused, spaced);
    }

    /// <summary>Places seen.</summary>
    public int Sum => Kept + Fused + Spaced;

    /// <summary>This and more of the same text.</summary>
    public HalfSpaceHabits And(in HalfSpaceHabits more) => new(Kept + more.Kept, Fused + more.Fused, Spaced + more.Spaced);

    /// <summary>The same habits, seen half as often.</summary>
    public HalfSpaceHabits Half() => new(Kept / 2, Fused / 2, Spaced / 2);

    /// <summary>Takes out what only another habit would make a fault.</summary>
    public void Filter(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs)
    {
        var (fuses, splits) = (Fuses, Splits);
        if (fuses && splits && Spaced > 0)
            return;
        var kept = 0;
        for (int first = 0, end; first < repairs.Count; first = end)
        {
            // a word is repaired whole or not at all
            var keeps = false;
            for (end = first; end < repairs.Count && repairs[end].Word == repairs[first].Word; end++)
                keeps |= (repairs[end].Span.IsEmpty ? fuses : splits && !(Spaced == 0 && repairs[end].IsLostSpaced)) || IsSure(text, repairs[end]) || Kept < Few && IsClear(repairs[end]);
            for (var r = first; keeps && r < end; r++)
                repairs[kept++] = repairs[r];
        }
        repairs.RemoveRange(kept, repairs.Count - kept);
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

    /// <summary>Whether a part of a word ends in a ه that stands for a vowel, other than in the few words where it is sounded.</summary>
    public static bool IsSilentHeh(ReadOnlySpan<char> text) =>
        PersianLetters.Of(text[^1]) == PersianLetters.He && text.Length > 1 && PersianLetters.Of(text[^2]) is not (PersianLetters.Alef or PersianLetters.Vav);
}
