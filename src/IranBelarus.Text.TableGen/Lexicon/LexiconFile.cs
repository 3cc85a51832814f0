using System.Text.RegularExpressions;

namespace IranBelarus.Text.TableGen.Lexicon;

/// <summary>A lemma of a lexicon line with its listed irregular forms.</summary>
internal sealed record LexiconLemma(string Text, string[] Forms)
{
    public string[] Words { get; } = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A line of the bilingual lexicon: one concept.</summary>
internal sealed record LexiconConcept(LexiconLemma[] Arabic, LexiconLemma[] Persian, LexiconLemma[] Dari, string PartOfSpeech, string Domain);

/// <summary>Reads the reviewable files of the bilingual lexicon: <c>Arabic lemmas | Persian lemmas | part of speech | domain [| Dari forms]</c>.</summary>
internal static partial class LexiconFile
{
    public static readonly string[] PartsOfSpeech = ["n", "v", "adj", "adv", "prep", "conj", "pron", "num", "name", "phrase", "part", "interj"];

    /// <summary>The concepts of all files in the folder, in the order of the files' names.</summary>
    /// <exception cref="DataFormatException">A line is not of the form.</exception>
    public static IEnumerable<LexiconConcept> ReadAll(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file.FullName))
            {
                if (++number == 1 && line.StartsWith("# table", StringComparison.Ordinal))
                    break;
                if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                    continue;
                var columns = line.Split('|', StringSplitOptions.TrimEntries);
                if (columns.Length is not (4 or 5))
                    throw new DataFormatException(file.Name, number, $"found {columns.Length} columns, expected 4 or 5: '{line}'");
                if (!PartsOfSpeech.Contains(columns[2]))
                    throw new DataFormatException(file.Name, number, $"found the part of speech '{columns[2]}', expected one of {string.Join(", ", PartsOfSpeech)}");
                yield return new(
                    Lemmas(columns[0], file.Name, number), Lemmas(columns[1], file.Name, number),
                    columns.Length > 4 ? Lemmas(columns[4], file.Name, number) : [], columns[2], columns[3]);
            }
        }
    }

    /// <summary>The words of <c>untranslated.txt</c> or <c>general-words.txt</c>: <c>language | word (forms)</c>.</summary>
    /// <exception cref="DataFormatException">A line is not of the form.</exception>
    public static IEnumerable<(bool Arabic, LexiconLemma Lemma)> ReadWords(DirectoryInfo folder, string name)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder.FullName, name)))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            if (columns.Length != 2 || columns[0] is not ("ar" or "fa"))
                throw new DataFormatException(name, number, $"found '{line}', expected ar or fa and a word");
            yield return (columns[0] == "ar", Lemmas(columns[1], name, number).Single());
        }
    }

    /// <summary>The pairs of <c>false-friends.txt</c>: <c>Arabic | Persian | the Arabic word in Persian | the Persian word in Arabic</c>.</summary>
    /// <exception cref="DataFormatException">A line is not of the form.</exception>
    public static IEnumerable<(string Arabic, string Persian)> ReadFalseFriends(DirectoryInfo folder)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder.FullName, "false-friends.txt")))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            if (columns.Length != 4)
                throw new DataFormatException("false-friends.txt", number, $"found {columns.Length} columns, expected 4: '{line}'");
            yield return (columns[0], columns[1]);
        }
    }

    private static LexiconLemma[] Lemmas(string column, string file, int line) =>
    [
        .. column.Split('،', StringSplitOptions.TrimEntries).Select(item =>
        {
            var match = Item().Match(item);
            return match.Success
                ? new LexiconLemma(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value.Split('/', StringSplitOptions.TrimEntries) : [])
                : throw new DataFormatException(file, line, $"found '{item}', expected a lemma, perhaps with forms in parentheses");
        }),
    ];

    [GeneratedRegex(@"^([^()]+?)(?: \(([^()]+)\))?$")]
    private static partial Regex Item();
}
