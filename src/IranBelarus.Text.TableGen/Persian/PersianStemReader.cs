using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.TableGen.Persian;

/// <summary>Reads the word lists of the stem lexicon and collects all stems.</summary>
internal sealed class PersianStemReader(PersianAffixReader grammar)
{
    private readonly SortedDictionary<string, List<PersianStemEntry>> _entries = new(StringComparer.Ordinal);

    private readonly HashSet<string> _consonantHeh = new(StringComparer.Ordinal);
    private readonly List<string> _consonantHehEnds = [];

    /// <summary>All stems. A word that is listed joined and with a half-space before a productive suffixoid is taken to have lost it, other things equal.</summary>
    public IReadOnlyDictionary<string, List<PersianStemEntry>> Entries()
    {
        foreach (var (key, list) in _entries)
        {
            var isSplit = list.Exists(e => e.Joints != 0 && Has(e, PersianStemEntry.PreferSplit))
                || !list.Exists(e => Has(e, PersianStemEntry.PreferJoined)) && list.Exists(e => e.Joints != 0 && !e.IsVerb && grammar.Productive.Contains(LastPart(key, e.Joints)));
            var isAlsoJoined = list.Exists(e => e.Joints != 0 && Has(e, PersianStemEntry.AlsoJoined));
            isSplit |= isAlsoJoined;
            var isBoth = list.Exists(e => !e.IsVerb && e.Joints != 0) && list.Exists(e => !e.IsVerb && e.Joints == 0);
            var commonest = list.Min(e => e.IsVerb ? byte.MaxValue : e.Cost);
            for (var i = 0; i < list.Count; i++)
            {
                var entry = list[i];
                if (entry.IsVerb)
                    continue;
                if (isBoth) // the spellings of a word have one frequency
                    entry.Cost = (byte)(commonest + (isSplit && entry.Joints == 0 ? JoinedVariant : 0));
                if (entry.Joints != 0 && list.Exists(e => e.Joints == entry.Joints && Has(e, PersianStemEntry.KeepSpaced)))
                    entry.Data |= PersianStemEntry.KeepSpaced;
                if (entry.Joints != 0 && list.Exists(e => e.Joints == entry.Joints && Has(e, PersianStemEntry.LostSpaced)))
                    entry.Data &= unchecked((ushort)~PersianStemEntry.KeepSpaced);
                list[i] = entry;
            }
        }
        return _entries;
    }

    private const int JoinedVariant = 10;

    private static bool Has(in PersianStemEntry entry, ushort flag) => !entry.IsVerb && (entry.Data & flag) != 0;

    private static string LastPart(string key, uint joints) => joints == 0 ? key : key[(31 - System.Numerics.BitOperations.LeadingZeroCount(joints))..];

    /// <summary>Reads the words whose last ه is sounded; before the word lists.</summary>
    public void ReadConsonantHeh(FileInfo file)
    {
        var ends = false;
        foreach (var (line, setting, text) in PersianDataFile.Lines(file))
        {
            if (setting.Length > 0)
            {
                ends = setting switch { "ends" => true, "exact" => false, _ => throw new DataFormatException(file.Name, line, $"Found the setting '{setting}', expected 'ends with' or exact.") };
                continue;
            }
            foreach (var word in PersianDataFile.Words(text))
            {
                var key = PersianSpelling.Parse(word, file.Name, line).Key;
                _consonantHeh.Add(key);
                if (ends)
                    _consonantHehEnds.Add(key);
            }
        }
    }

    /// <summary>Reads a word list: <c>#pos</c> and <c>#class</c> set what follows, words stand two spaces apart.</summary>
    public void Read(FileInfo file)
    {
        var kind = PersianStemKind.Noun;
        var usual = 3;
        ushort flags = 0;
        foreach (var (line, setting, text) in PersianDataFile.Lines(file))
        {
            switch (setting)
            {
                case "pos":
                    kind = KindOf(text, file.Name, line);
                    break;
                case "class":
                    usual = text is [>= '1' and <= '5'] ? text[0] - '0' : throw new DataFormatException(file.Name, line, $"Found class '{text}', expected 1 to 5.");
                    break;
                case "flags":
                    flags = FlagsOf(text, file.Name, line);
                    break;
                case "":
                    foreach (var item in PersianDataFile.Words(text))
                    {
                        var frequency = usual;
                        var word = PersianDataFile.TakeClass(item, ref frequency, file.Name, line);
                        var spelling = PersianSpelling.Parse(word, file.Name, line);
                        Add(spelling, kind, PersianDataFile.CostOf(frequency), flags);
                        if (spelling.Joints != 0 && (flags & PersianStemEntry.AlsoJoined) != 0)
                            Add(spelling with { Joints = 0 }, kind, PersianDataFile.CostOf(frequency), 0);
                    }
                    break;
                default:
                    throw new DataFormatException(file.Name, line, $"Found the setting '{setting}', expected pos, class or flags.");
            }
        }
    }

