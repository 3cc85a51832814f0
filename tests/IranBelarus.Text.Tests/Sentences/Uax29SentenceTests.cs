using System.Text;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tests.Support;
using IranBelarus.Text.Tests.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tests.Sentences;

public class Uax29SentenceTests
{
    [SharedFact]
    public void Every_line_of_SentenceBreakTest_holds()
    {
        var lines = BreakTestLine.Read("SentenceBreakTest.txt").ToList();
        lines.Should().HaveCount(512, "that is how many lines version 17.0.0 has");
        var wrong = lines.Where(line => !Boundaries(line.Text).Skip(1).SequenceEqual(line.Boundaries)).Select(line => line.Comment).ToList();
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_search_for_candidates_misses_none()
    {
        // the plain reading of the rules, one class at a time, on generated text that holds every class
        var seed = 20_251_121;
        var random = new Random(seed);
        string[] alphabet = ["a", "A", "ا", "1", ".", "!", "؟", "\r", "\n", "\u2029", "\u0301", "\u00AD", " ", "،", "»", "\"", "\U00016E98", "\U0001E95E", "\uD800", "\uDC00", "x", "ب"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            Boundaries(text).Should().Equal(Reference(text), $"seed {seed}, round {round}: {Escape(text)}");
        }
    }

    [Fact]
    public void Sentences_cover_the_text()
    {
        const string Text = "He said. She  went!\r\n\r\nDr. no. end";
        var at = 0;
        foreach (var sentence in Text.EnumerateSentences(SentenceRules.Uax29))
        {
            sentence.Span.Start.Should().Be(at);
            at = sentence.Span.End;
        }
        at.Should().Be(Text.Length);
    }

    private static List<int> Boundaries(string text)
    {
        var all = new List<int> { 0 };
        foreach (var sentence in text.EnumerateSentences(SentenceRules.Uax29))
            all.Add(sentence.Span.End);
        return all;
    }

    /// <summary>SB1 to SB11 as they are written, each boundary judged alone.</summary>
    private static List<int> Reference(string text)
    {
        var starts = new List<int>();
        var classes = new List<byte>();
        for (var i = 0; i < text.Length;)
        {
            starts.Add(i);
            classes.Add(SentenceBreakTable.ClassAt(text, i, out var length));
            i += length;
        }
        var boundaries = new List<int> { 0 };
        for (var i = 1; i < classes.Count; i++)
        {
            if (IsBoundary(classes, i))
                boundaries.Add(starts[i]);
        }
        boundaries.Add(text.Length);
        return boundaries;
    }

    private static bool IsBoundary(List<byte> classes, int i)
    {
        const byte ParaSepFrom = SentenceBreakClass.CarriageReturn, ParaSepTo = SentenceBreakClass.Separator;
        bool ParaSep(byte c) => c is >= ParaSepFrom and <= ParaSepTo;
        bool Term(byte c) => c is SentenceBreakClass.ATerm or SentenceBreakClass.STerm;
        if (classes[i - 1] == SentenceBreakClass.CarriageReturn && classes[i] == SentenceBreakClass.LineFeed)
            return false;
        if (ParaSep(classes[i - 1]))
            return true;
        if (classes[i] is SentenceBreakClass.Extend or SentenceBreakClass.Format)
            return false;
        // SB5: what is left before the boundary without Extend and Format (those after a separator or at the start stay)
        var before = new List<byte>();
        for (var k = 0; k < i; k++)
        {
            if (classes[k] is SentenceBreakClass.Extend or SentenceBreakClass.Format && before.Count > 0 && !ParaSep(before[^1]))
                continue;
            before.Add(classes[k]);
        }
        var next = classes[i];
        var at = before.Count - 1;
        if (before[at] == SentenceBreakClass.ATerm && next == SentenceBreakClass.Numeric)
            return false;
        if (before[at] == SentenceBreakClass.ATerm && at > 0 && before[at - 1] is SentenceBreakClass.Upper or SentenceBreakClass.Lower && next == SentenceBreakClass.Upper && before[at] == SentenceBreakClass.ATerm)
            return false;
        var separator = ParaSep(before[at]);
        var k1 = separator ? at - 1 : at;
        var spaces = 0;
        while (k1 >= 0 && before[k1] == SentenceBreakClass.Space)
        {
            k1--;
            spaces++;
        }
        while (k1 >= 0 && before[k1] == SentenceBreakClass.Close)
            k1--;
        if (k1 < 0 || !Term(before[k1]))
            return false;                                                   // SB998
        if (before[k1] == SentenceBreakClass.ATerm)
        {
            for (var j = i; j < classes.Count; j++)
            {
                if (classes[j] == SentenceBreakClass.Lower)
                    return false;                                           // SB8
                if (classes[j] is SentenceBreakClass.OtherLetter or SentenceBreakClass.Upper || ParaSep(classes[j]) || Term(classes[j]))
                    break;
            }
        }
        if (next == SentenceBreakClass.SContinue || Term(next))
            return false;                                                   // SB8a
        if (spaces == 0 && (next is SentenceBreakClass.Close or SentenceBreakClass.Space || ParaSep(next)))
            return false;                                                   // SB9
        if (next == SentenceBreakClass.Space || ParaSep(next))
            return false;                                                   // SB10
        return true;                                                        // SB11
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
            escaped.Append($"\\u{(int)c:X4}");
        return escaped.ToString();
    }
}
