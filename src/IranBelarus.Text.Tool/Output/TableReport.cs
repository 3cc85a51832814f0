using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Tool.Output;

/// <summary>The comparison of two articles as a reader of a terminal wants it: text in logical order, one block a link, what matters first.</summary>
internal sealed class TableReport(TextWriter output, int width, bool colour, bool verbose)
{
    private const string Bold = "1", Dim = "2", Red = "31", Green = "32", Yellow = "33", Cyan = "36";

    public void Write(ArticleAlignment alignment)
    {
        var (left, right) = (alignment.Left, alignment.Right);
        Line($"{Paint("left", Bold)}   {left.Id} ({Language(left)}, {Count(alignment.Links.Select(l => l.Left).Concat(alignment.OnlyLeft).Distinct().Count(), "claim")})");
        Line($"{Paint("right", Bold)}  {right.Id} ({Language(right)}, {Count(alignment.Links.Select(l => l.Right).Concat(alignment.OnlyRight).Distinct().Count(), "claim")})");
        Block($"{Paint("event", Bold)}  ", 7, $"{alignment.Event.Relation.ToWord()} ({alignment.Event.Confidence:0.00})" + (alignment.Event.Reason.Length > 0 ? $": {alignment.Event.Reason}" : ""));
        if (verbose)
            Evidence(alignment.Event.Signals, alignment);

        Section("Conflicts", Red, alignment.Links.Where(l => l.Verdict.IsConflict()), alignment);
        Section("Agreements", Green, alignment.Links.Where(l => l.Verdict is Verdict.Agree or Verdict.AgreeApprox), alignment);
        Section("Different events", Yellow, alignment.Links.Where(l => l.Verdict == Verdict.NotComparable), alignment);
        Section("Undetermined", Cyan, alignment.Links.Where(l => l.Verdict is Verdict.Undetermined or Verdict.OneSided), alignment);
        OneSided("Only on the left", alignment.OnlyLeft, left);
        OneSided("Only on the right", alignment.OnlyRight, right);
    }

    private void Section(string title, string paint, IEnumerable<ClaimLink> links, ArticleAlignment alignment)
    {
        var all = links.ToList();
        if (all.Count == 0)
            return;
        Heading(title, all.Count, paint);
        var number = 0;
        foreach (var link in all)
        {
            Line("");
            Line($"{++number,3}  {Paint(link.Kind.ToWord(), paint)} · {Paint(link.Verdict.ToWord(), paint)} · {link.Confidence:0.00}");
            Side(link.Left, alignment.Left);
            Side(link.Right, alignment.Right);
            foreach (var pair in link.Quantities)
                Block($"     {Paint("#", Dim)}  ", 8, $"{Quantity(pair.Left, alignment.Left)}  |  {Quantity(pair.Right, alignment.Right)}  ({pair.Relation.ToWord()})");
            if (link.Reason.Length > 0)
                Block($"     {Paint("=", Dim)}  ", 8, link.Reason);
            if (verbose)
                Evidence(link.Evidence, alignment);
        }
    }

    private void OneSided(string title, IReadOnlyList<Claim> claims, Article article)
    {
        var told = claims.Where(c => !c.Restates).ToList();
        if (told.Count == 0)
            return;
        Heading(title, told.Count, Dim);
        Line("");
        foreach (var claim in told)
            Side(claim, article);
    }

    private void Side(Claim claim, Article article)
    {
        var speaker = claim.Speaker is { } s ? $"{s.Name}: " : "";
        Block($"  {Paint(Tag(article), Bold)}{new string(' ', 6 - Tag(article).Length)}", 8, speaker + claim.Span.In(article.Text).ToString());
    }

    private void Evidence(IReadOnlyList<Evidence> evidence, ArticleAlignment alignment)
    {
        foreach (var item in evidence)
            Block($"     {Paint("~", Dim)}  ", 8, $"{item.Left.In(alignment.Left.Text)} | {item.Right.In(alignment.Right.Text)}  [{item.Rule}, {item.Weight:0.00}]");
    }

    private static string Quantity(Mention? mention, Article article) => mention switch
    {
        null => "nothing",
        DateMention { Iso: { } iso } date => $"{date.Span.In(article.Text)} = {iso}",
        NumberMention number when Value(number) is { } value => $"{number.Span.In(article.Text)} = {value}",
        _ => mention.Span.In(article.Text).ToString(),
    };

    private static string? Value(NumberMention number)
    {
        var value = number switch
        {
            { Value: { } v } => FormattableString.Invariant($"{v:0.############}"),
            { Low: { } low, High: { } high } => FormattableString.Invariant($"{low:0.############} to {high:0.############}"),
            _ => null,
        };
        return value is not null && number.Unit is { } unit ? $"{value} {unit}" : value;
    }

    private void Heading(string title, int count, string paint)
    {
        Line("");
        var text = $"── {title} ({count}) ";
        Line(Paint(text + new string('─', Math.Max(0, width - text.Length)), paint));
    }

    private void Block(string head, int indent, string text)
    {
        foreach (var line in Cells.Wrap(text, Math.Max(20, width - indent)))
        {
            Line(head + line);
            head = new string(' ', indent);
        }
    }

    private void Line(string text) => output.Write(text + "\n");

    private string Paint(string text, string code) => colour ? $"\e[{code}m{text}\e[0m" : text;

    private static string Tag(Article article) => article.Language.ToTag();

    private static string Language(Article article) => article.Language == TextLanguage.Unknown ? "language unknown" : article.Language.ToString();

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
