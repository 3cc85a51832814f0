using System.IO.Pipelines;
using System.Text;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Where long lines are taken apart, and that nothing shows it.</summary>
public class LineCutTests
{
    private static readonly string[] Neutral = ["\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"];

    public static TheoryData<string> Profiles => [.. NormalizationSamples.Profiles.Keys];

    [Theory]
    // | shows the cuts of lines longer than ten: after a sentence, else after a word, else after what is seen, else anywhere
    [InlineData("کتاب خوب بود. |او هم رفت", "the end of a sentence")]
    [InlineData("کتاب خوب است رفت. |او آمد و رفت", "a sentence may go on to twice the length")]
    [InlineData("کتاب خوبی |است و او رفت و آمد", "no end of a sentence near")]
    [InlineData("کتاب خوبی است و رفت", "the line ends before that")]
    [InlineData("کتاب (خوب بود. او) |هم رفت و آمد", "not within brackets")]
    [InlineData("کتاب (خوب) بود. |او هم رفت", "brackets that are closed")]
    [InlineData("کتاب خوب بود.  او |هم رفت و آمد", "not at two spaces")]
    [InlineData("کتابکتابکتابکتابکتاب|کتابکتاب", "no space")]
    [InlineData("کتاب\nمن\n|بود او هم رفت", "lines stay whole")]
    public void A_long_line_is_cut_where_no_rule_looks_across(string text, string because)
    {
        var cuts = new LineCuts(10);
        var (whole, shown) = (text.Replace("|", "", StringComparison.Ordinal), new StringBuilder());
        for (var start = 0; start < whole.Length;)
        {
            var end = cuts.NextPiece(whole, start, out _);
            shown.Append(whole, start, end - start).Append(shown.ToString().Contains('|') || end == whole.Length ? "" : "|");
            start = end;
        }
        shown.ToString().Should().Be(text, because);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Cuts_between_sentences_change_nothing(string profile)
    {
        var whole = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        var cut = new TextNormalizer(NormalizationSamples.Profiles[profile]) { Cuts = new(200) };
        for (var seed = 0; seed < 5; seed++)
        {
            var text = Sentences(seed, 300);           // stretches look round in shorter lines
            if (profile.Contains("ASCII", StringComparison.Ordinal))
                text = text.Replace('؟', '.');           // ? ends no stretch of a language, and a further walk sees it
            var expected = whole.Normalize(text);
            Compare(cut.Normalize(text), expected, text, seed);
            Compare(cut.Normalize(expected), expected, expected, seed);
            Compare(Collect(cut, text, seed), expected, text, seed);
        }
    }

    [Theory]
    [InlineData("persian")]
    [InlineData("arabic")]
    [InlineData("matching")]
    public void Lines_longer_than_a_piece_are_as_if_whole_and_once_is_enough(string profile)
    {
        var uncut = new TextNormalizer(NormalizationSamples.Profiles[profile]) { Cuts = new(1 << 22) };
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        var text = Sentences(1, 6000);
        text.Length.Should().BeGreaterThan(4 * LineCuts.Standard.Length);
        var result = normalizer.Normalize(text);
        result.Should().Be(uncut.Normalize(text));
        normalizer.IsNormalized(result).Should().BeTrue();
        normalizer.Normalize("ك" + result)[1..].Should().Be(result[..], "cuts fall elsewhere");
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Chunks_do_not_show_wherever_lines_are_cut(string profile)
    {
        foreach (var length in (int[])[2, 7, 30])
        {
            var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]) { Cuts = new(length) };
            for (var seed = 0; seed < 20; seed++)
            {
                var text = NormalizationSamples.Text(seed) + NormalizationSamples.Text(seed + 1000);
                var expected = normalizer.Normalize(text);
                var found = Collect(normalizer, text, seed);
                if (found != expected)
                    Assert.Fail($"length {length}, seed {seed}: {NormalizationSamples.Show(text)}\nfound    {NormalizationSamples.Show(found)}\nexpected {NormalizationSamples.Show(expected)}");
                normalizer.NormalizeWithMap(text).Text.Should().Be(expected);
            }
        }
    }

