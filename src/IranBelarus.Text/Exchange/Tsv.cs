using System.Globalization;
using System.Text;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange;

/// <summary>Comparisons and translation pairs as tab-separated values.</summary>
/// <remarks>Tabs and line ends inside a text become spaces, so that every record is one line. Stateless, thread-safe.</remarks>
public static class Tsv
{
    private const string Head = "link\tverdict\tconfidence\tleft_start\tleft_end\tleft\tright_start\tright_end\tright\treason";

    /// <summary>Writes a comparison: a head line, then a line for each link and each one-sided claim.</summary>
    /// <param name="destination">Receives the lines, each ended by a line feed; stays open.</param>
    /// <param name="alignment">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TextWriter destination, ArticleAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(alignment);
        destination.Write(Head + "\n");
        foreach (var link in alignment.Links)
        {
            destination.Write(FormattableString.Invariant($"{link.Kind.ToWord()}\t{link.Verdict.ToWord()}\t{Math.Round(link.Confidence, 3)}\t"));
            destination.Write($"{Side(link.Left, alignment.Left)}\t{Side(link.Right, alignment.Right)}\t{Clean(link.Reason)}\n");
        }
        foreach (var claim in alignment.OnlyLeft)
            destination.Write($"\tone-sided\t\t{Side(claim, alignment.Left)}\t\t\t\t\n");
        foreach (var claim in alignment.OnlyRight)
            destination.Write($"\tone-sided\t\t\t\t\t{Side(claim, alignment.Right)}\t\n");
    }

    /// <summary>Writes pairs, <c>left⇥right</c> and the probability where there is one, a line each.</summary>
    /// <param name="destination">Receives the lines, each ended by a line feed; stays open.</param>
    /// <param name="pairs">The pairs; read once, each written as it comes.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TextWriter destination, IEnumerable<TranslationPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (var pair in pairs)
        {
            destination.Write($"{Clean(pair.Left)}\t{Clean(pair.Right)}");
            destination.Write(pair.Probability is { } probability ? $"\t{probability.ToString("R", CultureInfo.InvariantCulture)}\n" : "\n");
        }
    }

    /// <summary>Reads pairs, one by one: <c>left⇥right</c>, then the probability if the third field is a number; further fields are not read.</summary>
    /// <param name="source">The lines; read as the pairs are asked for; stays open. Empty lines are skipped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">While reading: a line without a tab; the message names the line.</exception>
    public static IEnumerable<TranslationPair> Read(TextReader source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Iterate(source);
    }

    private static IEnumerable<TranslationPair> Iterate(TextReader source)
    {
        for (var number = 1; source.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) && !line.Contains('\t'))
                continue;
            var fields = line.Split('\t', 4);
            if (fields.Length < 2)
                throw new InvalidDataException($"Line {number}: found no tab, expected left⇥right.");
            var probability = fields.Length > 2 && double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var p) ? p : (double?)null;
            yield return new(fields[0], fields[1]) { Probability = probability };
        }
    }

    private static string Side(Claim claim, Article article) => $"{claim.Span.Start}\t{claim.Span.End}\t{Clean(claim.Span.In(article.Text))}";

    private static string Clean(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(c is '\t' or '\n' or '\r' or '\u2028' or '\u2029' ? ' ' : c);
        return line.ToString();
    }
}
