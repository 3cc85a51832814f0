using IranBelarus.Text.Normalization;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>The harm that normalisers are known for; none of it may happen, in any profile made for readers.</summary>
public class NormalizationHarmTests
{
    private static readonly Dictionary<string, TextNormalizer> ForReaders = new()
    {
        ["persian"] = new(NormalizationProfile.Persian),
        ["arabic"] = new(NormalizationProfile.Arabic),
        ["display"] = new(NormalizationProfile.Display),
        ["persian in its own signs"] = new(NormalizationProfile.Persian with { Digits = DigitForm.Persian, Punctuation = PunctuationForm.Arabic, Quotes = QuoteForm.Guillemets }),
        ["arabic in its own signs"] = new(NormalizationProfile.Arabic with { Digits = DigitForm.Arabic, Punctuation = PunctuationForm.Arabic, Quotes = QuoteForm.Guillemets }),
        ["persian in ASCII digits"] = new(NormalizationProfile.Persian with { Digits = DigitForm.Ascii }),
    };

    [Theory]
    // the ezafe hamza, in its two spellings, and its third
    [InlineData("نقشهٔ راه همکاری‌های دو کشور تهیه شده است")]
    [InlineData("نقشۀ راه همکاری‌های دو کشور تهیه شده است")]
    [InlineData("نقشه‌ی راه همکاری‌های دو کشور تهیه شده است")]
    [InlineData("آب، آخر، قرآن و آیا که در این کتاب آمده است")]
    // letters of Persian in a text for Arabic readers, and of others in all
    [InlineData("گفت که پنج چراغ و ژاله در گاراژ بود")]
    [InlineData("پاکستان میں لوگوں نے کہا ہے کہ یہاں گرمی ہے")]
    [InlineData("ئەو کوڕە لە هەولێرە و دەڵێت کە ئێمە هاتووین")]
    [InlineData("هغه سړی چې دلته دی ډېر ښه کار کوي او ځوان دی")]
    [InlineData("سنڌي ٻوليءَ ۾ ڪتاب لکڻ وارا ڏاڍا گهڻا آهن")]
    [InlineData("ئۇيغۇر تىلى ۋە يېزىقى توغرىسىدا كىتاب")]
    [InlineData("قالت هذه المدينة إن الذين كانوا على الطريق إلى مستشفى لم يصلوا")]
    // what is no prose
    [InlineData("https://fa.wikipedia.org/wiki/تهران،_ایران?x=1,2&y=۳#a.b")]
    [InlineData("www.irna.ir/news/85,123")]
    [InlineData("a.b-c@d.co.ir")]
    [InlineData("#تگ_ما @user_1 #۱۴۰۴_سال")]
    [InlineData("گزارش_نهایی.v2.pdf و report.docx")]
    [InlineData("{\"a\":[1,2.5],\"b\":\"c;d\"}")]
    [InlineData("if(x<5&&y>=6.5){return;}")]
    [InlineData("print(\"x\");")]
    public void What_is_right_stays(string text)
    {
        foreach (var (name, normalizer) in ForReaders)
        {
            // Persian letters are exchanged in words that show no language, and digits where that is asked for
            if (name.Contains("signs", StringComparison.Ordinal) || name.Contains("digits", StringComparison.Ordinal))
                Letters(normalizer.Normalize(text)).Should().Be(Letters(text), name);
            else
                normalizer.Normalize(text).Should().Be(text, name);
        }
    }

