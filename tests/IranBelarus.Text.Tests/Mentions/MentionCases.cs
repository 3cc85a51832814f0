using System.Globalization;
using System.Text;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Tests.Support;
using Calendar = IranBelarus.Text.Mentions.Calendar;

namespace IranBelarus.Text.Tests.Mentions;

/// <summary>
/// The tables of cases: a line is a text with its mentions in square brackets, <c>=</c>, and what each of them is, separated by semicolons. The first line names language and kinds.
/// </summary>
public sealed record MentionCase(string File, int Line, TextLanguage Language, MentionKinds Kinds, string Drawn, string Expected)
{
    private static readonly string Folder = Path.Combine(SharedData.Project, "tests", "IranBelarus.Text.Tests", "Mentions", "Cases");

    /// <summary>The text without its brackets.</summary>
    public string Text => Drawn.Replace("[", "").Replace("]", "");

    /// <summary>All cases of a file.</summary>
    public static IEnumerable<MentionCase> Of(string file)
    {
        var (language, kinds) = (TextLanguage.Unknown, MentionKinds.All);
        var lines = System.IO.File.ReadAllLines(Path.Combine(Folder, file + ".txt"));
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("#: ", StringComparison.Ordinal))
            {
                var head = line[3..].Split(' ');
                TextLanguages.TryParse(head[0], out language).Should().BeTrue();
                kinds = Enum.Parse<MentionKinds>(head[1].Replace('+', ','), ignoreCase: true);
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                var at = line.IndexOf(" = ", StringComparison.Ordinal);
                if (at < 0 && line.EndsWith(" =", StringComparison.Ordinal))
                    yield return new(file, i + 1, language, kinds, line[..^2], "");
                else
                    yield return new(file, i + 1, language, kinds, line[..at], line[(at + 3)..]);
            }
        }
    }

    /// <summary>The text with brackets around its mentions, and what they are: to be compared with a case.</summary>
    public static (string Drawn, string Values) Draw(string text, IReadOnlyList<Mention> mentions)
    {
        var drawn = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            drawn.Append(']', mentions.Count(m => m.Span.End == i)).Append('[', mentions.Count(m => m.Span.Start == i));
            if (i < text.Length)
                drawn.Append(text[i]);
        }
        return (drawn.ToString(), string.Join("; ", mentions.Select(Value)));
    }

    /// <summary>What a mention is, in the words of the tables.</summary>
    public static string Value(Mention mention) => mention switch
    {
        NumberMention number => Bound(number.Bound) + Number(number),
        DateMention date => "@" + (date.Calendar switch { Calendar.SolarHijri => "solar ", Calendar.LunarHijri => "lunar ", _ => "" }) + (date.Iso ?? "?"),
        NameMention name => name.Key is { } key ? (name.NameKind == NameKind.Demonym ? "demonym " : "") + key : name.NameKind.ToString().ToLowerInvariant(),
        _ => mention.Kind.ToString(),
    };

    public override string ToString() => $"{File}:{Line} {Drawn}";

    private static string Number(NumberMention number)
    {
        if (number.IsVague)
            return "vague";
        var unit = number.Unit is null ? "" : " " + number.Unit + (number.Per is null ? "" : " per " + number.Per);
        if (number.Kind == MentionKind.Range)
            return Plain(number.Low!.Value) + ".." + Plain(number.High!.Value) + unit;
        return (number.Kind == MentionKind.Ordinal ? "#" : "") + Plain(number.Value!.Value) + unit;
    }

    private static string Plain(decimal value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Bound(NumberBound bound) => bound switch { NumberBound.About => "~", NumberBound.AtLeast => ">=", NumberBound.AtMost => "<=", _ => "" };
}
