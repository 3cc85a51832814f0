using System.Text;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tests.Support;

namespace IranBelarus.Text.Tests.Sentences;

public class SentenceReaderTests
{
    public static TheoryData<SentenceRules> AllRules =>
    [
        SentenceRules.News, SentenceRules.Plain, SentenceRules.Uax29, SentenceRules.News with { LineBreaks = LineBreaks.EmptyLineEndsSentence },
        SentenceRules.News with { LineBreaks = LineBreaks.WhiteSpace }, SentenceRules.News with { SplitAtSemicolons = true, SplitAtColons = true },
    ];

    [Theory]
    [MemberData(nameof(AllRules))]
    public void The_seeds_read_the_same_wherever_the_reads_fall(SentenceRules rules)
    {
        foreach (var language in new[] { "ar", "fa" })
        {
            var text = string.Concat(Enumerable.Repeat(SharedData.Seed(language) + "\n", 3));
            foreach (var chunk in new[] { 1, 7, 1000, 100_000 })
                Streamed(text, rules, chunk).Should().Equal(Whole(text, rules));
        }
    }

    [Theory]
    [MemberData(nameof(AllRules))]
    public void Generated_text_reads_the_same_wherever_the_reads_fall(SentenceRules rules)
    {
        const int Seed = 40;
        var random = new Random(Seed);
        string[] pieces = ["وصل الوفد", " ", ".", "! ", "؟", "\n", "\n\n", "»", "«", "(", ")", "12", "...", "د. ", " \u200F", "طهران- سانا", new string('ا', 300), ":", "؛ "];
        for (var round = 0; round < 40; round++)
        {
            var text = new StringBuilder();
            while (text.Length < 20_000)
                text.Append(pieces[random.Next(pieces.Length)]);
            Streamed(text.ToString(), rules, random.Next(1, 5000)).Should().Equal(Whole(text.ToString(), rules), $"seed {Seed}, round {round}");
        }
    }

    [Fact]
    public void An_empty_stream_has_no_sentence() => new SentenceReader(new StringReader("")).TryRead(out _).Should().BeFalse();

    private static List<StreamedSentence> Whole(string text, SentenceRules rules)
    {
        var all = new List<StreamedSentence>();
        foreach (var sentence in text.EnumerateSentences(rules))
            all.Add(new(sentence.Span.In(text).ToString(), sentence.Span.Start, sentence.Kind));
        return all;
    }

    private static List<StreamedSentence> Streamed(string text, SentenceRules rules, int chunk)
    {
        var reader = new SentenceReader(new ChunkReader(text, chunk), rules);
        var all = new List<StreamedSentence>();
        while (reader.TryRead(out var sentence))
            all.Add(sentence);
        return all;
    }

    private sealed class ChunkReader(string text, int chunk) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            var n = Math.Min(Math.Min(count, chunk), text.Length - _at);
            text.CopyTo(_at, buffer, index, n);
            _at += n;
            return n;
        }
    }
}
