using System.Text;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Generated text and profiles for properties.</summary>
internal static class NormalizationSamples
{
    /// <summary>Texts for each property; more with the variable <c>NORMALIZATION_ROUNDS</c>.</summary>
    public static int Rounds { get; } = int.TryParse(Environment.GetEnvironmentVariable("NORMALIZATION_ROUNDS"), out var rounds) ? rounds : 4000;

    public static IReadOnlyDictionary<string, NormalizationProfile> Profiles { get; } = new Dictionary<string, NormalizationProfile>
    {
        ["persian"] = NormalizationProfile.Persian,
        ["arabic"] = NormalizationProfile.Arabic,
        ["display"] = NormalizationProfile.Display,
        ["matching"] = NormalizationProfile.Matching,
        ["nfc"] = NormalizationProfile.Nfc,
        ["nfkc"] = NormalizationProfile.Nfkc,
        ["persian without half-spaces"] = NormalizationProfile.Persian with { HalfSpaces = HalfSpaceForm.Remove },
        ["persian without vowels"] = NormalizationProfile.Persian with { RemovedMarks = ArabicMarks.Vowels | ArabicMarks.Tanwin | ArabicMarks.Shadda },
        ["persian, ezafe as hamza"] = NormalizationProfile.Persian with { Ezafe = EzafeForm.Hamza },
        ["persian, ezafe as yeh"] = NormalizationProfile.Persian with { Ezafe = EzafeForm.Yeh },
        ["persian, no ezafe"] = NormalizationProfile.Persian with { Ezafe = EzafeForm.Drop },
        ["persian in its own signs"] = NormalizationProfile.Persian with { Digits = DigitForm.Persian, Punctuation = PunctuationForm.Arabic, Quotes = QuoteForm.Guillemets },
        ["arabic in its own signs"] = NormalizationProfile.Arabic with { Digits = DigitForm.Arabic, Punctuation = PunctuationForm.Arabic, Quotes = QuoteForm.Curly },
        ["persian in ASCII signs"] = NormalizationProfile.Persian with { Digits = DigitForm.Ascii, Punctuation = PunctuationForm.Ascii, Quotes = QuoteForm.Ascii },
        ["persian, two of a letter"] = NormalizationProfile.Persian with { MaximumRepeats = 2 },
        ["matching with marks"] = NormalizationProfile.Matching with { RemovedMarks = ArabicMarks.None, HalfSpaces = HalfSpaceForm.Keep },
        ["matching with controls"] = NormalizationProfile.Matching with { Controls = ControlForm.RemoveStray, Spaces = SpaceForm.Repair },
        ["display without hamza marks"] = NormalizationProfile.Display with { RemovedMarks = ArabicMarks.Hamza | ArabicMarks.Quranic, HalfSpaces = HalfSpaceForm.Remove },
        ["folding alone"] = NormalizationProfile.None with { Letters = LetterForm.Fold },
        ["spaces alone"] = NormalizationProfile.None with { Spaces = SpaceForm.Repair },
        ["tatweel alone"] = NormalizationProfile.None with { RemoveTatweel = true, PresentationForms = PresentationForm.All },
        ["controls alone"] = NormalizationProfile.None with { Controls = ControlForm.RemoveStray },
        ["no controls"] = NormalizationProfile.Persian with { Controls = ControlForm.RemoveAll, Spaces = SpaceForm.Single },
        ["urdu"] = NormalizationProfile.Persian with { Language = TextLanguage.Urdu },
        ["pashto"] = NormalizationProfile.Persian with { Language = TextLanguage.Pashto },
        ["entities"] = NormalizationProfile.Persian with { DecodeEntities = true },
    };

