using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Tests.Normalization;

/// <summary>Searches with vectors find what the searches find that every processor has.</summary>
public class VectorTwinTests
{
    [Fact]
    public void The_next_foreign_sign_is_the_same()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            foreach (var text in (string[])[NormalizationSamples.Text(seed), NormalizationSamples.Page(seed)])
            {
                for (var from = 0; from < text.Length; from++)
                {
                    var found = ForeignSigns.Find(text, from, text.Length);
                    if (found != ForeignSigns.FindScalar(text, from, text.Length))
                        Assert.Fail($"seed {seed}, from {from}: {found} in {NormalizationSamples.Show(text)}");
                    from = Math.Max(from, found - 70);
                }
            }
        }
    }

    [Fact]
    public void Every_character_is_a_foreign_sign_in_both_or_in_none()
    {
        // each character in the middle of a word, at its start, and before the article
        for (var c = 0; c <= 0xFFFF; c++)
        {
            foreach (var frame in (string[])["کتاب{0}کتاب", "کتاب {0}کتاب", "کتاب {0}الکتاب", "کتاب ا{0}لکتاب", "کتاب ا{0}کتاب"])
            {
                var text = string.Concat(Enumerable.Repeat("کتاب ", 20)) + frame.Replace("{0}", ((char)c).ToString(), StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(" کتاب", 20));
                if (ForeignSigns.Find(text, 0, text.Length) != ForeignSigns.FindScalar(text, 0, text.Length))
                    Assert.Fail($"U+{c:X4} in {frame}");
            }
        }
    }

    [Fact]
    public void The_next_mark_of_an_address_is_the_same()
    {
        const string marked = "الف :w@\\`/.\"'(=a";
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var rarity = 1 << random.Next(6);
            var text = new string([.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => random.Next(rarity) > 0 ? 'ب' : marked[random.Next(marked.Length)])]);
            var to = random.Next(text.Length + 1);
            for (var from = 0; from <= to; from++)
            {
                var found = AddressMarks.Find(text, from, to);
                if (found != AddressMarks.FindScalar(text, from, to))
                    Assert.Fail($"seed {seed}, from {from} to {to}: {found} in {NormalizationSamples.Show(text)}");
            }
        }
    }

    [Theory]
    [InlineData("persian")]
    [InlineData("matching")]
    [InlineData("display")]
    [InlineData("controls alone")]
    public void The_next_suspect_is_the_same(string profile)
    {
        var plan = new RewritePlan(NormalizationSamples.Profiles[profile]);
        foreach (var tables in (LetterTables[])[plan.AnyLetters, .. plan.FamilyLetters])
        {
            for (var seed = 0; seed < 300; seed++)
            {
                var text = NormalizationSamples.Page(seed);
                for (var from = 0; from < text.Length;)
                {
                    var found = tables.Find(text, from, text.Length, 0);
                    if (found != tables.FindScalar(text, from, text.Length, 0))
                        Assert.Fail($"seed {seed}, from {from}: {found} in {NormalizationSamples.Show(text)}");
                    from = found + 1;
                }
            }
        }
    }

    [Fact]
    public void The_next_suspect_is_the_same_in_every_part_of_a_text()
    {
        // lengths round those of all vectors, after any class
        foreach (var (name, profile) in NormalizationSamples.Profiles)
        {
            var plan = new RewritePlan(profile);
            var clean = new TextNormalizer(profile);
            for (var seed = 0; seed < 60; seed++)
            {
                var random = new Random(seed);
                var text = seed % 3 == 0 ? NormalizationSamples.Text(seed) : seed % 3 == 1 ? NormalizationSamples.Page(seed) : clean.Normalize(NormalizationSamples.Page(seed));
                var tables = (LetterTables[])[plan.AnyLetters, .. plan.FamilyLetters];
                for (var round = 0; round < 40; round++)
                {
                    var from = random.Next(text.Length + 1);
                    var to = Math.Min(text.Length, from + random.Next(1, 1 << random.Next(1, 10)));
                    var left = (byte)random.Next(64);
                    var table = tables[random.Next(tables.Length)];
                    var found = table.Find(text, from, to, left);
                    if (found != table.FindScalar(text, from, to, left))
                        Assert.Fail($"{name}, seed {seed}, from {from} to {to} after {left}: {found} in {NormalizationSamples.Show(text)}");
                }
            }
        }
    }

    [Theory]
    [InlineData("persian")]
    [InlineData("arabic")]
    [InlineData("matching")]
    public void Every_character_is_judged_alike(string profile)
    {
        // in clean text, and exchanged in text whose yeh and kaf are of another keyboard
        var plan = new RewritePlan(NormalizationSamples.Profiles[profile]);
        var clean = string.Concat(Enumerable.Repeat("گفت که کتاب خوب است و او ", 3));
        var dirty = profile == "arabic" ? string.Concat(Enumerable.Repeat("قالت هذه إن الکتاب فی المدینة ", 3)) : clean.Replace('ک', 'ك') + "هي ";
        foreach (var tables in (LetterTables[])[plan.AnyLetters, .. plan.FamilyLetters])
        {
            for (var c = 0; c <= 0xFFFF; c++)
            {
                var text = $"{clean}{(char)c}{clean}";
                if (tables.Find(text, 0, text.Length, 0) != tables.FindScalar(text, 0, text.Length, 0))
                    Assert.Fail($"U+{c:X4}");
            }
        }
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var text = $"{dirty}با{(char)c}ید {dirty}";
            if (Rewrite(plan, text, stepsOnly: false) != Rewrite(plan, text, stepsOnly: true))
                Assert.Fail($"U+{c:X4}: {NormalizationSamples.Show(Rewrite(plan, text, stepsOnly: false))}, expected {NormalizationSamples.Show(Rewrite(plan, text, stepsOnly: true))}");
        }
    }

    private static string Rewrite(RewritePlan plan, string text, bool stepsOnly)
    {
        var rewriter = new Rewriter(plan, text, stepsOnly: stepsOnly);
        rewriter.Run();
        var result = rewriter.Changed ? rewriter.Output.ToString() : text;
        rewriter.Dispose();
        return result;
    }
}
