using System.Collections.Concurrent;
using System.Text;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Benchmarks;

/// <summary>A text of 512 Ki code units, drawn from the lines of a file in <c>Texts</c> by a fixed seed.</summary>
public sealed class BenchmarkText
{
    private const int Length = 512 * 1024;

    private static readonly string[] Emoji = ["😀", "😂", "❤️", "👍🏽", "🇮🇷", "🎉", "👨‍👩‍👧", "🙏", "🔥", "😍"];

    private static readonly ConcurrentDictionary<string, BenchmarkText> Made = new();

    private BenchmarkText(string whole)
    {
        Whole = whole;
        Lines = whole.Split('\n');
        Utf8 = Encoding.UTF8.GetBytes(whole);
        Utf8Lines = Array.ConvertAll(Lines, Encoding.UTF8.GetBytes);
        foreach (var _ in whole.EnumerateTokens(TokenKinds.Content))
            Tokens++;
    }

    /// <summary>The names that <see cref="Get"/> knows.</summary>
    public static IEnumerable<string> Names => ["arabic", "persian", "vocalised", "latin", "social", "emoji-line", "emoji-5-words"];

    public string Whole { get; }

    public string[] Lines { get; }

    public byte[] Utf8 { get; }

    public byte[][] Utf8Lines { get; }

    /// <summary>How many words, numbers and addresses.</summary>
    public int Tokens { get; }

    public static BenchmarkText Get(string name) => Made.GetOrAdd(name, Make);

    private static BenchmarkText Make(string name)
    {
        var random = new Random(20);
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Texts", (name.StartsWith("emoji", StringComparison.Ordinal) ? "persian" : name) + ".txt"));
        var text = new StringBuilder(Length + 1000);
        while (text.Length < Length)
        {
            var line = lines[random.Next(lines.Length)];
            if (text.Length > 0)
                text.Append('\n');
            text.Append(name switch
            {
                "emoji-line" => line + " " + Emoji[random.Next(Emoji.Length)],
                "emoji-5-words" => string.Join(' ', line.Split(' ').Select((word, i) => i % 5 == 4 ? word + " " + Emoji[random.Next(Emoji.Length)] : word)),
                _ => line,
            });
        }
        return new(text.ToString());
    }
}