    private static readonly string[] Words =
    [
        "از", "که", "است", "در", "این", "می", "شود", "خانه", "رئیس", "جمهور", "های", "ها", "شد", "او", "گفت", "على", "إلى", "التي", "هذه", "في", "مدينة",
        "الرئيس", "ہے", "میں", "لە", "ئەو", "چې", "کې", "سنڌ", "www.irna.ir", "https://fa.wikipedia.org/wiki/تهران،_ایران", "a@b.ir", "#تگ_ما", "گزارش.pdf",
        "6.5", "۱۲٫۵", "25,000", "١٢٬٥٠٠", "12:30", "1404/05/28", "۱۳۹۸ـ۱۳۹۹", "م.ت.ف", "اف.ای.ام", "شد.در", "COVID-19", "ه\u200Cی", "خانه\u200Cی", "ه\u0654",
        "&zwnj;", "&amp;", "&amp;nbsp;", "&#1740;", "😀", "👨\u200D👩", "武汉", "é", "e\u0301", "हिन्\u200Cदी",
    ];

    private static readonly string[] Signs =
    [
        " ", " ", " ", " ", "  ", "\n", "\r\n", "\t", "\u00A0", "\u202F", "\u2009", "\u3000", "\u200C", "\u200C", "\u200D", "\u200B", "\u2060", "\uFEFF", "\u00AD", "¬",
        "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
        "،", "؛", "؟", ".", ".", ":", "!", ",", ";", "?", "«", "»", "(", ")", "[", "]", "\"", "“", "”", "'", "-", "/", "_", "…", "%", "٪", "٫", "٬", "۔", "&", ";", "#",
        "\u064B", "\u064E", "\u0650", "\u0651", "\u0652", "\u0653", "\u0654", "\u0655", "\u0656", "\u065C", "\u0670", "\u06D6", "\u06E4", "\u0615", "\u08F0", "\u0300", "\u0323",
        "\U00010EFD", "ـ", "ـ", "ـــ", "\uFE70", "\uFE71", "\uFE77", "\uFC5E", "\uFCF2", "\uFDFA", "\uFDF2", "\uFDFC", "\uFEFB", "\uFEF5", "\uFE8D", "\uFEDB", "\uFBFE", "\uFE80",
        "\uFBA4", "\uFD3C", "\u0675", "\U0001EE01", "\U00010EC4", "\uD83D", "\uDE00", "\uD83B", "\uD803", "\0", "٣", "۴", "5", "٠", "۰", "0", "A", "z",
    ];

    private const string Letters = "ابپتثجچحخدرزژسشصضطظعغفقکگلمنوهیيىكآأإٱؤئءةۀەہھۂےۓێېۍڪٻڼ";

