using BenchmarkDotNet.Attributes;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Benchmarks.Mentions;

/// <summary>Finding a name among 100,000: names of one and two words made of Persian letters by a fixed seed, queries in Arabic spelling half of which are among them.</summary>
public class NameMatcherBenchmarks
{
    private const string Letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    private static readonly string[] Known =
        ["لوكاشينكو", "ألكسندر", "شنغهاي", "بيلاروس", "أذربيجان", "طاجيكستان", "بيونغ يانغ", "واشنطن", "بوينس آيرس", "كازاخستان", "عراقجي", "بزشكيان", "غوتيريش", "لافروف", "موسكو", "أستراليا"];

    private NameMatcher _matcher = new([]);
    private string[] _queries = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(5);
        var names = Enumerable.Range(0, 100_000).Select(_ => random.Next(2) == 0 ? Word(random) : Word(random) + " " + Word(random)).ToArray();
        _matcher = new NameMatcher(names);
        _queries = [.. Known, .. names.Take(Known.Length).Select(n => n.Replace('ک', 'ك').Replace('ی', 'ي').Replace('گ', 'غ').Replace('پ', 'ب'))];
    }

    [Benchmark(Description = "Find in 100,000 names", OperationsPerInvoke = 32)]
    public double Find()
    {
        var sum = 0.0;
        foreach (var query in _queries)
            sum += _matcher.Find(query)?.Score ?? 0;
        return sum;
    }

    private static string Word(Random random)
    {
        var length = random.Next(4, 9);
        return string.Create(length, random, static (letters, r) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = Letters[r.Next(Letters.Length)];
        });
    }
}
