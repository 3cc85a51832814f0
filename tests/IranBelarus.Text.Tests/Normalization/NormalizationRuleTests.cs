using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>What is no text though it has letters: names of files, strings of code; and what a neighbouring word decides.</summary>
public class NormalizationRuleTests
{
    private static readonly Dictionary<string, TextNormalizer> Normalizers = new()
    {
        ["persian"] = new(NormalizationProfile.Persian),
        ["arabic"] = new(NormalizationProfile.Arabic),
        ["display"] = new(NormalizationProfile.Display),
        ["signs"] = new(NormalizationProfile.Persian with { Digits = DigitForm.Persian, Punctuation = PunctuationForm.Arabic, Quotes = QuoteForm.Guillemets }),
        ["ezafe"] = new(NormalizationProfile.Persian with { Ezafe = EzafeForm.Hamza }),
        ["matching"] = new(NormalizationProfile.Matching),
    };

    [Theory]
    [InlineData("persian", "علي.pdf", "علي.pdf")]
    [InlineData("persian", "گزارش علي.pdf و تصوير.JPG را كه داديد", "گزارش علي.pdf و تصوير.JPG را که دادید")]
    [InlineData("persian", "فایل «گزارش_علي-2.docx» را باز كنيد.", "فایل «گزارش_علي-2.docx» را باز کنید.")]
    [InlineData("persian", "نشانی علي.com، كه", "نشانی علي.com، که")]
    [InlineData("arabic", "الملف علی.pdf وکتاب.xlsx فی هذا المجلد", "الملف علی.pdf وکتاب.xlsx في هذا المجلد")]
    [InlineData("persian", "او گفت علي.BBC نوشت كه", "او گفت علی.BBC نوشت که")]
    [InlineData("persian", "علي.pdfx و علي.pdf2", "علی.pdfx و علی.pdf2")]
    [InlineData("matching", "علي.pdf", "علی.pdf")]
    public void A_file_keeps_its_name(string profile, string text, string expected) => Check(profile, text, expected);

    [Theory]
    [InlineData("persian", "if (x == \"ي\") { return 'ك'; }", "if (x == \"ي\") { return 'ك'; }")]
    [InlineData("persian", "print(\"سلام , دنيا\") و كتاب", "print(\"سلام , دنيا\") و کتاب")]
    [InlineData("signs", "print(\"سلام , دنيا\") و كتاب", "print(\"سلام , دنيا\") و کتاب")]
    [InlineData("persian", "حرف \"ي\" عربي", "حرف \"ي\" عربی")]
    [InlineData("signs", "حرف \"ي\" عربي", "حرف \"ي\" عربی")]
    [InlineData("persian", "او گفت (\"كتاب , دفتر\")", "او گفت (\"کتاب, دفتر\")")]
    public void A_string_of_code_and_a_single_letter_in_quotation_marks_stay(string profile, string text, string expected) => Check(profile, text, expected);

    [Theory]
    [InlineData("سایت دیجی.کالا را ببینید")]
    [InlineData("نشانی ما ایران.آی\u200Cآر است")]
    [InlineData("تسنیم.نیوز")]
    public void A_domain_in_Persian_letters_stays_together(string text) => Check("persian", text, text);

    [Theory]
    [InlineData("پس . . . نه", "پس . . . نه")]
    [InlineData("پس ... نه", "پس ... نه")]
    [InlineData("او رفت .", "او رفت.")]
    public void Spaced_dots_stay_as_they_are(string text, string expected) => Check("persian", text, expected);

    [Theory]
    // a single letter is no part of a compound, but for و
    [InlineData("دا\u200Cد", "داد")]
    [InlineData("د\u200Cاد", "داد")]
    [InlineData("کار\u200Cد را", "کارد را")]
    [InlineData("در\u200C\u200Cد", "درد")]
    [InlineData("مدیر\u200Cعامل و ضد\u200Cانقلاب", "مدیر\u200Cعامل و ضد\u200Cانقلاب")]
    [InlineData("گفت\u200Cو\u200Cگو", "گفت\u200Cو\u200Cگو")]
    [InlineData("زد\u200Cو\u200Cخورد", "زد\u200Cو\u200Cخورد")]
    [InlineData("تو\u200Cدر\u200Cتو", "تو\u200Cدر\u200Cتو")]
    public void A_half_space_after_a_letter_that_does_not_join_parts_words_only(string text, string expected) => Check("persian", text, expected);

    [Theory]
    [InlineData("بند ۲.۱ قانون", "بند ۲.۱ قانون")]
    [InlineData("ساعت 12.30 ظهر", "ساعت ۱۲.۳۰ ظهر")]
    [InlineData("نسخهٔ ۱.۲ و شکل ۴.۳", "نسخهٔ ۱.۲ و شکل ۴.۳")]
    [InlineData("الساعة ١٢.٣٠", "الساعة ۱۲.۳۰")]
    [InlineData("المادة ٢.١", "المادة ۲.۱")]
    [InlineData("۱.۲۵۰ تومان", "۱.۲۵۰ تومان")]
    [InlineData("۱.۲۵ تومان", "۱٫۲۵ تومان")]
    [InlineData("رشد ۲.۱ درصد", "رشد ۲٫۱ درصد")]
    [InlineData("نسبت ۲.۱", "نسبت ۲٫۱")]
    public void A_full_stop_between_digits_is_a_decimal_mark_unless_a_word_says_otherwise(string text, string expected) => Check("signs", text, expected);

    [Theory]
    [InlineData("دانشگاه\u200Cی تهران", "دانشگاه\u200Cی تهران")]
    [InlineData("راه\u200Cی و گروه\u200Cی و فقیه\u200Cی", "راه\u200Cی و گروه\u200Cی و فقیه\u200Cی")]
    [InlineData("خانه\u200Cی من و میوه\u200Cی تو و نظریه\u200Cی او", "خانه\u0654 من و میوه\u0654 تو و نظریه\u0654 او")]
    public void Only_a_silent_heh_takes_the_hamza_of_ezafe(string text, string expected) => Check("ezafe", text, expected);

    [Fact]
    public void A_half_space_and_yeh_after_a_pronounced_heh_are_letters_for_a_search() => Check("matching", "دانشگاه\u200Cی", "دانشگاهی");

    private static void Check(string profile, string text, string expected)
    {
        Normalizers[profile].Normalize(text).Should().Be(expected);
        Normalizers[profile].Normalize(expected).Should().Be(expected, "it is normalised");
        // on the quick walk, too
        Normalizers[profile].Normalize("كتاب  من\n" + text).Should().EndWith("\n" + expected);
    }
}
