using System.Text;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Exchange;

/// <summary>Writes comparisons as tab-separated values: a head line, then a line for each link and each one-sided claim.</summary>
/// <remarks>Tabs and line ends inside a text become spaces, so that every record is one line. Stateless, thread-safe.</remarks>
public static class Tsv
{
    private const string Head = "link\tverdict\tconfidence\tleft_start\tleft_end\tleft\tright_start\tright_end\tright\treason";

    /// <summary>Writes a comparison.</summary>
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

    private static string Side(Claim claim, Article article) => $"{claim.Span.Start}\t{claim.Span.End}\t{Clean(claim.Span.In(article.Text))}";

    private static string Clean(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            line.Append(c is '\t' or '\n' or '\r' or '\u2028' or '\u2029' ? ' ' : c);
        return line.ToString();
    }
}
