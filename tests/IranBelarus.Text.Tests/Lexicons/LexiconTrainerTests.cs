using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tests.Lexicons;

public class LexiconTrainerTests
{
    private static readonly (string Arabic, string Persian)[] Words =
        [("زغبر", "تالوک"), ("كشمط", "پرنوس"), ("حنبش", "گلمید"), ("دعفس", "ژرنوک"), ("طبرق", "چولمک"), ("خشعب", "سیپار"), ("نقلص", "ورماز"), ("شمرخ", "داکوت")];

    private static LexiconTrainerOptions Bare => new() { Prior = null };

    [Fact]
    public async Task Words_that_stand_together_again_and_again_become_pairs()
    {
        var lexicon = await new LexiconTrainer(Bare).TrainAsync(Corpus(200));
        foreach (var (arabic, persian) in Words)
            Best(lexicon, arabic).Should().Be(persian);
        Best(lexicon, Words[0].Persian, LexiconDirection.RightToLeft).Should().Be(Words[0].Arabic);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task The_result_does_not_depend_on_the_number_of_threads(int threads)
    {
        var expected = await new LexiconTrainer(Bare with { Threads = 3 }).TrainAsync(Corpus(500));
        var lexicon = await new LexiconTrainer(Bare with { Threads = threads }).TrainAsync(Corpus(500));
        lexicon.File.Span.SequenceEqual(expected.File.Span).Should().BeTrue();
    }

    [Fact]
    public async Task Nor_where_many_blocks_are_read_with_more_spellings_than_are_remembered()
    {
        // 160,000 different words, among them sentences that are passed over
        var random = new Random(17);
        var pairs = Corpus(20_000).Select((p, i) => i % 50 == 0 ? (string.Join(' ', Enumerable.Repeat(p.Left, 60)), p.Right) : ($"{p.Left} {Four(random)}", $"{p.Right} {Four(random)}")).ToList();
        var one = await new LexiconTrainer(new() { Threads = 1 }).TrainAsync(pairs);
        var three = await new LexiconTrainer(new() { Threads = 3 }).TrainAsync(pairs);
        three.File.Span.SequenceEqual(one.File.Span).Should().BeTrue();
        foreach (var (arabic, persian) in Words)
            Best(one, arabic).Should().Be(persian);
    }

    [Fact]
    public async Task What_is_known_before_helps_where_the_pairs_do_not_tell()
    {
        // the two words always stand together, in the other order: only the built-in lexicon knows which is which
        (string, string)[] different = [("وثيقة عقوبات", "تحریم سند"), ("دولة بعيدة", "کشور دور"), ("لغة جميلة", "زبان زیبا"), ("بحر عميق", "دریا ژرف")];
        var pairs = Enumerable.Repeat(different, 10).SelectMany(p => p);
        var lexicon = await new LexiconTrainer().TrainAsync(pairs);
        Best(lexicon, "وثيقة").Should().Be("سند");
        Best(lexicon, "عقوبات").Should().Be("تحریم");
    }

    [Fact]
    public async Task Persian_on_the_left_gives_a_lexicon_that_merges_with_the_built_in_one()
    {
        var lexicon = await new LexiconTrainer(new() { Left = TextLanguage.Persian, Right = TextLanguage.Arabic }).TrainAsync(Corpus(100).Select(p => (p.Right, p.Left)));
        (lexicon.Left, lexicon.Right).Should().Be((TextLanguage.Arabic, TextLanguage.Persian));
        var merged = BilingualLexicon.Default.MergeWith(lexicon, 0.9);
        Best(merged, Words[3].Arabic).Should().Be(Words[3].Persian);
        merged.PairCount.Should().BeGreaterThan(BilingualLexicon.Default.PairCount);
    }

    [Fact]
    public async Task Few_pairs_at_once_leave_out_the_rarest_words()
    {
        var random = new Random(5);
        var rare = Enumerable.Range(0, 2000).Select(i => ($"{Words[i % 8].Arabic} {Rare(random)}", $"{Words[i % 8].Persian} {Rare(random)} {Rare(random)}"));
        var lexicon = await new LexiconTrainer(Bare with { MostPairs = 1000 }).TrainAsync(Corpus(200).Concat(rare));
        lexicon.PairCount.Should().BeLessThan(1000);
        Best(lexicon, Words[1].Arabic).Should().Be(Words[1].Persian);
    }

    [Fact]
    public async Task Progress_runs_to_the_end()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<double>();
        await new LexiconTrainer(Bare).TrainAsync(Corpus(300), new Progress(told.Enqueue));
        told.Should().OnlyContain(v => v >= 0 && v <= 1).And.Contain(1);
    }

