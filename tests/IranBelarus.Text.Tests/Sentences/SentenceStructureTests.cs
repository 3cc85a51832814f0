using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Sentences;

public class SentenceStructureTests
{
    [Fact]
    public void The_arabic_seed_is_a_headline_a_dateline_and_ten_sentences()
    {
        var kinds = Kinds(SharedData.Seed("ar"));
        kinds.Should().Equal([SentenceKind.Headline, SentenceKind.Dateline, .. Enumerable.Repeat(SentenceKind.Body, 10)]);
    }

    [Fact]
    public void The_persian_seed_is_a_lead_31_sentences_and_4_subheadings()
    {
        var kinds = Kinds(SharedData.Seed("fa"));
        kinds[0].Should().Be(SentenceKind.Body);
        kinds.Count(k => k == SentenceKind.Body).Should().Be(1 + 31);
        kinds.Count(k => k == SentenceKind.Subheading).Should().Be(4);
        kinds.Should().HaveCount(36);
    }

    [Theory]
    [InlineData("قمة طارئة في الرياض\nاجتمع القادة أمس.", SentenceKind.Headline, SentenceKind.Body)]
    [InlineData("عنوان الخبر\nبغداد – واع\nاجتمع القادة أمس.", SentenceKind.Headline, SentenceKind.Dateline, SentenceKind.Body)]
    [InlineData("تیتر خبر\nتهران - ایرنا\nسران دیدار کردند.\nادامه دیدارها\nفردا نشست دیگری است.", SentenceKind.Headline, SentenceKind.Dateline, SentenceKind.Body, SentenceKind.Subheading, SentenceKind.Body)]
    [InlineData("عنوان\nبقلم: سالم أحمد\nوصل الوفد.", SentenceKind.Headline, SentenceKind.Byline, SentenceKind.Body)]
    [InlineData("تیتر\nنویسنده: سارا احمدی\nهیئت رسید.", SentenceKind.Headline, SentenceKind.Byline, SentenceKind.Body)]
    [InlineData("وصل الوفد", SentenceKind.Body)]
    [InlineData("طهران - سانا: وصل الوفد أمس.", SentenceKind.Dateline, SentenceKind.Body)]
    [InlineData("تهران - ایرنا: هیئت رسید.", SentenceKind.Dateline, SentenceKind.Body)]
    [InlineData("هل انتهت الأزمة؟\nقال الوزير إنها مستمرة.", SentenceKind.Headline, SentenceKind.Body)]
    public void Lines_are_told_apart_by_their_form(string text, params SentenceKind[] expected) => Kinds(text).Should().Equal(expected);

    [Fact]
    public void Sentences_and_gaps_are_the_text()
    {
        const int Seed = 5;
        var random = new Random(Seed);
        const string Alphabet = "ابپ .!?؟«»()\n\r\t\u200C\u200F\u0640ً12,:؛\uD83D\uDE00\uD800\0x\u2029\u00A0…";
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var at = 0;
            foreach (var sentence in text.EnumerateSentences())
            {
                sentence.Span.Length.Should().BePositive();
                text.AsSpan(at, sentence.Span.Start - at).ToString().Should().Match(gap => gap.All(c => char.IsWhiteSpace(c) || SentenceChars.IsMark(c)), $"seed {Seed}, round {round}");
                at = sentence.Span.End;
            }
            text[at..].All(c => char.IsWhiteSpace(c) || SentenceChars.IsMark(c)).Should().BeTrue($"seed {Seed}, round {round}");
        }
    }

    [Fact]
    public void Own_abbreviations_are_kept_whole()
    {
        const string Text = "سعر الصرف 15 ج.س. اليوم. حسب البنك مثل. كذا.";
        Count(Text, SentenceRules.News).Should().Be(3);
        Count(Text, SentenceRules.News.WithAbbreviations("مثل")).Should().Be(2);
    }

    [Theory]
    [InlineData("أولاً؛ ثانياً: ثالثاً", 1, 2, 2)]
    public void Semicolons_and_colons_split_on_request(string text, int plain, int semicolons, int colons)
    {
        Count(text, SentenceRules.News).Should().Be(plain);
        Count(text, SentenceRules.News with { SplitAtSemicolons = true }).Should().Be(semicolons);
        Count(text, SentenceRules.News with { SplitAtColons = true }).Should().Be(colons);
    }

    [Fact]
    public void Hard_wrapped_text_is_read_across_its_lines()
    {
        const string Text = "وصل الوفد إلى\nبغداد أمس.\n\nوبدأت\nالمحادثات.";
        Count(Text, SentenceRules.News with { LineBreaks = LineBreaks.EmptyLineEndsSentence }).Should().Be(2);
    }

    [Theory]
    [InlineData("!»")]
    [InlineData("؟ ")]
    [InlineData("د.")]
    [InlineData("(!")]
    [InlineData("...")]
    [InlineData("«؟» ")]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Count(text, SentenceRules.News);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var text = SharedData.Seed("fa");
        Count(text, SentenceRules.News);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(text, SentenceRules.News);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void The_vector_scan_finds_what_its_scalar_twin_finds()
    {
        for (var c = 0; c < 0x10000; c++)
        {
            var text = new string('ا', 70) + (char)c + "ب";
            CandidateScan.LineEndIn(text).Should().Be(SentenceChars.IsLineEnd((char)c) ? 70 : 72, "U+{0:X4} ends a line or does not", c);
            Scan(text).Should().Be(text.AsSpan().IndexOfAny(CandidateScan.Values), "U+{0:X4} is one or is not", c);
        }
        for (var length = 0; length < 140; length++)
        {
            for (var at = 0; at < length; at++)
            {
                var text = new string([.. Enumerable.Range(0, length).Select(i => i == at ? '؟' : 'ب')]);
                Scan(text).Should().Be(at);
            }
        }
    }

    private static int Scan(string text)
    {
        var cues = HeadCues.None;
        return CandidateScan.IndexIn(text, 0, ref cues);
    }

    private static int Count(string text, SentenceRules rules)
    {
        var n = 0;
        foreach (var _ in text.EnumerateSentences(rules))
            n++;
        return n;
    }

    private static List<SentenceKind> Kinds(string text)
    {
        var kinds = new List<SentenceKind>();
        foreach (var sentence in text.EnumerateSentences())
            kinds.Add(sentence.Kind);
        return kinds;
    }
}
