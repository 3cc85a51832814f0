using IranBelarus.Text.Mentions.Lexicon;
using IranBelarus.Text.Mentions.Reading;
using IranBelarus.Text.Normalization;

namespace IranBelarus.Text.Mentions;

/// <summary>
/// Finds numbers, sums of money, quantities, dates and names in Arabic, Persian and Dari text: in digits of any script and in words, with a normalised value and a span in the text given.
/// </summary>
/// <remarks>
/// Immutable and thread-safe: make one and keep it. Text is read as it is found; lost half-spaces, harakat, tatweel and mixed code points of one letter do not matter. Mentions do
/// not cross line ends. Work is linear in the length of the text and needs memory for a part of it only.
/// </remarks>
/// <example><code>
/// var extractor = new MentionExtractor();
/// foreach (var mention in extractor.Extract("۱۲ سند همکاری در مینسک امضا شد."))
///     Console.WriteLine($"{mention.Span} {mention.Kind}");
/// </code></example>
public sealed class MentionExtractor
{
    /// <summary>A part that is read at once, in code units: an article as a rule, so that family names are known throughout.</summary>
    private const int PartLength = 1 << 15;

    private readonly MentionExtractorOptions _options;
    private readonly OrdinaryWords _words = new();

    /// <summary>Makes an extractor.</summary>
    /// <param name="options">What to look for; <see cref="MentionExtractorOptions.Default"/> if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side of the anchor window is negative.</exception>
    public MentionExtractor(MentionExtractorOptions? options = null)
    {
        _options = options ?? MentionExtractorOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(_options.AnchorWindow.Before, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.AnchorWindow.After, nameof(options));
    }

    /// <summary>The mentions of a text, ordered by start, the longer first where two begin together.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="language">Its language; <see cref="TextLanguage.Unknown"/> takes that of the options or detects it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<Mention> Extract(string text, TextLanguage language = TextLanguage.Unknown)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        Extract(text, mentions, language);
        return mentions;
    }

    /// <summary>The mentions of an article, in <see cref="Article.Text"/>; relative dates are resolved by <see cref="Article.PublishedAt"/>.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<Mention> Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var mentions = new List<Mention>();
        Extract(article.Text, mentions, article.Language, article.PublishedAt);
        return mentions;
    }

    /// <summary>Adds the mentions of a text to a list that the caller keeps and reuses; nothing but the mentions and a few small objects is allocated.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="destination">Receives the mentions, ordered by start, behind what it holds.</param>
    /// <param name="language">The language; <see cref="TextLanguage.Unknown"/> takes that of the options or detects it.</param>
    /// <param name="anchor">The day of writing; <see langword="null"/> takes that of the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    public void Extract(ReadOnlySpan<char> text, List<Mention> destination, TextLanguage language = TextLanguage.Unknown, DateOnly? anchor = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (language == TextLanguage.Unknown)
            language = _options.Language;
        if (language == TextLanguage.Unknown)
            language = LanguageDetector.Detect(text).Language;
        if (language == TextLanguage.Unknown)
            language = ByLetters(text);
        var first = destination.Count;
        var sink = new MentionSink(destination, _options.Kinds);
        var dates = new DateResolver(anchor ?? _options.Anchor, _options.AnchorWindow);
        var languages = language switch
        {
            TextLanguage.Arabic => LexiconLanguages.Arabic,
            TextLanguage.Unknown => LexiconLanguages.Both,
            _ => LexiconLanguages.Persian,
        };
        using var buffer = new PieceBuffer(MentionLexicon.Default);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfPart(text, start);
            buffer.Read(text, TextSpan.FromBounds(start, end), languages);
            new MentionReader(text, buffer, MentionLexicon.Default, sink, dates, _words, persian: languages == LexiconLanguages.Persian, dari: language == TextLanguage.Dari).Read();
            start = end;
        }
        Sort(destination, first);
    }

    /// <summary>For texts too short to tell: the letters and digits that only one of the keyboards has.</summary>
    private static TextLanguage ByLetters(ReadOnlySpan<char> text)
    {
        var persian = text.IndexOfAny("پچژگکی\u200C") >= 0 || text.IndexOfAnyInRange('۰', '۹') >= 0;
        var arabic = text.IndexOfAny("ةىأإكي") >= 0 || text.IndexOfAnyInRange('٠', '٩') >= 0;
        return persian == arabic ? TextLanguage.Unknown : persian ? TextLanguage.Persian : TextLanguage.Arabic;
    }

    /// <summary>The last line end or, failing that, the last space within reach.</summary>
    private static int EndOfPart(ReadOnlySpan<char> text, int start)
    {
        if (text.Length - start <= PartLength)
            return text.Length;
        var part = text.Slice(start, PartLength);
        var line = part.LastIndexOfAny('\n', '\r');
        if (line >= PartLength / 2)
            return start + line + 1;
        var space = part.LastIndexOf(' ');
        if (space > 0)
            return start + space + 1;
        return start + PartLength - (char.IsHighSurrogate(part[^1]) ? 1 : 0);
    }

    private static void Sort(List<Mention> mentions, int first)
    {
        for (var i = first + 1; i < mentions.Count; i++)
        {
            if (Compare(mentions[i - 1], mentions[i]) <= 0)
                continue;
            mentions.Sort(first, mentions.Count - first, Comparer<Mention>.Create(Compare));
            return;
        }
    }

    private static int Compare(Mention a, Mention b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length);
}
