using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Tests.Mentions;

/// <summary>What holds for every text.</summary>
public class MentionExtractorTests
{
    private static readonly MentionExtractor Extractor = new(new MentionExtractorOptions { Anchor = new DateOnly(2025, 8, 20) });

    private static readonly string[] Words =
        ["سه", "هزار", "و", "میلیون", "12", "۱۲", "١٢", "-", "/", ".", ",", "٫", "تا", "از", "بين", "إلى", "ألف", "مئة", "ثلاثة", "عشر", "والعشرون", "الثالث", "دلار", "دولار", "%", "درصد", "مرداد", "مايو", "رمضان", "سال", "عام",
            "قبل", "پیش", "القرن", "قرن", "الساعة", "ساعت", ":", "30", "2023", "1404", "نیم", "نصف", "وثيقتين", "تهران", "بوتين", "،", "(", ")", "\n", " ", " ", " ", "الـ", "يوم", "الثلاثاء", "سه\u200Cشنبه", "^", "_", "+", "e", "\uD83D", "\uDE00", "\0", "\u200C", "\u0640",
            "الأول", "من", "نیمه", "دوم", "زیر", "صفر", "تحت", "الصفر", "همت", "کرور", "لک", "ممیز", "فاصلة", "على"];

    [Fact]
    public void Mentions_of_any_text_lie_in_it_in_order()
    {
        var random = new Random(99);
        for (var i = 0; i < 6000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? "" : " ")));
            var language = (TextLanguage)random.Next(4);
            var mentions = Extractor.Extract(text, language);
            for (var k = 0; k < mentions.Count; k++)
            {
                var span = mentions[k].Span;
                (span.Start >= 0 && span.Length > 0 && span.End <= text.Length).Should().BeTrue($"{span} in {i}: {text}");
                if (k > 0)
                    span.Start.Should().BeGreaterThanOrEqualTo(mentions[k - 1].Span.Start, text);
                if (mentions[k] is NumberMention { Low: { } low, High: { } high })
                    low.Should().BeLessThanOrEqualTo(high, text);
            }
            Extractor.Extract(text, language).Should().Equal(mentions, "the same text gives the same");
        }
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Extractor.Extract("").Should().BeEmpty();
        Extractor.Extract(" \n\t\uFEFF\u200C").Should().BeEmpty();
    }

    [Fact]
    public void Only_the_kinds_asked_for_are_given()
    {
        const string Text = "وقّع الرئيس بوتين 12 وثيقة بقيمة 5 ملايين دولار في 13 مارس 2023";
        foreach (var kind in Enum.GetValues<MentionKind>())
        {
            var found = new MentionExtractor(new MentionExtractorOptions { Kinds = (MentionKinds)(1 << (int)kind) }).Extract(Text, TextLanguage.Arabic);
            found.Where(m => m.Kind != kind).Should().BeEmpty();
        }
    }

    [Fact]
    public void Relative_dates_without_an_anchor_stay_open()
    {
        foreach (var text in (string[])["وصل أمس", "دیروز رسید", "العام الماضي", "سال گذشته"])
            new MentionExtractor().Extract(text).OfType<DateMention>().Should().ContainSingle(text).Which.Should().Match<DateMention>(d => d.IsRelative && d.Iso == null, text);
    }

    [Fact]
    public void The_anchor_of_an_article_counts()
    {
        var article = new Article("1", "وصل أمس إلى مينسك") { Language = TextLanguage.Arabic, PublishedAt = new DateOnly(2024, 3, 1) };
        new MentionExtractor().Extract(article).OfType<DateMention>().Should().ContainSingle().Which.Iso.Should().Be("2024-02-29");
    }

    [Fact]
    public void One_extractor_serves_many_threads()
    {
        var texts = MentionCase.Of("numbers-fa").Select(c => c.Text).ToArray();
        var expected = texts.Select(t => Extractor.Extract(t, TextLanguage.Persian)).ToArray();
        Parallel.For(0, texts.Length * 4, i => Extractor.Extract(texts[i % texts.Length], TextLanguage.Persian).Should().Equal(expected[i % texts.Length]));
    }

    [Theory]
    [InlineData("سه ")]
    [InlineData("1-")]
    [InlineData("ألف ")]
    [InlineData("بين 5 و")]
    [InlineData("3 و")]
    [InlineData("،1")]
    [InlineData("هزار میلیارد ")]
    [InlineData("(")]
    [InlineData("من 3 إلى ")]
    public void Hostile_repetition_is_read_in_linear_time(string part)
    {
        // a quadratic reader would need hours; a slow machine may take its time
        var text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Extractor.Extract(text, part.Contains('ه') ? TextLanguage.Persian : TextLanguage.Arabic);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }
}
