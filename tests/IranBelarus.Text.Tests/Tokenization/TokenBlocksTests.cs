using System.Text;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Tokenization.Blocks;

namespace IranBelarus.Text.Tests.Tokenization;

/// <summary>The tokens that blocks give, each path asked for directly, are those of the rules; and blocks find nearly all that ordinary text holds.</summary>
public class TokenBlocksTests
{
    private delegate List<(int Start, int End, TokenKind Kind)> Finder(string text, out int byBlocks);

    [PathFact(ProcessorPath.Avx512)]
    public void Eight_blocks_by_AVX_512() => Check(Find<EightLanes, Avx512Loader, CompressTokens>);

    [PathFact(ProcessorPath.Avx512)]
    public void Two_blocks_by_AVX_512() => Check(Find<TwoLanes, Avx512Loader, CompressTokens>);

    [PathFact(ProcessorPath.Avx2)]
    public void Four_blocks_by_AVX2() => Check(Find<FourLanes, Avx2Loader, TableTokens>);

    private static void Check(Finder find)
    {
        for (var seed = 1; seed <= 1500; seed++)
        {
            var random = new RandomText(70_000 + seed);
            Check(find, random.Next(random.Upto(1200)), $"seed {70_000 + seed}");
        }
        foreach (var (line, name) in new[] { ("وصل الوزير الإيراني إلى مينسك، والتقى نظيره البيلاروسي (سيرغي أليينيك) يوم 15/1/2023.\n", "Arabic"),
            ("به گزارش ایرنا، رئیس\u200Cجمهور در مینسک گفت: «۱۲ سند همکاری امضا شد.» 😀\n", "Persian"), ("The minister arrived in Minsk on 15 January, and signed and/or read 12 papers.\n", "English") })
        {
            var text = string.Concat(Enumerable.Repeat(line, 200));
            var byBlocks = Check(find, text, name);
            byBlocks.Should().BeGreaterThan(text.Length * 9 / 10, "{0} text is what blocks are for", name);
        }
        var tatweels = new StringBuilder();
        for (var i = 0; i < 3000; i++)
            tatweels.Append((i * i % 7) switch { 0 => "ـ", 1 => "هـ", 2 => " ـ", 4 => "1ـ2", _ => "ب " });
        Check(find, tatweels.ToString(), "tatweels");
        // lengths and places beyond what a byte holds
        for (var length = 120; length < 530; length += length is > 250 and < 260 ? 1 : 7)
        {
            foreach (var repeated in "ب \u064E=")
                Check(find, "ا " + string.Concat(Enumerable.Repeat(new string(repeated, length) + (length % 2 == 0 ? " وصل. " : "، ۱۲"), 12)), $"{length} times U+{(int)repeated:X4}");
        }
    }

    private static int Check(Finder find, string text, string what)
    {
        var found = find(text, out var byBlocks);
        var expected = new List<(int, int, TokenKind)>();
        for (var at = 0; at < text.Length;)
        {
            var end = TokenRules.Next(text, at, out var kind);
            expected.Add((at, end, kind));
            at = end;
        }
        if (!found.SequenceEqual(expected))
        {
            var at = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"{what}: token {at} is {found.ElementAtOrDefault(at)}, expected {expected.ElementAtOrDefault(at)} of {text.Length}");
        }
        return byBlocks;
    }

    private static List<(int Start, int End, TokenKind Kind)> Find<TMask, TLoader, TWriter>(string text, out int byBlocks)
        where TMask : struct, ILanes<TMask>
        where TLoader : struct, IBlockLoader<TMask>
        where TWriter : struct, ITokenWriter
    {
        var tokens = new List<(int, int, TokenKind)>();
        var blocks = default(TokenBlocks);
        var batch = default(TokenBatch);
        byBlocks = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = blocks.Find<TMask, TLoader>(text, at, TokenKinds.All);
            if (length == 0)
            {
                var end = TokenRules.Next(text, at, out var kind);
                tokens.Add((at, end, kind));
                at = end;
                continue;
            }
            while (blocks.Done < blocks.Count)
            {
                blocks.Write<TWriter>(ref batch);
                for (batch.Index = 0; batch.Index < batch.Count; batch.Index++)
                    tokens.Add((batch.Start, batch.End, batch.Kind));
            }
            at += length;
            byBlocks += length;
        }
        return tokens;
    }
}
