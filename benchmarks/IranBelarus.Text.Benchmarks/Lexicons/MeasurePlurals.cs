using System.Globalization;
using IranBelarus.Text.Lexicons;
using IranBelarus.Text.Morphology;
using IranBelarus.Text.Tokenization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Benchmarks.Lexicons;

/// <summary><c>guess-plurals TEXT…</c>: the words of Arabic texts whose broken plural is guessed, and how many running words they are.</summary>
internal static class MeasurePlurals
{
    public static int Run(string[] files)
    {
        var (running, unread, guessed) = (0, 0, new SortedDictionary<string, (string Singular, int Count)>(StringComparer.Ordinal));
        var (stems, table) = (EmbeddedLexicon.Arabic, EmbeddedLexicon.Arabic.Table);
        var analyzer = new BrokenPlurals(stems.Analyzer.Prefixes, table);
        Span<int> lemmas = stackalloc int[AffixAnalyzer.MostLemmas];
        foreach (var text in files.Select(File.ReadAllText))
        {
            foreach (var token in text.EnumerateTokens(TokenKinds.Word))
            {
                var key = LetterFold.FoldToString(token.Text);
                if (key.Length == 0 || key[0] is < '\u0620' or > '\u06D3')
                    continue;
                running++;
                if (stems.Analyzer.Analyze(key, lemmas, out _, out _, out _) > 0)
                    continue;
                unread++;
                if (analyzer.Guess(key, BrokenPlurals.SpellingOf(token.Text)) is not (>= 0 and var singular))
                    continue;
                var word = token.Text.ToString();
                guessed[word] = (table.Lemmas[singular].ToString(), guessed.GetValueOrDefault(word).Count + 1);
            }
        }
        var changed = guessed.Values.Sum(g => g.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{running} Arabic-script words, {unread} without a reading, {changed} ({guessed.Count} different) guessed: {1000.0 * changed / running:F2} in a thousand"));
        foreach (var (word, (singular, count)) in guessed)
            Console.WriteLine($"{word}\t{singular}\t{count}");
        return 0;
    }
}
