using System.Text;
using FluentAssertions;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Lines in which nothing can be judged to be of another language than Arabic.</summary>
public class ArabicLinesTests
{
    private static readonly string[] Arabic =
        ["الوزير", "الحکومة", "في", "كتاب", "كتب", "مدينة", "وقالت", "إن", "السلام", "والکتاب", "ال", "الله", "الكلام", "الآن", "المستشفيات", "مستشفى", "رئيسها", "شأن", "هيئة", "قريبا", "ب"];

    private static readonly string[] Others =
        ["ما", "به", "یا", "هم", "رئیس", "سوی", "نظر", "ایران", "البته", "الوار", "الفبا", "المان", "اعلام", "که", "از", "است", "اور", "کي", "نه", "میلیون", "تلویزیون", "همچنین", "سی", "کی", "خود"];

    private static readonly string[] Signs = ["پدر", "ئاب", "علىه", "می\u200Cرود", "ہے", "کوردستان ە", "\uFE8Eب", "أ\u0654", "ۆ", "ا¬ب"];

    private static readonly string[] Gaps = [" ", " ", " ", " ", " ", ". ", "، ", ": ", " «", "» ", "\n", "؟ ", "\u00A0", " — ", "-", "12", ".", " a "];

    [Theory]
    [InlineData("أعلن وزير الخارجية في مؤتمر صحفي عقده يوم الثلاثاء أن البلدين اتفقا", true)]
    [InlineData("اعلن وزير الخارجيه ما هو به", true)]                       // two points are not enough
    [InlineData("ما به يا", false)]                                          // three are
    [InlineData("ما به السلام السلام يا", true)]                             // but not against the article
    [InlineData("ما به «السلام السلام» يا", false)]                          // unless it is quoted
    [InlineData("ما به\nيا", true)]                                          // lines are apart
    [InlineData("این کتاب", false)]
    [InlineData("كتاب پدر", false)]
    [InlineData("على هدى", true)]
    [InlineData("علىه", false)]
    [InlineData("ئاب", false)]
    [InlineData("هيئة", true)]
    [InlineData("كتب\u200Cها", false)]
    [InlineData("كَتَبَ ا\u064Dي\u064Eن", false)]                            // marks do not count
    public void A_line_is_in_doubt_or_not(string text, bool isArabic) => ArabicLines.Lines(text).Should().Be(isArabic ? -1 : text.IndexOf('\n', StringComparison.Ordinal) < 0 ? 0 : 1);

    [Fact]
    public void Its_number_is_the_same_on_every_processor()
    {
        for (var seed = 0; seed < 6000; seed++)
        {
            foreach (var text in (string[])[Page(new Random(seed)), NormalizationSamples.Text(seed), NormalizationSamples.Page(seed)])
            {
                if (ArabicLines.Lines(text) != ArabicLines.LinesScalar(text))
                    Assert.Fail($"seed {seed}: {ArabicLines.Lines(text)}, {ArabicLines.LinesScalar(text)} in {NormalizationSamples.Show(text)}");
            }
        }
    }

    [Fact]
    public void Every_character_is_in_doubt_in_both_or_in_none()
    {
        for (var c = 0; c <= 0xFFFF; c++)
        {
            foreach (var frame in (string[])["كتاب{0}كتاب", "كتاب {0}كتاب", "كتاب {0} كتاب", "م{0}ا ب{0}ه يا", "ما به« {0}الكتاب الكتاب» یا"])
            {
                var text = string.Concat(Enumerable.Repeat("كتاب ", 20)) + frame.Replace("{0}", ((char)c).ToString(), StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(" كتاب", 20));
                if (ArabicLines.Lines(text) != ArabicLines.LinesScalar(text))
                    Assert.Fail($"U+{c:X4} in {frame}");
            }
        }
    }