    [Fact]
    public async Task The_work_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<(string, string)> Endless()
        {
            for (var i = 0; ; i++)
            {
                if (i == 100)
                    stop.Cancel();
                yield return ("زغبر", "تالوک");
            }
        }
        await FluentActions.Awaiting(() => new LexiconTrainer(Bare).TrainAsync(Endless(), null, stop.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task The_rounds_can_be_stopped_at_once(double share)
    {
        using var stop = new CancellationTokenSource();
        var since = new System.Diagnostics.Stopwatch();
        var progress = new Progress(done =>
        {
            if (done < share)
                return;
            stop.Cancel();
            since.Start();
        });
        await FluentActions.Awaiting(() => new LexiconTrainer(Bare with { Threads = 2 }).TrainAsync(Corpus(20_000), progress, stop.Token)).Should().ThrowAsync<OperationCanceledException>();
        since.Elapsed.Should().BePositive().And.BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_error_of_the_pairs_comes_through(int threads)
    {
        var trainer = new LexiconTrainer(Bare with { Threads = threads });
        (await FluentActions.Awaiting(() => trainer.TrainAsync(Corpus(10_000).Append(("سند", null!)))).Should().ThrowAsync<ArgumentNullException>()).WithMessage("*pair 10000 *");
        await FluentActions.Awaiting(() => trainer.TrainAsync(Corpus(10_000).Select((p, i) => i < 9000 ? p : throw new InvalidDataException()))).Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task Huge_sentences_are_passed_over()
    {
        var words = string.Join(' ', Enumerable.Repeat("وثيقة", 1_000_000));
        var word = new string('ب', 10_000_000);
        var lexicon = await new LexiconTrainer(Bare).TrainAsync(Corpus(200).Append((words, "سند")).Append((word, word)).Append(("وثيقة", words)));
        var without = await new LexiconTrainer(Bare).TrainAsync(Corpus(200));
        lexicon.File.Span.SequenceEqual(without.File.Span).Should().BeTrue();
    }

    [Fact]
    public async Task No_pairs_and_empty_sides_give_an_empty_lexicon()
    {
        (await new LexiconTrainer(Bare).TrainAsync([])).PairCount.Should().Be(0);
        var odd = new[] { ("", "سند"), ("وثيقة", ""), ("\uD800", "\0"), (new string('ا', 100_000), "سند"), (string.Join(' ', Enumerable.Repeat("وثيقة", 5000)), "سند") };
        (await new LexiconTrainer(Bare).TrainAsync(odd)).PairCount.Should().Be(0);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        foreach (var options in new[] { Bare with { UnorderedRounds = 0 }, Bare with { OrderedRounds = -1 }, Bare with { MostTranslations = 0 }, Bare with { MostPairs = 1 }, Bare with { Threads = 0 } })
            FluentActions.Invoking(() => new LexiconTrainer(options)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Sentences of three words that mean nothing, the Persian ones in another order.</summary>
    private static IEnumerable<(string Left, string Right)> Corpus(int size)
    {
        var random = new Random(11);
        for (var i = 0; i < size; i++)
        {
            var chosen = Enumerable.Range(0, 3).Select(_ => Words[random.Next(Words.Length)]).ToArray();
            yield return (string.Join(' ', chosen.Select(w => w.Arabic)), string.Join(' ', chosen.OrderBy(_ => random.Next()).Select(w => w.Persian)));
        }
    }

    private static string Rare(Random random) => new([.. Enumerable.Range(0, 7).Select(_ => "بتجدرزسشفقلمن"[random.Next(13)])]);

    private static string Four(Random random) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Rare(random)));

    private static string? Best(BilingualLexicon lexicon, string word, LexiconDirection direction = LexiconDirection.LeftToRight)
    {
        var found = lexicon.Find(word, direction);
        if (found.Count == 0)
            return null;
        // keys are folded: كشمط is کشمط there
        var key = found[0].Key.ToString();
        return Words.SelectMany(w => new[] { w.Arabic, w.Persian }).FirstOrDefault(w => LetterFold.FoldToString(w) == key, key);
    }

    private sealed class Progress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
