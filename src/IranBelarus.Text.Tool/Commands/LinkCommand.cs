using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IranBelarus.Text.Alignment;
using IranBelarus.Text.Tool.Io;
using IranBelarus.Text.Tool.Output;

namespace IranBelarus.Text.Tool.Commands;

/// <summary><c>ibtext link</c>: finds which sentences of two lists translate each other.</summary>
internal static class LinkCommand
{
    private const string Translation = "translation", Comparable = "comparable", MineMode = "mine", RetrieveMode = "retrieve";

    private static readonly TimeSpan FlushAfter = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var left = new Argument<string?>("LEFT") { Description = "Left text, a sentence a line. Without files JSON lines are read from standard input.", Arity = ArgumentArity.ZeroOrOne };
        var right = new Argument<string?>("RIGHT") { Description = "Right text, likewise.", Arity = ArgumentArity.ZeroOrOne };
        var mode = new Option<string>("--mode", "-m")
        {
            Description = "translation: beads of a translation, in order; comparable: pairs in any order; mine: the same in large collections; retrieve: the best partner of each sentence.",
            Required = true,
        };
        mode.AcceptOnlyFromAmong(Translation, Comparable, MineMode, RetrieveMode);
        var sourceLanguage = CommonOptions.Language("--src-lang");
        var targetLanguage = CommonOptions.Language("--tgt-lang");
        var lexicon = new Option<string[]>("--lexicon") { Description = "A lexicon made by 'ibtext train'; merged with the built-in one. May be given more than once.", HelpName = "FILE" };
        var alone = new Option<bool>("--no-built-in") { Description = "Use the lexicons of --lexicon alone, without the built-in one." };
        var threshold = new Option<double>("--threshold")
        {
            Description = "Least probability of a pair (comparable, mine), 0 to 1.",
            HelpName = "P",
            DefaultValueFactory = _ => new SentenceAlignerOptions().LeastProbability,
        };
        threshold.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError("--threshold: expected a number from 0 to 1.");
        });
        var many = new Option<bool>("--one-to-many") { Description = "A sentence may have up to three partners (comparable, mine), as where two sentences say what one says; finds more, at some cost in precision." };
        var explain = new Option<bool>("--explain") { Description = "Say of each link why: the matched terms (JSON: with their places; two files: one more column)." };
        var output = CommonOptions.Output();
        var command = new Command("link", """
            Finds which sentences of two lists translate each other: Arabic, Persian and Dari, in either order or in one language.

            Examples:
              ibtext link --mode translation < documents.jsonl > beads.jsonl
              ibtext link --mode mine --src-lang ar --tgt-lang fa arabic.txt persian.txt > pairs.tsv
              ibtext link --mode comparable --lexicon ours.iblx < articles.jsonl

            JSON lines in: {"id","src_lang","tgt_lang","src":[sentence…],"tgt":[sentence…]}; out, indexes from 0:
              translation         {"id","beads":[[[i…],[j…]],…]}
              comparable, mine    {"id","pairs":[[i,j,probability],…]}
              retrieve            {"id","src_best":[j…],"tgt_best":[i…]}, -1 for none
              --explain           "evidence": for each link [{"rule","left":[s,e],"right":[s,e],"weight"}…]; of retrieve "src_evidence", "tgt_evidence"
            With two files, lines with tabs: indexes (several with commas), probability; of retrieve: side, index, best; with --explain
            what matched: "rule: left ~ right; …". Mining gives pairs as it finds them: by left sentence, but those that wait for a rival come later.
            """) { left, right, mode, sourceLanguage, targetLanguage, lexicon, alone, threshold, many, explain, output };
        command.Validators.Add(result =>
        {
            var files = (result.GetValue(left) is null ? 0 : 1) + (result.GetValue(right) is null ? 0 : 1);
            if (files == 1)
                result.AddError("Found one file, expected two, LEFT and RIGHT, or none for JSON lines on standard input.");
            if (files == 2 && result.GetValue(left) == "-" && result.GetValue(right) == "-")
                result.AddError("Only one of LEFT and RIGHT can be standard input.");
            if (result.GetValue(alone) && result.GetValue(lexicon) is null or [])
                result.AddError("--no-built-in needs --lexicon.");
            if (result.GetValue(many) && result.GetValue(mode) is Translation or RetrieveMode)
                result.AddError("--one-to-many goes with --mode comparable or mine.");
        });
        command.SetAction((result, cancellation) =>
        {
            var aligners = new SentenceAligners(Lexicons.Read(result.GetValue(lexicon), result.GetValue(alone)), result.GetValue(threshold), result.GetValue(sourceLanguage), result.GetValue(targetLanguage), "--src-lang and --tgt-lang, or \"src_lang\" and \"tgt_lang\", say it", result.GetValue(many));
            using var stream = Files.OpenWrite(result.GetValue(output));
            return Task.FromResult(result.GetValue(left) is { } leftPath
                ? TwoFiles(leftPath, result.GetValue(right)!, result.GetValue(mode)!, aligners, result.GetValue(explain), stream, cancellation)
                : JsonlFilter.Run(Console.OpenStandardInput(), "standard input", stream,
                    (record, json) => One(record, json, result.GetValue(mode)!, aligners, result.GetValue(explain), cancellation), cancellation));
        });
        return command;
    }

    private static void One(JsonElement record, Utf8JsonWriter json, string mode, SentenceAligners aligners, bool explain, CancellationToken cancellation)
    {
        var left = record.Texts("src");
        var right = record.Texts("tgt");
        var aligner = aligners.For(record.Language("src_lang"), left, record.Language("tgt_lang"), right, out _);
        switch (mode)
        {
            case Translation:
                var beads = aligner.Align(left, right, cancellation);
                json.WriteStartArray("beads");
                foreach (var bead in beads)
                {
                    json.WriteStartArray();
                    WriteRange(json, bead.LeftStart, bead.LeftCount);
                    WriteRange(json, bead.RightStart, bead.RightCount);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                if (explain)
                    WriteEvidence(json, beads.Select(b => (Join(left, b.LeftStart, b.LeftCount), Join(right, b.RightStart, b.RightCount))), aligner);
                break;
            case RetrieveMode:
                var partners = aligner.Retrieve(left, right, null, cancellation);
                WriteIndexes(json, "src_best", partners.Left);
                WriteIndexes(json, "tgt_best", partners.Right);
                if (explain)
                {
                    WriteEvidence(json, partners.Left.Select((r, l) => r < 0 ? ("", "") : (left[l], right[r])), aligner, "src_evidence");
                    WriteEvidence(json, partners.Right.Select((l, r) => l < 0 ? ("", "") : (left[l], right[r])), aligner, "tgt_evidence");
                }
                break;
            default:
                var pairs = mode == MineMode ? aligner.Mine(left, right, null, cancellation) : aligner.Pair(left, right, cancellation);
                json.WriteStartArray("pairs");
                foreach (var pair in pairs)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(pair.Left);
                    json.WriteNumberValue(pair.Right);
                    json.WriteNumberValue(Math.Round(pair.Probability, 6));
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                if (explain)
                    WriteEvidence(json, pairs.Select(p => (left[p.Left], right[p.Right])), aligner);
                break;
        }
    }

    private static int TwoFiles(string leftPath, string rightPath, string mode, SentenceAligners aligners, bool explain, Stream stream, CancellationToken cancellation)
    {
        var left = ReadSentences(leftPath);
        var right = ReadSentences(rightPath);
        var aligner = aligners.For(TextLanguage.Unknown, left, TextLanguage.Unknown, right, out _);
        using var writer = Files.Writer(stream);
        using var progress = new TerminalProgress(mode == MineMode ? "mining" : "linking");
        string Why(string l, string r) => explain ? "\t" + Evidence(aligner, l, r) : "";
        switch (mode)
        {
            case Translation:
                foreach (var bead in aligner.Align(left, right, cancellation))
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{Range(bead.LeftStart, bead.LeftCount)}\t{Range(bead.RightStart, bead.RightCount)}\t{bead.Probability:0.######}{Why(Join(left, bead.LeftStart, bead.LeftCount), Join(right, bead.RightStart, bead.RightCount))}"));
                }
                break;
            case RetrieveMode:
                var partners = aligner.Retrieve(left, right, null, cancellation);
                for (var l = 0; l < left.Count; l++)
                    WriteBest(writer, "left", l, partners.Left[l], partners.Left[l] < 0 ? Why("", "") : Why(left[l], right[partners.Left[l]]));
                for (var r = 0; r < right.Count; r++)
                    WriteBest(writer, "right", r, partners.Right[r], partners.Right[r] < 0 ? Why("", "") : Why(left[partners.Right[r]], right[r]));
                break;
            default:
                var flushed = Stopwatch.StartNew();
                foreach (var pair in mode == MineMode ? aligner.MineAsFound(left, right, progress, cancellation) : aligner.Pair(left, right, cancellation))
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair.Left}\t{pair.Right}\t{pair.Probability:0.######}{Why(left[pair.Left], right[pair.Right])}"));
                    if (flushed.Elapsed < FlushAfter)
                        continue;
                    writer.Flush();
                    flushed.Restart();
                }
                break;
        }
        return ExitCode.Done;
    }

    private static void WriteBest(TextWriter writer, string side, int index, int best, string why) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{side}\t{index}\t{best}{why}"));

    /// <summary>What matched, as a reader sees it.</summary>
    private static string Evidence(SentenceAligner aligner, string left, string right) =>
        string.Join("; ", aligner.Explain(left, right).Select(e => $"{e.Rule}: {OneLine(e.Left.In(left))} ~ {OneLine(e.Right.In(right))}"));

    private static string OneLine(ReadOnlySpan<char> text) => text.ToString().Replace('\t', ' ');

    private static List<string> ReadSentences(string path)
    {
        using var source = Files.OpenRead(path);
        var lines = new Utf8Lines(source, Files.Name(path));
        var sentences = new List<string>();
        while (lines.Read() is { } line)
            sentences.Add(line);
        return sentences;
    }

    private static string Range(int start, int count) => string.Join(',', Enumerable.Range(start, count));

    private static string Join(IReadOnlyList<string> sentences, int start, int count) => string.Join(' ', sentences.Skip(start).Take(count));

    private static void WriteRange(Utf8JsonWriter json, int start, int count)
    {
        json.WriteStartArray();
        for (var i = start; i < start + count; i++)
            json.WriteNumberValue(i);
        json.WriteEndArray();
    }

    private static void WriteIndexes(Utf8JsonWriter json, string name, IReadOnlyList<int> indexes)
    {
        json.WriteStartArray(name);
        foreach (var index in indexes)
            json.WriteNumberValue(index);
        json.WriteEndArray();
    }

    /// <summary>For each link a list of what matched: <c>{"rule","left":[s,e],"right":[s,e],"weight"}</c>; several sentences of a bead count as one text with a space between.</summary>
    private static void WriteEvidence(Utf8JsonWriter json, IEnumerable<(string Left, string Right)> links, SentenceAligner aligner, string name = "evidence")
    {
        json.WriteStartArray(name);
        foreach (var (left, right) in links)
        {
            json.WriteStartArray();
            foreach (var evidence in aligner.Explain(left, right))
            {
                json.WriteStartObject();
                json.WriteString("rule", evidence.Rule);
                json.WritePropertyName("left");
                json.WriteSpan(evidence.Left);
                json.WritePropertyName("right");
                json.WriteSpan(evidence.Right);
                json.WriteNumber("weight", evidence.Weight);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
