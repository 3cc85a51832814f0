using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Tool.Output;

/// <summary>The comparison of two articles as a reader of a terminal wants it: one block a link, what matters first.</summary>
/// <remarks>
/// Text stands in logical order. Where words of both articles stand on one line, left-to-right marks (U+200E, no cell wide) part them, so that a terminal which orders
/// text itself does not swap them; one that does not shows them in their place.
/// </remarks>
internal sealed class TableReport(TextWriter output, int width, bool colour, bool verbose)
{
    private const string Bold = "1", Dim = "2", Red = "31", Green = "32", Yellow = "33", Cyan = "36";
    private const char Mark = '\u200E';

    /// <summary>One-sided claims that are shown without <c>--verbose</c>.</summary>
    private const int FewClaims = 8;

    /// <summary>The table as it suits the destination: a terminal's width and colours; else 80 columns (or <c>COLUMNS</c>) without colour. <c>NO_COLOR</c> is heeded.</summary>
    public static TableReport ForConsole(TextWriter writer, string? file, bool verbose)
    {
        var terminal = file is null or "-" && !Console.IsOutputRedirected;
        var columns = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var said) ? said : terminal ? Console.WindowWidth : 80;
        var colours = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(writer, Math.Clamp(columns, 40, 120), colours, verbose);
    }

    public void Write(ArticleAlignment alignment)
    {
        var (left, right) = (alignment.Left, alignment.Right);
        Block($"{Paint("left", Bold)}   ", 7, $"{left.Id}{Mark} ({Language(left)}, {Count(alignment.Links.Select(l => l.Left).Concat(alignment.OnlyLeft).Distinct().Count(), "claim")})");
        Block($"{Paint("right", Bold)}  ", 7, $"{right.Id}{Mark} ({Language(right)}, {Count(alignment.Links.Select(l => l.Right).Concat(alignment.OnlyRight).Distinct().Count(), "claim")})");
        Block($"{Paint("event", Bold)}  ", 7, $"{alignment.Event.Relation.ToWord()} ({alignment.Event.Confidence:0.00})" + (alignment.Event.Reason.Length > 0 ? $": {Marked(alignment.Event.Reason)}" : ""));
        if (verbose)
            Evidence(alignment.Event.Signals, alignment);

        Section("Conflicts", Red, alignment.Links.Where(l => l.Verdict.IsConflict()), alignment);
        Section("Different events", Yellow, alignment.Links.Where(l => l.Verdict == Verdict.NotComparable), alignment);
        Section("Agreements", Green, alignment.Links.Where(l => l.Verdict is Verdict.Agree or Verdict.AgreeApprox), alignment);
        Section("Undetermined", Cyan, alignment.Links.Where(l => l.Verdict is Verdict.Undetermined or Verdict.OneSided), alignment);
        OneSided("Only on the left", alignment.OnlyLeft, left);
        OneSided("Only on the right", alignment.OnlyRight, right);
    }

    /// <summary>A text beside its translation.</summary>
    public void Write(Article left, Article right, IEnumerable<TranslationPair> pairs)
    {
        Block($"{Paint("left", Bold)}   ", 7, $"{left.Id}{Mark} ({Language(left)})");
        Block($"{Paint("right", Bold)}  ", 7, $"{right.Id}{Mark} ({Language(right)})");
        var number = 0;
        foreach (var pair in pairs)
        {
            var both = pair.Left.Length > 0 && pair.Right.Length > 0;
            Line("");
            Line(FormattableString.Invariant($"{++number,3}  ") + (both ? Paint(FormattableString.Invariant($"{pair.Probability:0.00}"), pair.Probability >= 0.5 ? Green : Yellow) : Paint("one-sided", Cyan)));
            if (pair.Left.Length > 0)
                Side(left, pair.Left);
            if (pair.Right.Length > 0)
                Side(right, pair.Right);
        }
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
            Line($"{++number,3}  {Paint(link.Verdict.ToWord(), paint)} · {link.Kind.ToWord()} · {FormattableString.Invariant($"{link.Confidence:0.00}")}");
            Side(link.Left, alignment.Left);
            Side(link.Right, alignment.Right);
            foreach (var pair in link.Quantities)
                Block($"     {Paint("#", Dim)}  ", 8, $"{Quantity(pair.Left, alignment.Left)}  |  {Quantity(pair.Right, alignment.Right)}  ({pair.Relation.ToWord()})");
            if (Reason(link, alignment) is { Length: > 0 } reason)
                Block($"     {Paint("=", Dim)}  ", 8, Marked(reason));
            if (verbose)
                Evidence(link.Evidence, alignment);
        }
    }

    /// <summary>The reason; why the articles tell of two events is said once, at the head.</summary>
    private static string Reason(ClaimLink link, ArticleAlignment alignment)
    {
        var events = alignment.Event.Reason;
        return events.Length == 0 || !link.Reason.Contains(events, StringComparison.Ordinal) ? link.Reason
            : link.Reason.Replace(events, alignment.Event.Relation == EventRelation.Different ? "two events (why: see above)" : "see above", StringComparison.Ordinal);
    }

    private void OneSided(string title, IReadOnlyList<Claim> claims, Article article)
    {
        var told = claims.Where(c => !c.Restates).ToList();
        if (told.Count == 0)
            return;
        Heading(title, told.Count, Dim);
        Line("");
        foreach (var claim in verbose || told.Count <= FewClaims + 1 ? told : told.Take(FewClaims))
            Side(claim, article);
        if (!verbose && told.Count > FewClaims + 1)
            Line(Paint($"        … {told.Count - FewClaims} more: --verbose shows them", Dim));
    }

    private void Side(Claim claim, Article article) => Side(article, (claim.Speaker is { } speaker ? $"{speaker.Name}: " : "") + claim.Span.In(article.Text).ToString());

    private void Side(Article article, string text)
    {
        var tag = article.Language.ToTag();
        Block($"  {Paint(tag, Bold)}{new string(' ', Math.Max(1, 6 - tag.Length))}", 8, text);
    }

    private void Evidence(IReadOnlyList<Evidence> evidence, ArticleAlignment alignment)
    {
        foreach (var item in evidence)
            Block($"     {Paint("~", Dim)}  ", 8, FormattableString.Invariant($"{Words(item.Left, alignment.Left)} | {Words(item.Right, alignment.Right)}  [{Marked(item.Rule)}, {item.Weight:0.00}]"));
    }

    private static string Words(TextSpan span, Article article) => span.IsEmpty ? "–" : span.In(article.Text).ToString() + Mark;

    private static string Quantity(Mention? mention, Article article)
    {
        if (mention is null)
            return "–";
        var words = mention.Span.In(article.Text).ToString();
        return Value(mention) is { } value && value != words ? $"{words}{Mark} = {value}" : words + Mark;
    }

    private static string? Value(Mention mention)
    {
        if (mention is DateMention { Iso: { } iso })
            return iso;
        var value = mention switch
        {
            NumberMention { Value: { } v } => FormattableString.Invariant($"{v:0.############}"),
            NumberMention { Low: { } low, High: { } high } => FormattableString.Invariant($"{low:0.############} to {high:0.############}"),
            _ => null,
        };
        return value is not null && mention is NumberMention { Unit: { } unit } ? $"{value} {unit}" : value;
    }

    /// <summary>An English sentence with a mark behind each run of Arabic script, so that its own punctuation stays in its place.</summary>
    private static string Marked(string text)
    {
        var marked = new System.Text.StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '/' or ')' or ';' or ']' or ',' && i > 0 && text.AsSpan(0, i).TrimEnd() is [.., >= '\u0600' and <= '\uFEFC'])
                marked.Append(Mark);
            marked.Append(text[i]);
        }
        return marked.ToString();
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

    private static string Language(Article article) => article.Language == TextLanguage.Unknown ? "language unknown" : article.Language.ToString();

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
