using IranBelarus.Text.Alignment;
using IranBelarus.Text.Claims;

namespace IranBelarus.Text.Tests.Alignment;

/// <summary>
/// A page that a person can read: two short articles and what is expected of their comparison. Its form:
/// <code>
/// # what the page shows
/// == left ar
/// text
/// == right fa
/// text
/// == expected
/// event: same
/// conflict-number same-fact | words of the left claim | words of the right claim
/// only-left | words
/// speaker-right | words of the claim | name | resolution
/// no-conflict
/// </code>
/// A link's line is the verdict, optionally the kind of link, and words that stand in both claims; <c>/</c> parts alternatives, a <c>*</c> at the end allows any that begins so,
/// <c>none</c> allows that they are not linked. Conflicts that no line names are errors on every page.
/// </summary>
public sealed class ComparisonPage
{
    private readonly List<string> _expected = [];

    private ComparisonPage(string name) => Name = name;

    public string Name { get; }

    public string LeftText { get; private set; } = "";

    public string RightText { get; private set; } = "";

    public TextLanguage LeftLanguage { get; private set; }

    public TextLanguage RightLanguage { get; private set; }

    /// <summary>Lines of what is expected.</summary>
    public IReadOnlyList<string> Expected => _expected;

    public static ComparisonPage Read(string path)
    {
        var page = new ComparisonPage(Path.GetFileNameWithoutExtension(path));
        var left = new List<string>();
        var right = new List<string>();
        List<string>? into = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                into = words[1] switch { "left" => left, "right" => right, _ => page._expected };
                if (words[1] == "left")
                    page.LeftLanguage = Language(words[2]);
                else if (words[1] == "right")
                    page.RightLanguage = Language(words[2]);
            }
            else if (line.Length > 0)
            {
                into?.Add(line);
            }
        }
        page.LeftText = string.Join('\n', left);
        page.RightText = string.Join('\n', right);
        return page;
    }

    /// <summary>What is not as the page says, a line each.</summary>
    /// <param name="aligner">The aligner.</param>
    /// <param name="swapped">Whether the right article is given as the left one.</param>
    public List<string> Faults(ArticleAligner aligner, bool swapped)
    {
        Article left = new("left", LeftText) { Language = LeftLanguage }, right = new("right", RightText) { Language = RightLanguage };
        var result = swapped ? Mirror(aligner.Align(right, left)) : aligner.Align(left, right);
        var faults = new List<string>();
        var named = new HashSet<ClaimLink>(ReferenceEqualityComparer.Instance);
        foreach (var line in Expected)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var fault = parts[0] switch
            {
                "no-conflict" => null,
                "only-left" => One(LeftText, parts[1], result.Links.Select(l => l.Left), result.OnlyLeft),
                "only-right" => One(RightText, parts[1], result.Links.Select(l => l.Right), result.OnlyRight),
                "speaker-left" => Speaker(LeftText, left, parts),
                "speaker-right" => Speaker(RightText, right, parts),
                _ when parts[0].StartsWith("event:", StringComparison.Ordinal) => Event(result.Event, parts[0][6..].Trim()),
                _ => Link(result, parts, named),
            };
            if (fault is not null)
                faults.Add($"{line}\n    {fault}");
        }
        foreach (var link in result.Links.Where(l => l.Verdict.IsConflict() && !named.Contains(l)))
            faults.Add($"not expected: {Show(link)}");
        return faults;
    }

    /// <summary>The verdicts and kinds of links that a page expects without alternatives.</summary>
    public IEnumerable<string> Words => Expected.Where(l => l.Contains('|') && !l.StartsWith("only-", StringComparison.Ordinal) && !l.StartsWith("speaker-", StringComparison.Ordinal))
        .SelectMany(l => l.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static TextLanguage Language(string tag) => TextLanguages.TryParse(tag, out var language) ? language : throw new FormatException($"Found the language '{tag}'.");

    private static ArticleAlignment Mirror(ArticleAlignment alignment) => new(alignment.Right, alignment.Left)
    {
        Links = [.. alignment.Links.Select(l => new ClaimLink(l.Right, l.Left, l.Kind, l.Verdict, l.Confidence) { Reason = l.Reason })],
        OnlyLeft = alignment.OnlyRight,
        OnlyRight = alignment.OnlyLeft,
        Event = alignment.Event,
    };

    private string? Link(ArticleAlignment result, string[] parts, HashSet<ClaimLink> named)
    {
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (left, right) = (Place(LeftText, parts[1]), Place(RightText, parts[2]));
        if (left.IsEmpty || right.IsEmpty)
            return "the words do not stand in the text";
        var links = result.Links.Where(l => Fits(l.Left.Span, left) && Fits(l.Right.Span, right)).ToList();
        var fitting = links.FindAll(l => Allows(words[0], l.Verdict.ToWord()) && (words.Length < 2 || Allows(words[1], l.Kind.ToWord())));
        named.UnionWith(fitting);
        if (fitting.Count > 0 || links.Count == 0 && words[0].Split('/').Contains("none"))
            return null;
        return links.Count == 0 ? "not linked; " + Near(result, left, right) : "found " + string.Join(" and ", links.Select(Show));
    }

    private string Near(ArticleAlignment result, TextSpan left, TextSpan right) =>
        "left: " + string.Join("; ", result.Links.Where(l => l.Left.Span.Overlaps(left)).Select(Show)) + " right: " + string.Join("; ", result.Links.Where(l => l.Right.Span.Overlaps(right)).Select(Show));

    private static string? One(string text, string words, IEnumerable<Claim> linked, IEnumerable<Claim> alone)
    {
        var place = Place(text, words);
        if (place.IsEmpty)
            return "the words do not stand in the text";
        return linked.Any(c => Fits(c.Span, place)) ? "is linked" : alone.Any(c => Fits(c.Span, place)) ? null : "is no claim";
    }

    private static string? Speaker(string text, Article article, string[] parts)
    {
        var place = Place(text, parts[1]);
        var claims = new ClaimExtractor().Extract(article).Where(c => Fits(c.Span, place)).ToList();
        if (place.IsEmpty || claims.Count == 0)
            return "is no claim";
        foreach (var claim in claims)
        {
            if ((claim.Speaker?.Name ?? "-") != parts[2] || parts.Length > 3 && !claim.Speaker!.Resolution.ToString().Equals(parts[3], StringComparison.OrdinalIgnoreCase))
                return $"found {claim.Speaker?.Name ?? "-"} ({claim.Speaker?.Resolution})";
        }
        return null;
    }

    private static string? Event(EventComparison found, string expected) =>
        Allows(expected, found.Relation.ToString().ToLowerInvariant()) ? null : $"found {found.Relation}: {found.Reason}";

    private static bool Allows(string words, string word) => words.Split('/').Any(w => w == "*" || (w.EndsWith('*') ? word.StartsWith(w[..^1], StringComparison.Ordinal) : w == word));

    private static TextSpan Place(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? new(at, words.Length) : default;

    /// <summary>Whether a claim holds the larger part of some words.</summary>
    private static bool Fits(TextSpan claim, TextSpan words) => claim.Overlaps(words) && Math.Min(claim.End, words.End) - Math.Max(claim.Start, words.Start) > words.Length / 2;

    private string Show(ClaimLink link) => $"{link.Kind.ToWord()} / {link.Verdict.ToWord()} ({link.Reason}): {link.Left.Span.In(LeftText)} | {link.Right.Span.In(RightText)}";
}
