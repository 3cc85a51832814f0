using System.Diagnostics;
using System.Text;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>Four times the text takes about four times as long, whatever is repeated in it.</summary>
public class TokenTimeTests
{
    private const int Length = 5_000;

    /// <summary>Milliseconds that say nothing: quadratic time takes many more for a text of this length.</summary>
    private const double Least = 10;

    /// <summary>One of each class, and what addresses and our tailoring look at.</summary>
    private static readonly string[] Samples =
    [
        "ب", "a", "é", "1", "٣", "٫", "\u0600", "_", ":", "·", ",", "٬", ".", "’", "'", "\"", "\u0651", "\u200C", "\u200D", "\u00AD", "\uFE0F", "\u20E3", "ـ",
        "א", " ", "\t", "\r", "\n", "カ", "😀", "ℹ", "🏽", "🇮", "漢", "½", "𐌰", "+", "-", "–", "(", "[", "،", "/", "?", "#", "@", "&", "\uD83D", "\uDE00",
        "www.", "://",
    ];

    private static readonly string[] Patterns =
    [
        "www.a’", "www.a·", "www.a\u00AD", "www.aا", "www.a\u0651\u00AD", "אwww.a\u00AD", "بwww.a’", "٫٫1", "ا1٫", "1ـ", "1ـ1", "ا1ـ", "1\uFE0F\u20E3", "ℹ\uFE0F", "#a#", "#a@b", "@a@b.", "@a.",
        "a@b.c", "a.b/", "t.me/x", "t.me/ ", "a-b.co/", "git+", "a+a://", "a1://b", "http://[", "http://a]", "http://a(", "http://a?[", "http://a،-b", "http://a–", "a:\u0651b", "1,\u0651", "م.ت.", "هـ.ش",
        "👩\u200D", "🇮🇷\u200D", "\u0651#a", "❤\uFE0F\u0651#", "a..@", "a'b@", "--a@", "xn--", "a@xn--a.",
    ];

    static TokenTimeTests() => ShortTexts.FindByBlocks();

    [Fact]
    public void Characters() => Check(text =>
    {
        foreach (var token in text.EnumerateTokens(TokenKinds.All))
            _ = token.Span;
    });

    [Fact]
    public void Utf8() => Check(text =>
    {
        foreach (var token in ((ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text)).EnumerateTokens(TokenKinds.All))
            _ = token.End;
    });

    [Fact]
    public void Boundaries()
    {
        var boundaries = new int[4 * Length + 100];
        Check(text => WordBoundaries.Find(text, boundaries));
    }

    private static void Check(Action<string> work)
    {
        var slow = new List<string>();
        foreach (var unit in Samples.Concat(Patterns).Concat(Samples.SelectMany(first => Samples.Select(second => first + second))))
        {
            var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
            var four = string.Concat(Enumerable.Repeat(unit, 4 * Length / unit.Length));
            work(unit);
            double once = double.MaxValue, all = double.MaxValue;
            // the machine may be busy: only what is slow again and again is slow
            for (var round = 0; round < 10 && (round == 0 || all > 8 * once + Least); round++)
            {
                once = Math.Min(once, Milliseconds(work, text));
                all = Math.Min(all, Milliseconds(work, four));
            }
            if (all > 8 * once + Least)
                slow.Add($"{unit} ({string.Join(' ', unit.Select(c => ((int)c).ToString("X4", null)))}): {once:0.0} ms, four times as much {all:0.0} ms");
        }
        slow.Should().BeEmpty();
    }

    private static double Milliseconds(Action<string> work, string text)
    {
        var start = Stopwatch.GetTimestamp();
        work(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
