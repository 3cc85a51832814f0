using System.Globalization;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Persian;

/// <summary>Reads the affix grammar: <c>form … | from | to | joint | after | bits | rule</c>.</summary>
internal sealed class PersianAffixReader
{
    private readonly SortedDictionary<string, List<PersianAffixEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _groups = [];

    /// <summary>The forms that stand before a stem with a half-space, and those that stand after one, as trie keys.</summary>
    public HashSet<string> Prefixoids { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Prefixoids"/>
    public HashSet<string> Suffixoids { get; } = new(StringComparer.Ordinal);

    /// <summary>Suffixoids that form compounds freely: those of joint half.</summary>
    public HashSet<string> Productive { get; } = new(StringComparer.Ordinal);

    /// <summary>Suffixoids that are participles, which also follow a noun as words of their own: ثبت شده.</summary>
    public HashSet<string> Participles { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, List<PersianAffixEntry>> Entries() => _entries;

    public void Read(FileInfo file)
    {
        foreach (var (line, setting, text) in PersianDataFile.Lines(file))
        {
            if (setting.Length > 0)
                throw new DataFormatException(file.Name, line, $"Found the setting '{setting}': the affix grammar has none.");
            if (text[0] == '@')
            {
                var (name, states) = text.Split('=') is [var n, var s] ? (n.Trim(), s) : throw new DataFormatException(file.Name, line, "Expected '@group = State State …'.");
                _groups[name] = states.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            var fields = text.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length != 7)
                throw new DataFormatException(file.Name, line, $"Found {fields.Length} fields, expected 7: form | from | to | joint | after | bits | rule.");
            ReadRow(file.Name, line, fields);
        }
    }

    private void ReadRow(string file, int line, string[] fields)
    {
        var from = 0u;
        foreach (var name in fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(f => _groups.TryGetValue(f, out var group) ? group : [f]))
            from |= 1u << (int)Parse<PersianState>(name, file, line);
        var entry = new PersianAffixEntry
        {
            From = from,
            To = Parse<PersianState>(fields[2], file, line),
            Joint = fields[3] switch { "half" => PersianJoint.Half, "fused" => PersianJoint.Fused, "direct" => PersianJoint.Direct, _ => throw new DataFormatException(file, line, $"Found the joint '{fields[3]}', expected half, fused or direct.") },
            After = After(fields[4], file, line),
            Cost = double.TryParse(fields[5], CultureInfo.InvariantCulture, out var bits) && bits is >= 0 and < 60 ? (byte)(bits * 4) : throw new DataFormatException(file, line, $"Found '{fields[5]}', expected bits."),
            Rule = fields[6] switch
            {
                "verb-prefix" => PersianJointRule.VerbPrefix,
                "plural" => PersianJointRule.Plural,
                "comparative" => PersianJointRule.Comparative,
                "clitic" => PersianJointRule.Clitic,
                "prefixoid" => PersianJointRule.Prefixoid,
                "suffixoid" => PersianJointRule.Suffixoid,
                "arabic" => PersianJointRule.Arabic,
                "compound" => PersianJointRule.Compound,
                _ => throw new DataFormatException(file, line, $"Found the rule '{fields[6]}', expected verb-prefix, plural, comparative, clitic, prefixoid, suffixoid, arabic or compound."),
            },
        };
        foreach (var form in PersianDataFile.Words(fields[0]))
        {
            var spelling = PersianSpelling.Parse(form, file, line);
            entry.Joints = (ushort)spelling.Joints;
            if (!_entries.TryGetValue(spelling.Key, out var list))
                _entries.Add(spelling.Key, list = []);
            list.Add(entry);
            if (entry.Rule == PersianJointRule.Prefixoid)
                Prefixoids.Add(spelling.Key);
            else if (entry.Rule == PersianJointRule.Suffixoid && entry.Joint != PersianJoint.Direct)
                Suffixoids.Add(spelling.Key);
            if (entry.Rule == PersianJointRule.Suffixoid && entry.Joint == PersianJoint.Half)
                Productive.Add(spelling.Key);
            if (entry.Rule == PersianJointRule.Suffixoid && entry.To == PersianState.Participle)
                Participles.Add(spelling.Key);
        }
    }

    private static T Parse<T>(string name, string file, int line) where T : struct, Enum
        => Enum.TryParse<T>(name, out var value) ? value : throw new DataFormatException(file, line, $"Found '{name}', expected one of: {string.Join(' ', Enum.GetNames<T>())}, or a group.");

    private static PersianEnding After(string classes, string file, int line)
    {
        var after = (PersianEnding)0;
        foreach (var c in classes)
        {
            after |= c switch
            {
                '*' => PersianEnding.Any,
                'C' => PersianEnding.Consonant,
                'V' => PersianEnding.Vowel,
                'H' => PersianEnding.Heh,
                'Y' => PersianEnding.Ye,
                _ => throw new DataFormatException(file, line, $"Found '{classes}', expected * or letters of C V H Y."),
            };
        }
        return after;
    }
}
