using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Properties of every profile, on generated text that mixes whatever the rules look at.</summary>
public class NormalizationFuzzTests
{
    public static TheoryData<string> Profiles => [.. NormalizationSamples.Profiles.Keys];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Normalising_twice_changes_nothing_more(string profile)
    {
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        for (var seed = 0; seed < NormalizationSamples.Rounds; seed++)
        {
            var text = NormalizationSamples.Text(seed);
            var once = normalizer.Normalize(text);
            var twice = normalizer.Normalize(once);
            if (twice != once)
                Assert.Fail($"seed {seed}: {NormalizationSamples.Show(text)}\n once: {NormalizationSamples.Show(once)}\ntwice: {NormalizationSamples.Show(twice)}");
            if (!normalizer.IsNormalized(once) || normalizer.IsNormalized(text) != (once == text))
                Assert.Fail($"seed {seed}: IsNormalized disagrees on {NormalizationSamples.Show(text)}");
            if (once == text)
                ReferenceEquals(once, text).Should().BeTrue($"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void The_edits_lead_from_the_text_to_its_normal_form(string profile)
    {
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        for (var seed = 0; seed < NormalizationSamples.Rounds; seed++)
        {
            var text = NormalizationSamples.Text(seed);
            var result = normalizer.NormalizeWithMap(text);
            if (result.Text != normalizer.Normalize(text))
                Assert.Fail($"seed {seed}: with a map the text differs: {NormalizationSamples.Show(text)}");
            int old = 0, @new = 0;
            foreach (var edit in result.Map)
            {
                if (edit.Start < old || edit.Start - old != edit.NewStart - @new
                    || !text.AsSpan(old, edit.Start - old).SequenceEqual(result.Text.AsSpan(@new, edit.NewStart - @new)))
                    Assert.Fail($"seed {seed}: {edit} in {NormalizationSamples.Show(text)}");
                (old, @new) = (edit.End, edit.NewEnd);
            }
            text[old..].Should().Be(result.Text[@new..], $"seed {seed}");
            result.Map.IsIdentity.Should().Be(text == result.Text, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Memory_of_the_caller_receives_the_same_text(string profile)
    {
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        var memory = new char[4096];
        for (var seed = 0; seed < NormalizationSamples.Rounds / 4; seed++)
        {
            var text = NormalizationSamples.Text(seed);
            var expected = normalizer.Normalize(text);
            normalizer.TryNormalize(text, memory, out var written).Should().BeTrue($"seed {seed}");
            if (!memory.AsSpan(0, written).SequenceEqual(expected))
                Assert.Fail($"seed {seed}: {NormalizationSamples.Show(text)}");
            normalizer.TryNormalize(text, memory.AsSpan(0, expected.Length), out written).Should().BeTrue();
            if (expected.Length == 0)
                continue;
            Array.Fill(memory, '#', 0, expected.Length);
            normalizer.TryNormalize(text, memory.AsSpan(0, expected.Length - 1), out written).Should().BeFalse();
            written.Should().Be(0);
            memory.AsSpan(0, expected.Length).ContainsAnyExcept('#').Should().BeFalse("a destination that is too short stays as it was");
        }
    }

    /// <summary>What words show of their language is the same before and after their forms have become letters and marks.</summary>
    [Theory]
    [InlineData("\uFC5D\u064F\uFE99")]
    [InlineData("\uFC5D\u08D7\u064F\uFE99")]
    [InlineData("ى\uFE77\uFE79ث")]
    public void Forms_of_marks_count_as_marks(string text)
    {
        var normalizer = new TextNormalizer(NormalizationProfile.Persian);
        var once = normalizer.Normalize(text);
        normalizer.Normalize(once).Should().Be(once);
    }

    /// <summary>Of two marks only one composes with its letter, and the letter counts as what it becomes.</summary>
    [Theory]
    [InlineData("ە\u0654\u0654ی")]
    [InlineData("ا\u0654\u0655لکتاب ی")]
    [InlineData("ا\u0653\u0654لکتاب ی")]
    public void A_letter_with_two_marks_counts_as_what_it_becomes(string text)
    {
        foreach (var profile in (NormalizationProfile[])[NormalizationProfile.Persian, NormalizationProfile.Arabic])
        {
            var normalizer = new TextNormalizer(profile);
            var once = normalizer.Normalize(text);
            normalizer.Normalize(once).Should().Be(once);
            LanguageDetector.Detect(once).Should().Be(LanguageDetector.Detect(text));
        }
    }

    /// <summary>A space that is put between two words parts their tokens, of which one may have digits to exchange.</summary>
    [Theory]
    [InlineData("X،ؤ۴", "X، ؤ٤")]
    public void Digits_are_exchanged_as_their_token_has_them_in_the_end(string text, string expected)
    {
        var normalizer = new TextNormalizer(NormalizationProfile.Arabic with { Digits = DigitForm.Arabic });
        var once = normalizer.Normalize(text);
        once.Should().Be(expected);
        normalizer.Normalize(once).Should().Be(once);
        normalizer.NormalizeWithMap(text).Text.Should().Be(once);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Slices_lead_back_to_what_they_came_from(string profile)
    {
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        for (var seed = 0; seed < NormalizationSamples.Rounds / 4; seed++)
        {
            var text = NormalizationSamples.Text(seed);
            var result = normalizer.NormalizeWithMap(text);
            var random = new Random(seed);
            for (var n = 0; n < 4; n++)
            {
                var start = random.Next(result.Text.Length + 1);
                var slice = TextSpan.FromBounds(start, start + random.Next(result.Text.Length - start + 1));
                var back = result.ToOriginal(slice);
                var forth = result.ToNormalized(back);
                // the way there and back covers the slice, but for what was inserted at its ends and came from nowhere
                var inserted = result.Map.Where(e => e.Start == e.End).ToArray();
                var (first, end) = (slice.Start, slice.End);
                while (first < end && inserted.Any(e => e.NewStart <= first && first < e.NewEnd))
                    first++;
                while (first < end && inserted.Any(e => e.NewStart < end && end <= e.NewEnd))
                    end--;
                if (first < end && (forth.Start > first || forth.End < end))
                    Assert.Fail($"seed {seed}: {slice} → {back} → {forth} in {NormalizationSamples.Show(text)}");
                if (result.Map.Any(e => e.NewStart < slice.End && e.NewEnd > slice.Start || e.NewLength == 0 && e.NewStart >= slice.Start && e.NewStart <= slice.End) || slice.IsEmpty)
                    continue;
                if (!back.In(text).SequenceEqual(slice.In(result.Text)))
                    Assert.Fail($"seed {seed}: {slice} → {back} in {NormalizationSamples.Show(text)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void No_surrogate_gains_or_loses_its_partner(string profile)
    {
        var normalizer = new TextNormalizer(NormalizationSamples.Profiles[profile]);
        for (var seed = 0; seed < NormalizationSamples.Rounds; seed++)
        {
            var text = NormalizationSamples.Text(seed);
            Lone(normalizer.Normalize(text)).Should().Be(Lone(text), $"seed {seed}: {NormalizationSamples.Show(text)}");
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void The_quick_way_leads_where_the_long_way_leads(string profile)
    {
        var plan = new RewritePlan(NormalizationSamples.Profiles[profile]);
        for (var seed = 0; seed < NormalizationSamples.Rounds; seed++)
        {
            foreach (var text in (string[])[NormalizationSamples.Text(seed), seed % 4 == 0 ? NormalizationSamples.Page(seed) : ""])
            {
                OffsetMapBuilder quickEdits = new(), stepEdits = new();
                var steps = Rewrite(plan, text, stepEdits, stepsOnly: true);
                var quick = Rewrite(plan, text, quickEdits, stepsOnly: false);
                var quickest = Rewrite(plan, text, null, stepsOnly: false);
                if (quick != steps || quickest != steps || !quickEdits.Build().SequenceEqual(stepEdits.Build()))
                {
                    Assert.Fail($"seed {seed}: {NormalizationSamples.Show(text)}\nwithout map: {NormalizationSamples.Show(quickest)}\nquick: {NormalizationSamples.Show(quick)}\n long: {NormalizationSamples.Show(steps)}"
                        + $"\n{string.Join(' ', quickEdits.Build())}\n{string.Join(' ', stepEdits.Build())}");
                }
            }
        }
    }

    private static string Rewrite(RewritePlan plan, string text, OffsetMapBuilder? edits, bool stepsOnly)
    {
        var rewriter = new Rewriter(plan, text, edits, stepsOnly: stepsOnly);
        rewriter.Run();
        var result = rewriter.Changed ? rewriter.Output.ToString() : text;
        rewriter.Dispose();
        return result;
    }

    private static int Lone(string text) => text.EnumerateRunes().Count(r => r.Value == 0xFFFD) - text.Count(c => c == '\uFFFD');
}
