using IranBelarus.Text.Mentions;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims;

/// <summary>Reads polarity, modality, kind and mentions of a claim from its own words. Rules of our own.</summary>
internal static class ClaimReader
{
    private static readonly HashSet<string>
        ArabicNegations = [.. "لا لم لن لیس لیست لیسوا ما غیر دون بدون ولا ولم ولن فلا فلم".Split(' ')],
        ArabicPlans = [.. "سوف سنواصل ستواصل سیتم سنعمل نعتزم تعتزم یعتزم".Split(' ')],
        ArabicWishes = [.. "یجب ینبغی ضروره نرید یامل نامل نتمنی".Split(' ')],
        ArabicConditions = [.. "اذا لو یمکن ربما قد".Split(' ')],
        PersianNegations = [.. "نیست نبود نبوده نشد نشده نکرد نکرده ندارد نداشت هیچ هیچگاه هرگز بدون نخواهد نمیکند نمیشود".Split(' ')],
        PersianPlans = [.. "خواهد خواهند خواهیم خواهم قرارست".Split(' ')],
        PersianWishes = [.. "باید امیدواریم امیدوارم مایلم لازم ضروری".Split(' ')],
        PersianConditions = [.. "اگر چنانچه شاید ممکن میتواند میتوانند".Split(' ')];

    private static readonly HashSet<string> Stances =
        [.. "یعتبران یعتبر نعتبر ضد نرید نومن تومن یومن متشابهه مشترکه مشترک معتقدم معتقدیم باور نیازمند محکومیت مخالفت مایلم باید".Split(' ')];

    public static Claim Complete(Claim claim, string text, TextLanguage language, IReadOnlyList<Mention> mentions)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var negated = false;
        foreach (var token in claim.Span.In(text).EnumerateTokens(TokenKinds.Word))
        {
            var key = LetterFold.FoldToString(token.Text);
            keys.Add(key);
            negated |= language.IsPersian() && (key.StartsWith("نمی", StringComparison.Ordinal) || key.StartsWith("نخواه", StringComparison.Ordinal));
        }
        var persian = language.IsPersian();
        var modality = claim.Modality != Modality.Asserted ? claim.Modality
            : keys.Overlaps(persian ? PersianPlans : ArabicPlans) ? Modality.Planned
            : keys.Overlaps(persian ? PersianWishes : ArabicWishes) ? Modality.Wished
            : keys.Overlaps(persian ? PersianConditions : ArabicConditions) ? Modality.Conditional
            : Modality.Asserted;
        return claim with
        {
            Polarity = negated || keys.Overlaps(persian ? PersianNegations : ArabicNegations) ? Polarity.Negative : Polarity.Affirmative,
            Modality = modality,
            Kind = claim.Kind == ClaimKind.Stance || (claim.Speaker is not null && (keys.Overlaps(Stances) || modality == Modality.Wished)) ? ClaimKind.Stance : ClaimKind.Fact,
            Mentions = [.. mentions.Where(m => claim.Span.Contains(m.Span))],
        };
    }
}