    [Theory]
    [InlineData("6.5", "6.5", "۶٫۵")]
    [InlineData("۶٫۵", "۶٫۵", "۶٫۵")]
    [InlineData("25,000", "25,000", "۲۵٬۰۰۰")]
    [InlineData("1,234.56", "1,234.56", "۱٬۲۳۴٫۵۶")]
    [InlineData("١٢٬٥٠٠", "١٢٬٥٠٠", "۱۲٬۵۰۰")]
    [InlineData("12:30", "12:30", "۱۲:۳۰")]
    [InlineData("10:15:30", "10:15:30", "۱۰:۱۵:۳۰")]
    [InlineData("1404/05/28", "1404/05/28", "۱۴۰۴/۰۵/۲۸")]
    [InlineData("28.05.1404", "28.05.1404", "۲۸.۰۵.۱۴۰۴")]
    [InlineData("2025-08-19", "2025-08-19", "۲۰۲۵-۰۸-۱۹")]
    [InlineData("۱/۲", "۱/۲", "۱/۲")]
    [InlineData("3-2", "3-2", "۳-۲")]
    [InlineData("192.168.1.1", "192.168.1.1", "۱۹۲.۱۶۸.۱.۱")]
    [InlineData("5%", "5%", "۵٪")]
    [InlineData("COVID-19", "COVID-19", "COVID-19")]
    [InlineData("3D", "3D", "3D")]
    public void Numbers_are_not_taken_apart(string number, string kept, string localised)
    {
        foreach (var frame in new[] { "{0}", "عدد {0} است", "مقدار ({0}) بود.", "بین {0}، {0} و {0}", "گفت: «{0}» شد" })
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, number);
            ForReaders["persian"].Normalize(text).Should().Be(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, kept));
            ForReaders["persian in its own signs"].Normalize(text).Should().Be(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, localised));
        }
    }

    [Theory]
    [InlineData("نه،")]
    [InlineData("نه، ٩")]
    [InlineData("آيا؟")]
    [InlineData("دو؟ سه! چهار؛")]
    public void Punctuation_is_no_pattern(string text)
    {
        // «نه،» must not become 9, nor «؟» swallow its neighbours
        foreach (var (name, normalizer) in ForReaders)
            normalizer.Normalize(text).Where(char.IsPunctuation).Should().Equal(text.Where(char.IsPunctuation), name);
    }

    [Theory]
    // marks inside addresses, also in an order that is not canonical; e-mail addresses and hashtags keep theirs
    [InlineData("https://example.ir/\u0633\u0651\u064E\u0644\u0627\u0645")]
    [InlineData("www.example.ir/\u0645\u064F\u062D\u064E\u0645\u064E\u0651\u062F")]
    [InlineData("\u0645\u064E\u062B\u064E\u0644@example.ir")]
    [InlineData("#\u0633\u064E\u0644\u0627\u0645_\u0628\u0650\u0647_\u0647\u0645\u0647")]
    public void Marks_in_addresses_stay(string address)
    {
        foreach (var frame in new[] { "{0}", "در {0} است", "به {0} و بس" })
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, address);
            foreach (var (name, normalizer) in ForReaders)
                normalizer.Normalize(text).Should().Be(text, name);
        }
    }

    [Theory]
    [InlineData("گفت « سلام » و رفت", "گفت \"سلام\" و رفت")]
    [InlineData("« سلام »", "\"سلام\"")]
    [InlineData("گفت «سلام» و رفت", "گفت \"سلام\" و رفت")]
    [InlineData("گفت \" سلام و رفت", "گفت \" سلام و رفت")]
    public void No_space_stays_within_guillemets_that_become_quotes(string text, string expected)
    {
        var matching = new TextNormalizer(NormalizationProfile.Matching);
        matching.Normalize(text).Should().Be(expected);
        matching.Normalize(expected).Should().Be(expected);
    }

    [Fact]
    public void All_three_sets_of_digits_become_any()
    {
        const string ascii = "0123456789", arabic = "٠١٢٣٤٥٦٧٨٩", persian = "۰۱۲۳۴۵۶۷۸۹";
        foreach (var from in new[] { ascii, arabic, persian })
        {
            foreach (var (form, to) in new[] { (DigitForm.Ascii, ascii), (DigitForm.Arabic, arabic), (DigitForm.Persian, persian), (DigitForm.Keep, from) })
                new TextNormalizer(NormalizationProfile.None with { Digits = form }).Normalize($"شماره {from} بود").Should().Be($"شماره {to} بود");
        }
    }

    [Fact]
    public void Every_call_gives_the_same()
    {
        const string text = "كتاب هاي  من ، ﻻ";
        foreach (var (_, normalizer) in ForReaders)
        {
            var first = normalizer.Normalize(text);
            for (var i = 0; i < 5; i++)
                normalizer.Normalize(text).Should().Be(first);
        }
    }

    [Fact]
    public void Every_presentation_form_becomes_its_letters()
    {
        var nfkc = new TextNormalizer(NormalizationProfile.Nfkc);
        nfkc.Normalize("\uFEFB\uFEF5\uFB90\uFBA4\uFDF2\uFDFA\uFE8E").Should().Be("لالآکۀاللهصلى الله عليه وسلما");
        // nothing is dropped: each form becomes something, of Arabic letters and marks
        for (var c = '\uFB50'; c <= '\uFEFC'; c++)
        {
            if (c is (>= '\uFDD0' and <= '\uFDEF') or (>= '\uFE00' and <= '\uFE6F'))
                continue;
            nfkc.Normalize(c.ToString()).Should().NotBeEmpty($"U+{(int)c:X4}");
        }
    }

    [SharedFact]
    public void Clean_Persian_keeps_all_its_letters()
    {
        // what the profile says: half-spaces without effect, tatweel, presentation forms, yeh and kaf; nothing else may change among letters
        var normalizer = ForReaders["persian"];
        var changed = new List<string>();
        foreach (var file in new[] { "persian-seraji-dev.txt", "persian-perdt-dev.txt" })
        {
            foreach (var line in File.ReadLines(SharedData.File("ud", file)))
            {
                if (Said(line) != Said(normalizer.Normalize(line)))
                    changed.Add(line);
            }
        }
        changed.Should().BeEmpty();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Said(string text) =>
        string.Concat(text.Where(c => char.IsLetter(c) && c != 'ـ').Select(c => c switch { 'ي' or 'ى' => 'ی', 'ك' => 'ک', 'ە' => 'ه', _ => c }));
}
