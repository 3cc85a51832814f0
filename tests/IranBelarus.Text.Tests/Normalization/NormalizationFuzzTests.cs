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
            var text = NormalizationSamples.Text(seed);
            var (quick, quickEdits) = Rewrite(plan, text, stepsOnly: false);
            var (steps, stepEdits) = Rewrite(plan, text, stepsOnly: true);
            if (quick != steps || !quickEdits.SequenceEqual(stepEdits))
                Assert.Fail($"seed {seed}: {NormalizationSamples.Show(text)}\nquick: {NormalizationSamples.Show(quick)}\n long: {NormalizationSamples.Show(steps)}\n{string.Join(' ', quickEdits)}\n{string.Join(' ', stepEdits)}");
        }
    }

    private static (string Text, OffsetMap Edits) Rewrite(RewritePlan plan, string text, bool stepsOnly)
    {
        var builder = new OffsetMapBuilder();
        var rewriter = new Rewriter(plan, text, builder, stepsOnly: stepsOnly);
        rewriter.Run();
        var result = rewriter.Changed ? rewriter.Output.ToString() : text;
        rewriter.Dispose();
        return (result, builder.Build());
    }

    private static int Lone(string text) => text.EnumerateRunes().Count(r => r.Value == 0xFFFD) - text.Count(c => c == '\uFFFD');
}