    [Theory]
    [InlineData("كتاب 👨\u200D👩 در\r\nاين \uD83D است")]
    [InlineData("كِ\u0651ـتا\u064E\u0651ب\u200Cها\u200C و مي\u200C\u200Cشود")]
    [InlineData("قيمت ۱۲٫۵ و 25,000 در https://irna.ir/كتاب?x=1 است ، بله")]
    [InlineData("\uFEFFمي&zwnj;شود &amp;laquo;كه&amp;raquo; اين &#1740;")]
    [InlineData("\u2067سلام abc\u2069 و \u202Bكه\u202C است\n\n\u2066اين 12 b")]
    [InlineData("ﻻ ﷺ ﺳﻼﻡ é e\u0301 \U0001EE01")]
    public async Task Every_split_of_a_text_gives_the_same(string text)
    {
        foreach (var profile in (NormalizationProfile[])[NormalizationProfile.Persian, NormalizationProfile.Matching, NormalizationProfile.Persian with { DecodeEntities = true }])
        {
            var normalizer = new TextNormalizer(profile);
            var expected = normalizer.Normalize(text);
            for (var at = 0; at <= text.Length; at++)
                new NormalizingReader(new Parts(text[..at], text[at..]), normalizer).ReadToEnd().Should().Be(expected, $"{profile.Name}, split at {at}");
            new NormalizingReader(new Parts([.. text.Select(c => c.ToString())]), normalizer).ReadToEnd().Should().Be(expected, $"{profile.Name}, one by one");
            var bytes = Encoding.UTF8.GetBytes(text);
            var decoded = normalizer.Normalize(Encoding.UTF8.GetString(bytes));
            for (var at = 0; at <= bytes.Length; at++)
                (await Piped(normalizer, bytes[..at], bytes[at..])).Should().Be(decoded, $"{profile.Name}, bytes split at {at}");
        }
    }

    private static void Compare(string found, string expected, string text, int seed)
    {
        if (found == expected)
            return;
        var at = Math.Max(0, found.AsSpan().CommonPrefixLength(expected) - 60);
        string Near(string s) => NormalizationSamples.Show(s[Math.Min(at, s.Length)..Math.Min(s.Length, at + 120)]);
        Assert.Fail($"seed {seed}, near {at}:\nfound    {Near(found)}\nexpected {Near(expected)}\ntext     {Near(text)}");
    }

    private static async Task<string> Piped(TextNormalizer normalizer, params byte[][] parts)
    {
        var (input, output) = (new Pipe(), new Pipe());
        var work = normalizer.NormalizeAsync(input.Reader, output.Writer);
        foreach (var part in parts)
            await input.Writer.WriteAsync(part);
        await input.Writer.CompleteAsync();
        await work;
        await output.Writer.CompleteAsync();
        using var read = new MemoryStream();
        await output.Reader.CopyToAsync(read);
        return Encoding.UTF8.GetString(read.ToArray());
    }

    private static string Collect(TextNormalizer normalizer, string text, int seed)
    {
        using var stream = new NormalizationStream(normalizer);
        var random = new Random(seed);
        var collected = new StringBuilder();
        for (var at = 0; ;)
        {
            var count = Math.Min(Math.Min(stream.Free.Length, text.Length - at), random.Next(1, 40));
            text.AsSpan(at, count).CopyTo(stream.Free.Span);
            stream.Add(count);
            at += count;
            if (at == text.Length)
                stream.Complete();
            while (stream.TryNext(out var piece))
                collected.Append(piece);
            if (at == text.Length)
                return collected.ToString();
        }
    }

    /// <summary>A line of sentences with the common faults, none of which reaches over the end of a sentence.</summary>
    private static string Sentences(int seed, int count)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (count > 0)
        {
            var page = NormalizationSamples.Page(random.Next());
            foreach (var control in Neutral)
                page = page.Replace(control, "", StringComparison.Ordinal);
            foreach (var sentence in page.Split('\n', '\r', '.', '؟', ';', '&', '"', '“', '”', '\'', '(', ')', '[', ']', '«', '»').Select(s => s.Trim()).Where(s => s.Length is > 2 and < 150))
            {
                text.Append("و ").Append(sentence).Append(" است").Append(random.Next(3) switch { 0 => "؟ ", 1 => ": ", _ => ". " });
                count--;
            }
        }
        return text.ToString();
    }

    /// <summary>Gives a text in parts.</summary>
    private sealed class Parts(params string[] parts) : TextReader
    {
        private int _next;

        public override int Read(Span<char> buffer)
        {
            while (_next < parts.Length && parts[_next].Length == 0)
                _next++;
            if (_next == parts.Length)
                return 0;
            parts[_next].CopyTo(buffer);
            return parts[_next++].Length;
        }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));
    }
}
