using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Icu;
using IranBelarus.Text.Tokenization;

namespace IranBelarus.Text.Benchmarks.Tokenization;

/// <summary>Words and word boundaries of texts; the baseline is what people write by hand.</summary>
/// <remarks>
/// Not all do the same: <c>Split</c>, the loop and the expression find words by delimiters or classes; <c>ICU</c> and <c>Boundaries</c> find every
/// boundary of UAX #29; <c>Tokens</c> have kinds and keep numbers and addresses whole.
/// </remarks>
public abstract class TokenizerBenchmarks
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n.,;:!?()[]{}\"'«»،؛؟…–—-/\\|<>*%٪");

    private static readonly char[] Spaces = [' ', '\n'];

    private static readonly Regex Words = new(@"\w+", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private static bool _isWarm;

    private readonly int[] _boundaries = new int[1 << 20];
    private string[] _texts = null!;
    private byte[][] _utf8 = null!;
    private BreakIterator? _icu;
#if WITH_ICU4N
    private ICU4N.Text.BreakIterator? _icu4N;
#endif

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "persian";

    public static IEnumerable<string> Texts => BenchmarkText.Names;

    [GlobalSetup]
    public void Setup()
    {
        if (!_isWarm)
            WarmUp();
        (_texts, _utf8) = Pieces(BenchmarkText.Get(Text));
        _icu = Icu4C.IsInstalled ? Icu4C.Words() : null;
#if WITH_ICU4N
        _icu4N = Icu4N.Words();
#endif
    }

    /// <summary>What is read at a time, in UTF-16 and in UTF-8.</summary>
    internal abstract (string[] Utf16, byte[][] Utf8) Pieces(BenchmarkText text);

    /// <summary>
    /// Once a process, before anything is measured: the runtime counts calls, looks where they go and compiles anew in the background. Half-way
    /// through, a method may be five times slower than in the end, the baseline as well as the library.
    /// </summary>
    private void WarmUp()
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var name in Texts)
            {
                (_texts, _utf8) = Pieces(BenchmarkText.Get(name));
                for (var call = 0; call < 10; call++)
                    _ = IndexOfAny() + Split() + RegularExpression() + Boundaries() + Content() + Visible() + All() + ContentOfUtf8() + AllOfUtf8();
            }
            Thread.Sleep(250);
        }
        _isWarm = true;
    }

    [Benchmark(Baseline = true, Description = "IndexOfAny(SearchValues) loop")]
    public int IndexOfAny()
    {
        var count = 0;
        foreach (ReadOnlySpan<char> text in _texts)
        {
            var rest = text;
            while (true)
            {
                var end = rest.IndexOfAny(Delimiters);
                if (end < 0)
                    break;
                if (end > 0)
                    count++;
                rest = rest[(end + 1)..];
            }
            if (!rest.IsEmpty)
                count++;
        }
        return count;
    }

    [Benchmark(Description = "string.Split")]
    public int Split()
    {
        var count = 0;
        foreach (var text in _texts)
            count += text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Length;
        return count;
    }

    [Benchmark(Description = "compiled Regex")]
    public int RegularExpression()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            foreach (var _ in Words.EnumerateMatches(text))
                count++;
        }
        return count;
    }

    [Benchmark(Description = "ICU4C"), BenchmarkCategory("ICU4C")]
    public int Icu()
    {
        var count = 0;
        foreach (var text in _texts)
            count += Icu4C.Count(_icu!, text);
        return count;
    }

#if WITH_ICU4N
    [Benchmark(Description = "ICU4N")]
    public int PortedIcu()
    {
        var count = 0;
        foreach (var text in _texts)
            count += Icu4N.Count(_icu4N!, text);
        return count;
    }
#endif

    [Benchmark(Description = "Boundaries")]
    public int Boundaries()
    {
        var count = 0;
        foreach (var text in _texts)
            count += WordBoundaries.Find(text, _boundaries);
        return count;
    }

    [Benchmark(Description = "Tokens (content)")]
    public int Content() => Tokens(TokenKinds.Content);

    [Benchmark(Description = "Tokens (visible)")]
    public int Visible() => Tokens(TokenKinds.Visible);

    [Benchmark(Description = "Tokens (all)")]
    public int All() => Tokens(TokenKinds.All);

    [Benchmark(Description = "Tokens (content, UTF-8)")]
    public int ContentOfUtf8() => Utf8Tokens(TokenKinds.Content);

    [Benchmark(Description = "Tokens (all, UTF-8)")]
    public int AllOfUtf8() => Utf8Tokens(TokenKinds.All);

    private int Tokens(TokenKinds kinds)
    {
        var sum = 0;
        foreach (var text in _texts)
        {
            foreach (var token in text.EnumerateTokens(kinds))
                sum += token.Span.Length + (int)token.Kind;
        }
        return sum;
    }

    private int Utf8Tokens(TokenKinds kinds)
    {
        var sum = 0;
        foreach (ReadOnlySpan<byte> text in _utf8)
        {
            foreach (var token in text.EnumerateTokens(kinds))
                sum += token.Length + (int)token.Kind;
        }
        return sum;
    }
}
