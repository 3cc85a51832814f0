using System.Collections.Frozen;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Tells Persian words of the lexicon from words that are in no list, which are names as a rule.</summary>
internal sealed class OrdinaryWords
{
    private static readonly FrozenSet<string> BeforeYears = FrozenSet.ToFrozenSet(
    [
        "في", "منذ", "حتى", "خلال", "بحلول", "قبل", "بعد", "مطلع", "أواخر", "أوائل", "أواسط", "نهاية", "بداية", "منتصف", "طوال", "لعام", "لسنة", "مونديال", "أولمبياد", "انتخابات", "موازنة", "ميزانية", "ثورة", "دستور",
        "إكسبو", "رؤية", "أجندة", "المصرف",
        "در", "اوایل", "اواخر", "اواسط", "پایان", "آغاز", "ابتدای", "انتهای", "نیمه", "بودجه", "بودجهٔ", "انتخابات", "انقلاب", "المپیک", "افق", "مصوب", "کودتای", "اکسپو",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> PresentForms = FrozenSet.ToFrozenSet(
        new[]
        {
            "شو", "کن", "رس", "گیر", "ده", "باش", "توان", "خواه", "رو", "آی", "گوی", "گذر", "افت", "بین", "دان", "یاب", "ساز", "خور", "بر", "زن", "کش", "خوان", "نویس", "پرداز", "گرد", "دار", "مان", "بخش", "پذیر",
            "شد", "کرد", "رفت", "آمد", "گفت", "داشت", "گرفت", "داد", "بود", "رسید", "خواست", "توانست", "دید",
        }.SelectMany(stem => (string[])[stem + "د", stem + "ند", stem + "م", stem + "یم", stem + "ید", stem]), StringComparer.Ordinal);

    private readonly PersianAnalyzer _analyzer = new();

    /// <summary>Whether four digits behind a word are a year, if nothing is counted by them: in, since, at the end of.</summary>
    public static bool IsBeforeYear(ReadOnlySpan<char> word)
    {
        var words = BeforeYears.GetAlternateLookup<ReadOnlySpan<char>>();
        return words.Contains(word) || (word.Length > 2 && word[0] == 'و' && words.Contains(word[1..]));
    }

    /// <summary>Whether a word may stand behind می as a verb.</summary>
    public static bool IsPresentForm(ReadOnlySpan<char> word) => PresentForms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word is a form of known words.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => _analyzer.Analyze(word).IsKnown;
}
