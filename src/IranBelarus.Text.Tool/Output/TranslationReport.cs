using System.Text.Json;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Exchange;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Tool.Io;

namespace IranBelarus.Text.Tool.Output;

/// <summary>A text and its translation, sentence by sentence.</summary>
internal sealed class TranslationReport
{
    private readonly Article _left, _right;
    private readonly IReadOnlyList<TextSpan> _leftSentences, _rightSentences;
    private readonly IReadOnlyList<SentenceBead> _beads;

    /// <exception cref="BadDataException">A text's language is not known or not supported.</exception>
    public TranslationReport(Article left, Article right, SentenceAligners aligners, CancellationToken cancellation)
    {
        _leftSentences = Spans(left.Text);
        _rightSentences = Spans(right.Text);
        var leftTexts = _leftSentences.Select(s => s.In(left.Text).ToString()).ToList();
        var rightTexts = _rightSentences.Select(s => s.In(right.Text).ToString()).ToList();
        var aligner = aligners.For(left.Language, leftTexts, right.Language, rightTexts, out var languages);
        _left = left with { Language = languages.Left };
        _right = right with { Language = languages.Right };
        _beads = aligner.Align(leftTexts, rightTexts, cancellation);
    }

    /// <summary>The pairs, one-sided ones too.</summary>
    public IEnumerable<TranslationPair> Pairs() => _beads.Select((b, i) => new TranslationPair(Join(_left, _leftSentences, b.LeftStart, b.LeftCount), Join(_right, _rightSentences, b.RightStart, b.RightCount))
    {
        Id = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Probability = b.Probability,
    });

    /// <summary>Writes it in a form.</summary>
    public void Write(Stream stream, string format, Func<TextWriter, TableReport> table)
    {
        switch (format)
        {
            case "html":
                using (var writer = Files.Writer(stream))
                    HtmlReport.Write(writer, $"{_left.Id} ↔ {_right.Id}", Pairs(), _left.Language, _right.Language);
                break;
            case "tmx" or "xliff" or "tsv":
                // a memory holds translations only; the table of pairs also what has none
                PairFiles.Write(stream, Pairs().Where(p => format == "tsv" || (p.Left.Length > 0 && p.Right.Length > 0)), format, _left.Language, _right.Language);
                break;
            case "json" or "jsonl":
                WriteJson(stream, format == "json");
                break;
            default:
                using (var writer = Files.Writer(stream))
                    table(writer).Write(_left, _right, Pairs());
                break;
        }
    }

    /// <summary>Writes the properties <c>beads</c>, <c>left_sentences</c> and <c>right_sentences</c> into an object that is open.</summary>
    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("beads");
        foreach (var bead in _beads)
        {
            json.WriteStartArray();
            Range(json, bead.LeftStart, bead.LeftCount);
            Range(json, bead.RightStart, bead.RightCount);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Sentences(json, "left_sentences", _leftSentences);
        Sentences(json, "right_sentences", _rightSentences);
    }

    private void WriteJson(Stream stream, bool indented)
    {
        using (var json = new Utf8JsonWriter(stream, JsonlFilter.WriterOptions with { Indented = indented, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("id", $"{_left.Id} {_right.Id}");
            WriteProperties(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static List<TextSpan> Spans(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var sentence in text.EnumerateSentences())
            spans.Add(sentence.Span);
        return spans;
    }

    private static string Join(Article article, IReadOnlyList<TextSpan> sentences, int start, int count) =>
        string.Join(' ', Enumerable.Range(start, count).Select(i => sentences[i].In(article.Text).ToString().ReplaceLineEndings(" ")));

    private static void Range(Utf8JsonWriter json, int start, int count)
    {
        json.WriteStartArray();
        for (var i = start; i < start + count; i++)
            json.WriteNumberValue(i);
        json.WriteEndArray();
    }

    private static void Sentences(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences)
            json.WriteSpan(sentence);
        json.WriteEndArray();
    }
}
