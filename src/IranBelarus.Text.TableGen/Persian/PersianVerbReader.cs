using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Persian;

/// <summary>A verb of the table.</summary>
internal sealed record PersianVerbSource(string Preverb, string Past, string Present, bool Colloquial);

/// <summary>Reads the verbs and derives the written shapes of their stems.</summary>
internal sealed class PersianVerbReader(PersianStemReader stems)
{
    /// <summary>The verbs in file order; a stem's entry holds the index.</summary>
    public List<PersianVerbSource> Verbs { get; } = [];

    public void Read(FileInfo file)
    {
        var section = "";
        foreach (var (line, setting, text) in PersianDataFile.Lines(file))
        {
            if (setting.Length > 0)
            {
                section = setting is "forms" or "colloquial" ? setting : throw new DataFormatException(file.Name, line, $"Found the setting '{setting}', expected forms or colloquial.");
                continue;
            }
            var frequency = 3;
            var words = PersianDataFile.Words(text).ToList();
            if (words[^1][0] == '/')
            {
                PersianDataFile.TakeClass(words[^1], ref frequency, file.Name, line);
                words.RemoveAt(words.Count - 1);
            }
            var cost = PersianDataFile.CostOf(frequency);
            switch (section)
            {
                case "forms":
                    foreach (var form in words)
                        stems.Add(PersianSpelling.Parse(form, file.Name, line), PersianStemKind.Form, cost, (ushort)PersianJointRule.VerbPrefix);
                    break;
                case "colloquial":
                    foreach (var stem in words)
                        stems.Add(PersianSpelling.Parse(stem, file.Name, line), PersianStemKind.Colloquial, (byte)(cost + 8), Number(new("", "", stem, true)));
                    break;
                default:
                    ReadVerb(words, cost, file.Name, line);
                    break;
            }
        }
    }

    private void ReadVerb(List<string> words, byte cost, string file, int line)
    {
        if (words.Count is < 2 or > 3 || words.Count == 3 && words[2] is not ['[', .., ']'])
            throw new DataFormatException(file, line, $"Found {words.Count} fields, expected: past  present  [preverb preverb …]  /class.");
        var (past, present) = (Stem(words[0]), Stem(words[1]));
        var verb = Number(new("", past, present, false));
        if (past.Length > 0)
            Add(past, PersianStemKind.Past, PersianStemKind.PastGlide, cost, verb, file, line);
        foreach (var shape in Shapes(present))
            Add(shape, PersianStemKind.Present, PersianStemKind.PresentGlide, cost, verb, file, line);
        foreach (var preverb in words.Count == 3 ? words[2][1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            verb = Number(new(preverb, past, present, false));
            var whole = (byte)(cost + 8);
            AddPreverb(preverb, past, PersianStemKind.PastPreverb, whole, verb, file, line);
            foreach (var shape in Shapes(present))
                AddPreverb(preverb, shape, PersianStemKind.PresentPreverb, whole, verb, file, line);
        }
    }

    private void AddPreverb(string preverb, string stem, PersianStemKind kind, byte cost, ushort verb, string file, int line)
    {
        stems.Add(PersianSpelling.Parse(preverb + stem, file, line), kind, cost, verb);
        foreach (var glided in Glided(stem).DefaultIfEmpty(stem))
            stems.Add(PersianSpelling.Parse(preverb + "ن" + glided, file, line), kind, (byte)(cost + 8), verb);
    }

    private void Add(string stem, PersianStemKind kind, PersianStemKind glidedKind, byte cost, ushort verb, string file, int line)
    {
        stems.Add(PersianSpelling.Parse(stem, file, line), kind, cost, verb);
        foreach (var glided in Glided(stem))
            stems.Add(PersianSpelling.Parse(glided, file, line), glidedKind, cost, verb);
    }

    private ushort Number(PersianVerbSource verb)
    {
        Verbs.Add(verb);
        return (ushort)(Verbs.Count - 1);
    }

    private static string Stem(string s) => s == "-" ? "" : s;

    // گوی: also گو, as in the imperative بگو; بریدن and the like have one shape
    private static IEnumerable<string> Shapes(string present)
    {
        if (present.Length == 0)
            yield break;
        yield return present;
        if (present.Length > 1 && present[^1] == 'ی' && present[^2] is 'ا' or 'و' or 'آ')
            yield return present[..^1];
    }

    // after ب and ن: آی → یای, افت → یفت (also یافت), but ایست stays
    private static IEnumerable<string> Glided(string stem)
    {
        if (stem is ['آ', ..])
            yield return "یا" + stem[1..];
        else if (stem is ['ا', not 'ی', ..])
        {
            yield return "ی" + stem[1..];
            yield return "ی" + stem;
        }
    }
}
