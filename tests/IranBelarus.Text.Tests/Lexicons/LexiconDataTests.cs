using System.Text.RegularExpressions;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Tests.Lexicons;

/// <summary>The reviewable files of the bilingual lexicon keep to their form: a concept a line, <c>Arabic | Persian | part of speech | domain [| Dari]</c>.</summary>
public partial class LexiconDataTests
{
    private static readonly HashSet<string> PartsOfSpeech = ["n", "v", "adj", "adv", "prep", "conj", "pron", "num", "name", "phrase", "part", "interj"];

    private static readonly List<LexiconLine> Lines = [.. LexiconLine.ReadAll()];

    [Fact]
    public void There_are_at_least_12000_concepts() => Lines.Should().HaveCountGreaterThan(12_000);

    [Fact]
    public void Every_line_has_four_or_five_columns_and_a_known_part_of_speech() =>
        Lines.Where(l => l.Columns.Length is not (4 or 5) || !PartsOfSpeech.Contains(l.Columns[2]) || l.Columns[3].Length == 0).Should().BeEmpty();

    [Fact]
    public void Every_lemma_is_spelt_in_the_letters_of_its_language()
    {
        Lines.SelectMany(l => l.Words(0).Where(w => !ArabicLetters().IsMatch(w)).Select(w => $"{l}: {w}")).Should().BeEmpty();
        Lines.SelectMany(l => l.Words(1).Concat(l.Words(4)).Where(w => !PersianLetters().IsMatch(w)).Select(w => $"{l}: {w}")).Should().BeEmpty();
    }

    [Fact]
    public void Half_spaces_stand_between_letters() =>
        Lines.SelectMany(l => l.Words(1).Where(w => w.StartsWith('\u200C') || w.EndsWith('\u200C') || w.Contains("\u200C\u200C") || w.Contains("\u200C ") || w.Contains(" \u200C")).Select(w => $"{l}: {w}"))
            .Should().BeEmpty();

    [Fact]
    public void No_line_repeats_another()
    {
        var repeated = new List<string>();
        foreach (var lines in Lines.SelectMany(line => line.Lemmas(0).Select(lemma => (lemma, line))).GroupBy(x => (x.lemma, x.line.Columns[2]), x => x.line))
        {
            var all = lines.Distinct().Select(line => (Line: line, Persian: line.Lemmas(1).ToHashSet())).ToList();
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    if (all[i].Persian.IsSubsetOf(all[j].Persian) || all[j].Persian.IsSubsetOf(all[i].Persian))
                        repeated.Add($"{lines.Key.lemma}: {all[i].Line} and {all[j].Line}");
                }
            }
        }
        repeated.Should().BeEmpty();
    }

    [Fact]
    public void Every_single_word_finds_its_translations_in_both_directions()
    {
        var lexicon = BilingualLexicon.Default;
        var missing = new List<string>();
        foreach (var line in Lines.Where(l => l.Columns[2] is "n" or "adj" or "name"))
        {
            foreach (var arabic in line.Lemmas(0).Where(w => !w.Contains(' ')))
            {
                if (lexicon.Find(arabic).Count == 0)
                    missing.Add($"{line}: {arabic}");
            }
            foreach (var persian in line.Lemmas(1).Where(w => !w.Contains(' ')))
            {
                if (lexicon.Find(persian, LexiconDirection.RightToLeft).Count == 0)
                    missing.Add($"{line}: {persian}");
            }
        }
        missing.Should().BeEmpty();
    }

    [Fact]
    public void The_stem_of_an_arabic_lemma_is_the_lemma()
    {
        var strange = Lines.Where(l => l.Columns[2] is "n" or "adj" or "v")
            .SelectMany(l => l.Lemmas(0)).Where(w => !w.Contains(' ')).Distinct()
            .Where(w => !ArabicStemmer.Stem(w).Equals(LetterFold.FoldToString(w), StringComparison.Ordinal))
            .ToList();
        // a broken plural that is a lemma of its own too leads to its singular
        strange.Count.Should().BeLessThan(Lines.Count / 50, string.Join(' ', strange.Take(40)));
    }

    [GeneratedRegex("^[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ڤپ\u064B-]+$")]
    private static partial Regex ArabicLetters();

    [GeneratedRegex("^[ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی \u200C\u0654\u064B]+$")]
    private static partial Regex PersianLetters();
}