    [Theory]
    [InlineData(254), InlineData(255), InlineData(256), InlineData(257), InlineData(400), InlineData(1500), InlineData(9000)]
    public void Overlong_words_are_in_doubt_wherever_they_stand(int length)
    {
        for (var before = 0; before < 1400; before += 7)
        {
            var text = "كتاب\n" + string.Concat(Enumerable.Repeat("ب ", before)) + new string('ة', length);
            foreach (var tail in (string[])["", " ", " كتاب\nكتاب"])
                ArabicLines.Lines(text + tail).Should().Be(length > 255 ? 1 : -1).And.Be(ArabicLines.LinesScalar(text + tail));
        }
    }

    [Fact]
    public void What_is_not_in_doubt_is_judged_Arabic_or_nothing()
    {
        var plan = RewritePlan.For(NormalizationProfile.Arabic);
        var plain = 0;
        for (var seed = 0; seed < 30_000; seed++)
        {
            var random = new Random(seed);
            var line = Page(random, few: true).Replace('\n', ' ');
            if (ArabicLines.Lines(line) >= 0)
                continue;
            plain++;
            for (var start = 0; start < line.Length; start++)
            {
                if (start > 0 && SegmentLanguage.IsWordUnit(line[start - 1]))
                    continue;
                var known = (0, -1);
                var (_, family, likely) = SegmentLanguage.Next(line, start, line.Length, plan, ref known);
                var (from, to) = SegmentLanguage.Sentence(line, 0, start, line.Length);
                var sentence = SegmentLanguage.Of(line, from, to, withQuotations: false, plan, out var likelySentence);
                var whole = SegmentLanguage.Of(line, 0, line.Length, withQuotations: true, plan, out var likelyLine);
                foreach (var found in (LetterFamily?[])[family, likely, sentence, likelySentence, whole, likelyLine])
                {
                    if (found is not (null or LetterFamily.Arabic))
                        Assert.Fail($"seed {seed}, from {start}: {found} in {NormalizationSamples.Show(line)}");
                }
            }
        }
        plain.Should().BeGreaterThan(3000);
    }

    [Fact]
    public void Each_search_begins_behind_the_last_one()
    {
        const string plain = "الكتاب في المدينة\n", doubtful = "این کتاب\n";
        var text = plain + plain + doubtful + plain + doubtful + doubtful + plain;
        var (first, second) = (2 * plain.Length, 3 * plain.Length + doubtful.Length);
        ArabicLines.FindDoubtful(text, 0, text.Length).Should().Be(first);
        ArabicLines.FindDoubtful(text, plain.Length, text.Length).Should().Be(first);
        ArabicLines.FindDoubtful(text, 0, first).Should().Be(first);
        ArabicLines.FindDoubtful(text, first + doubtful.Length, text.Length).Should().Be(second);
        ArabicLines.FindDoubtful(text, text.Length - plain.Length, text.Length).Should().Be(text.Length);
    }

    /// <summary>Words of Arabic, with others among them more or less often.</summary>
    private static string Page(Random random, bool few = false)
    {
        var text = new StringBuilder();
        var (rarity, signs) = (random.Next(1, 9), random.Next(few ? 400 : 60));
        var (marks, count) = (random.Next(4) == 0, random.Next(few ? 40 : 500));
        for (var i = 0; i < count; i++)
        {
            var words = signs > 0 && random.Next(signs) == 0 ? Signs : random.Next(rarity) == 0 ? Others : Arabic;
            foreach (var c in words[random.Next(words.Length)])
            {
                text.Append(random.Next(2) == 0 ? c : c switch { 'ي' => 'ی', 'ی' => 'ي', 'ك' => 'ک', 'ک' => 'ك', _ => c });
                if (marks && random.Next(3) == 0)
                    text.Append("\u064E\u0651\u0650\u0640\u0670\u200F\u064B"[random.Next(7)]);
            }
            text.Append(random.Next(3) > 0 ? " " : Gaps[random.Next(Gaps.Length)]);
        }
        return text.ToString();
    }
}