    /// <summary>A text of up to 60 pieces; the same for the same seed.</summary>
    public static string Text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var flavour = random.Next(4);
        for (var n = random.Next(1, 60); n > 0; n--)
        {
            switch (random.Next(8))
            {
                case 0 or 1 when flavour != 1:
                    text.Append(Words[random.Next(Words.Length)]);
                    break;
                case 2 or 3 when flavour != 2:
                    text.Append(Letters[random.Next(Letters.Length)]);
                    break;
                case 4:
                    text.Append(' ');
                    break;
                default:
                    text.Append(Signs[flavour == 3 ? random.Next(30, Signs.Length) : random.Next(Signs.Length)]);
                    break;
            }
        }
        return text.ToString();
    }

    private static readonly string[] Sentences =
    [
        "وزیر امور خارجه در نشست خبری روز سه\u200Cشنبه گفت که دو کشور درباره\u200Cی نقشهٔ راه همکاری\u200Cهای اقتصادی به توافق رسیده\u200Cاند",
        "حجم مبادلات در سال گذشته ۱۲٫۵ درصد افزایش یافت و به 250 میلیون دلار رسید",
        "البته رئیس هیئت مهمان نیز بر گسترش روابط تأکید کرد؛ به باور او، ظرفیت\u200Cهای بسیاری هنوز به کار گرفته نشده\u200Cاند",
        "أعلن الرئيس الإيراني خلال مؤتمر صحفي التوصل إلى اتفاق بين البلدين على هذه الوثيقة",
        "در متن آمده است: «إن الله مع الصابرين» و این جمله از قرآن کریم است",
        "پاکستان میں لوگوں نے کہا ہے کہ یہاں گرمی ہے",
        "نشانی: https://fa.wikipedia.org/wiki/تهران،_ایران و www.irna.ir",
        "سلام الکساندر لوکاشنکو به الهام علی\u200Cاف در مینسک (پایتخت بلاروس)",
    ];

    /// <summary>Ordinary sentences with the common faults, some of them or all, and with what else occurs here and there; up to 3,000 code units. The same for the same seed.</summary>
    public static string Page(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var (forms, marks, stretched, doubled, junk) = (Share(random, 1), Share(random, 0.5), Share(random, 0.2), Share(random, 0.3), Share(random, 0.05));
        var keyboard = random.Next(3);
        for (var n = random.Next(1, 20); n > 0; n--)
        {
            foreach (var word in Sentences[random.Next(Sentences.Length)].Split(' '))
            {
                var shaped = random.NextDouble() < forms;
                foreach (var c in word)
                {
                    var letter = keyboard == 0 ? c : c switch { 'ی' => 'ي', 'ک' => 'ك', 'ي' when keyboard == 2 => 'ی', _ => c };
                    text.Append(shaped ? Shape(letter, random) : letter.ToString());
                    if (c is < 'ا' or > 'ی')
                        continue;
                    if (random.NextDouble() < marks)
                        text.Append(random.Next(6) switch { 0 => "\u0651\u064E", 1 => "\u064E\u0651", 2 => "\u0650", 3 => "\u0651\u064B", 4 => "\u0651", _ => "\u064E" });
                    if (random.NextDouble() < stretched)
                        text.Append(random.Next(5) == 0 ? "ــ" : "ـ");
                    if (random.NextDouble() < junk)
                        text.Append(Signs[random.Next(Signs.Length)]);
                }
                text.Append(random.NextDouble() < doubled ? random.Next(5) == 0 ? "   " : "  " : " ");
            }
            text.Append(random.Next(6) switch { 0 => ".\n", 1 => " . ", 2 => "؟ ", 3 => "\r\n", _ => ". " });
        }
        return text.ToString();
    }

    /// <summary>Nothing, or some share up to the greatest.</summary>
    private static double Share(Random random, double greatest) => random.Next(2) == 0 ? 0 : greatest * random.NextDouble();

    /// <summary>A form whose mapping is the letter, at times one of a ligature with it.</summary>
    private static string Shape(char c, Random random) => c switch
    {
        'ا' => random.Next(4) == 0 ? "\uFEFB" : "\uFE8D",
        'أ' => "\uFE83",
        'ب' => "\uFE91",
        'پ' => "\uFB58",
        'ت' => "\uFE98",
        'د' => "\uFEAA",
        'ر' => "\uFEAE",
        'س' => "\uFEB3",
        'ع' => "\uFECC",
        'ک' => "\uFB90",
        'ك' => "\uFEDB",
        'ل' => "\uFEDF",
        'م' => random.Next(9) == 0 ? "\uFC64" : "\uFEE3",
        'ن' => "\uFEE7",
        'ه' => "\uFEEB",
        'و' => "\uFEEE",
        'ی' => "\uFBFE",
        'ي' => "\uFEF3",
        'ء' => "\uFE80",
        _ => c.ToString(),
    };

    /// <summary>A text that a person can read in a message: all but plain letters as escapes.</summary>
    public static string Show(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in text)
            shown.Append(c is >= ' ' and < '\u007F' or >= 'ء' and <= 'ي' or >= 'ٱ' and <= 'ۓ' or >= '۰' and <= '۹' or '،' or '؛' or '؟' or '«' or '»' ? c.ToString() : $"<{(int)c:X4}>");
        return shown.ToString();
    }
}
