using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Icu;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Benchmarks.Tokenization;

/// <summary>Words and word boundaries of a whole text; the baseline is what people write by hand.</summary>
/// <remarks>
/// Not all do the same: <c>Split</c>, the loop and the expression find words by delimiters or classes; <c>ICU</c> and <c>Boundaries</c> find every
/// boundary of UAX #29; <c>Tokens</c> have kinds and keep numbers and addresses whole.
/// </remarks>
public partial class TokenBenchmarks
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n.,;:!?()[]{}\"'«»،؛؟…–—-/\\|<>*%٪");

    private readonly int[] _boundaries = new int[1 << 20];
    private BenchmarkText _text = null!;
    private BreakIterator? _icu;

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "persian";

    public static IEnumerable<string> Texts => BenchmarkText.Names;

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkText.Get(Text);
        _icu = Icu4C.IsInstalled ? Icu4C.Words() : null;
#if WITH_ICU4N
        _icu4N = ICU4N.Text.BreakIterator.GetWordInstance(new ICU4N.Globalization.UCultureInfo("fa"));
#endif
    }

    [Benchmark(Baseline = true, Description = "IndexOfAny(SearchValues) loop")]
    public int IndexOfAny() => IndexOfAny(_text.Whole);

    [Benchmark(Description = "string.Split")]
    public int Split() => _text.Whole.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    [Benchmark(Description = "compiled Regex")]
    public int RegularExpression() => Matches(_text.Whole);

    [Benchmark(Description = "ICU4C"), BenchmarkCategory("ICU4C")]
    public int Icu() => Icu4C.Count(_icu!, _text.Whole);

#if WITH_ICU4N
    private ICU4N.Text.BreakIterator? _icu4N;

    [Benchmark(Description = "ICU4N")]
    public int Icu4N() => Icu4N(_text.Whole);
#endif

    [Benchmark(Description = "Boundaries")]
    public int Boundaries() => WordBoundaries.Find(_text.Whole, _boundaries);

    [Benchmark(Description = "Boundaries without vectors")]
    public int BoundariesWithoutVectors() =>
        NumberFinder.Find(ref MemoryMarshal.GetReference<char>(_text.Whole), _text.Whole.Length, 0, ref _boundaries[0], _boundaries.Length);

    [Benchmark(Description = "Tokens (content)")]
    public int Content() => Tokens(_text.Whole, TokenKinds.Content);

    [Benchmark(Description = "Tokens (all)")]
    public int All() => Tokens(_text.Whole, TokenKinds.All);

    [Benchmark(Description = "Tokens (content, UTF-8)")]
    public int Utf8() => Tokens(_text.Utf8, TokenKinds.Content);

    internal static int IndexOfAny(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (true)
        {
            var end = text.IndexOfAny(Delimiters);
            if (end < 0)
                return text.IsEmpty ? count : count + 1;
            if (end > 0)
                count++;
            text = text[(end + 1)..];
        }
    }

    internal static int Matches(string text)
    {
        var count = 0;
        foreach (var _ in Words().EnumerateMatches(text))
            count++;
        return count;
    }

    internal static int Tokens(ReadOnlySpan<char> text, TokenKinds kinds)
    {
        var sum = 0;
        foreach (var token in text.EnumerateTokens(kinds))
            sum += token.Span.Length + (int)token.Kind;
        return sum;
    }

    internal static int Tokens(ReadOnlySpan<byte> text, TokenKinds kinds)
    {
        var sum = 0;
        foreach (var token in text.EnumerateTokens(kinds))
            sum += token.Length + (int)token.Kind;
        return sum;
    }

#if WITH_ICU4N
    private int Icu4N(string text)
    {
        _icu4N!.SetText(text);
        var count = 0;
        while (_icu4N.Next() != ICU4N.Text.BreakIterator.Done)
            count++;
        return count;
    }
#endif

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
