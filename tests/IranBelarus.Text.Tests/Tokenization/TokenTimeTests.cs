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

    /// <summary>Bytes, a character each: what is not UTF-8, and some that is.</summary>
    private static readonly string[] Bytes =
    [
        "\u0080", "\u00BF", "\u00C0", "\u00D8", "\u00E2", "\u00E2\u0080", "\u00ED\u00A0\u0080", "\u00F0", "\u00F0\u009F", "\u00F0\u009F\u0098", "\u00F8", "\u00FF",
        .. new[] { "ب", "a", "1", " ", "\n", ".", "@", "#", "://", "www.", "\u0651", "\u200C", "٫", "😀", "漢" }.Select(valid => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(valid))),
    ];

    static TokenTimeTests() => ShortTexts.FindByBlocks();

    [Fact]
    public void Characters() => Check(Units, text =>
    {
        foreach (var token in text.EnumerateTokens(TokenKinds.All))
            _ = token.Span;
    });

    [Fact]
    public void Utf8() => Check(Units, text => Enumerate(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Utf8_and_what_is_not() => Check(Bytes.Concat(Pairs(Bytes)), text => Enumerate(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Boundaries()
    {
        var boundaries = new int[16 * Length + 100];
        Check(Units, text => WordBoundaries.Find(text, boundaries));
    }

    private static IEnumerable<string> Units => Samples.Concat(Patterns).Concat(Pairs(Samples));

    private static IEnumerable<string> Pairs(string[] samples) => samples.SelectMany(first => samples.Select(second => first + second));

    private static void Enumerate(ReadOnlySpan<byte> utf8)
    {
        foreach (var token in utf8.EnumerateTokens(TokenKinds.All))
            _ = token.End;
    }

    private static void Check(IEnumerable<string> units, Action<string> work)
    {
        var slow = new List<string>();
        foreach (var unit in units)
        {
            work(unit);
            double[] times = [0, 0, 0];
            if (GrowsFaster(unit, 1, times, work) && GrowsFaster(unit, 2, times, work))
                slow.Add($"{unit} ({string.Join(' ', unit.Select(c => ((int)c).ToString("X4", null)))}): {times[0]:0.0} ms, four times as much {times[1]:0.0} ms, sixteen times {times[2]:0.0} ms");
        }
        slow.Should().BeEmpty();
    }

    /// <summary>Whether a text takes more than eight times as long as one a quarter as long.</summary>
    private static bool GrowsFaster(string unit, int size, double[] times, Action<string> work)
    {
        var quarter = string.Concat(Enumerable.Repeat(unit, (Length << 2 * size - 2) / unit.Length));
        var whole = string.Concat(Enumerable.Repeat(unit, (Length << 2 * size) / unit.Length));
        times[size - 1] = times[size] = double.MaxValue;
        // the machine may be busy: only what is slow again and again is slow
        for (var round = 0; round < 10 && (round == 0 || times[size] > 8 * times[size - 1] + Least); round++)
        {
            times[size - 1] = Math.Min(times[size - 1], Milliseconds(work, quarter));
            times[size] = Math.Min(times[size], Milliseconds(work, whole));
        }
        return times[size] > 8 * times[size - 1] + Least;
    }

    private static double Milliseconds(Action<string> work, string text)
    {
        var start = Stopwatch.GetTimestamp();
        work(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