    /// <summary>Adds a stem; of equal ones the commonest stays.</summary>
    public void Add(PersianSpelling word, PersianStemKind kind, byte cost, ushort data)
    {
        var nominal = kind is PersianStemKind.Noun or PersianStemKind.Adjective or PersianStemKind.Name or PersianStemKind.Closed or PersianStemKind.Number or PersianStemKind.Pronoun;
        if (nominal)
            data = (ushort)(data | (int)RuleOf(word) | (word.Last == PersianLetters.He && HehIsConsonant(word) ? PersianStemEntry.ConsonantHeh : 0));
        if (nominal && word.Joints != 0 && (data & PersianStemEntry.LostSpaced) == 0 && (kind is PersianStemKind.Pronoun or PersianStemKind.Number || StandsAsPhrase(word)))
            data |= PersianStemEntry.KeepSpaced; // به‌عنوان, هیچ‌کس, ثبت‌شده: two words are as good
        var entry = new PersianStemEntry { Joints = word.Joints, Data = data, Cost = cost, KindAndLast = (byte)kind };
        if (!_entries.TryGetValue(word.Key, out var list))
            _entries.Add(word.Key, list = []);
        var same = list.FindIndex(e => e.Joints == entry.Joints && e.KindAndLast == entry.KindAndLast && (nominal || e.Data == entry.Data));
        if (same < 0)
            list.Add(entry);
        else
        {
            entry.Cost = Math.Min(cost, list[same].Cost);
            entry.Data |= nominal ? list[same].Data : (ushort)0;
            list[same] = entry;
        }
        if (kind is PersianStemKind.Noun or PersianStemKind.Adjective && word.Key.Length > 3 && word.Last == PersianLetters.He && (data & PersianStemEntry.ConsonantHeh) == 0 && word.Joints >> (word.Key.Length - 1) == 0)
            Add(word with { Key = word.Key[..^1] }, PersianStemKind.HehDropped, cost, 0);
    }

    private static PersianStemKind KindOf(string pos, string file, int line) => pos switch
    {
        "noun" or "n" => PersianStemKind.Noun,
        "adj" or "adjective" => PersianStemKind.Adjective,
        "name" or "place" or "person" => PersianStemKind.Name,
        "adv" or "adverb" or "prep" or "conj" or "interj" or "part" or "particle" or "closed" or "det" => PersianStemKind.Closed,
        "num" or "number" => PersianStemKind.Number,
        "pron" or "pronoun" => PersianStemKind.Pronoun,
        "form" or "verb" => PersianStemKind.Form,
        _ => throw new DataFormatException(file, line, $"Found the part of speech '{pos}', expected noun, adj, name, adv, prep, conj, interj, closed, num, pron or form."),
    };

    private static ushort FlagsOf(string text, string file, int line)
    {
        ushort flags = 0;
        foreach (var name in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            flags |= name switch
            {
                "consonant-heh" => PersianStemEntry.ConsonantHeh,
                "keep-spaced" => PersianStemEntry.KeepSpaced,
                "counts" => PersianStemEntry.Counts,
                "prefer-split" => PersianStemEntry.PreferSplit,
                "prefer-joined" => PersianStemEntry.PreferJoined,
                "also-joined" => PersianStemEntry.AlsoJoined,
                "lost-spaced" => PersianStemEntry.LostSpaced,
                "tells-persian" => PersianStemEntry.TellsPersian,
                "none" => 0,
                _ => throw new DataFormatException(file, line, $"Found the flag '{name}', expected consonant-heh, keep-spaced, counts, also-joined, lost-spaced, tells-persian, prefer-split, prefer-joined or none."),
            };
        }
        return flags;
    }

    // after ا and و the ه at the end is sounded: راه، کوه; else it stands for a vowel, or the list says otherwise
    private bool HehIsConsonant(PersianSpelling word)
    {
        return word.Key.Length > 1 && word.Key[^2] is (char)PersianLetters.Alef or (char)PersianLetters.Vav or (char)PersianLetters.AlefMadda
            || _consonantHeh.Contains(LastPart(word.Key, word.Joints))
            || _consonantHehEnds.Exists(end => word.Key.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>Whether the parts are a phrase when spaces stand between them: one is a preposition, a conjunction, a determiner, they repeat, or the last is a participle.</summary>
    private bool StandsAsPhrase(PersianSpelling word)
    {
        var start = 0;
        var before = "";
        for (var i = 1; i <= word.Key.Length; i++)
        {
            if (i < word.Key.Length && (word.Joints >> i & 1) == 0)
                continue;
            var part = word.Key[start..i];
            if (FunctionWords.Contains(part) || part == before)
                return true; // به‌ویژه; قطره‌قطره
            (start, before) = (i, part);
        }
        return grammar.Participles.Contains(LastPart(word.Key, word.Joints));
    }

    private static readonly HashSet<string> FunctionWords = Keys(
        "به در از با بر تا و را که این آن هر هرچه هیچ همه همین همان چه یک بدین بدان قابل تحت پشت مورد عدم عین طی ضمن");

    private static readonly HashSet<string> Plurals = Keys("ها های");

    private static HashSet<string> Keys(string words) => [.. words.Split(' ').Select(w => PersianSpelling.Parse(w, "", 0).Key)];

    private PersianJointRule RuleOf(PersianSpelling word)
    {
        if (word.Joints == 0)
            return PersianJointRule.Compound;
        var first = System.Numerics.BitOperations.TrailingZeroCount(word.Joints);
        var last = 31 - System.Numerics.BitOperations.LeadingZeroCount(word.Joints);
        var tail = word.Key[last..];
        if (tail.Length > 3 && tail[0] == (char)PersianLetters.Alef && tail[1] == (char)PersianLetters.Lam)
            return PersianJointRule.Arabic;
        if (Plurals.Contains(tail))
            return PersianJointRule.Plural; // سال‌ها
        if (grammar.Prefixoids.Contains(word.Key[..first]))
            return PersianJointRule.Prefixoid;
        return grammar.Suffixoids.Contains(tail) ? PersianJointRule.Suffixoid : PersianJointRule.Compound;
    }
}
