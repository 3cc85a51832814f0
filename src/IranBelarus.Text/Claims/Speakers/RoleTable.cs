using System.Collections.Frozen;
using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims.Speakers;

/// <summary>The heads of speaker phrases and the words that point back to a speaker, in one language.</summary>
internal sealed class RoleTable
{
    private static readonly Lazy<RoleTable> LoadedArabic = new(() => new(arabic: true)), LoadedPersian = new(() => new(arabic: false));

    private readonly FrozenDictionary<string, Role[]> _roles;
    private readonly FrozenSet<string> _pronouns, _same;
    private readonly string[][] _home, _this;

    private RoleTable(bool arabic)
    {
        var roles = new List<Role>();
        foreach (var row in WordTables.Rows("Claims/roles"))
        {
            var sort = row[1] switch
            {
                "office" => RoleSort.Office,
                "person" => RoleSort.Person,
                "title" => RoleSort.Title,
                "body" => RoleSort.Body,
                "people" => RoleSort.People,
                _ => throw new InvalidDataException($"Found the sort of role '{row[1]}', expected office, person, title, body or people."),
            };
            foreach (var phrase in WordTables.Words(row[arabic ? 2 : 3]))
            {
                var words = phrase.Split(' ').Select(w => LetterFold.FoldToString(w)).ToArray();
                foreach (var form in arabic ? ArabicForms(words, sort) : [words])
                    roles.Add(new(row[0], sort, form));
            }
        }
        _roles = roles.GroupBy(r => r.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(r => r.Words.Length).ToArray(), StringComparer.Ordinal);
        string[] Anaphors(string sort) =>
            [.. WordTables.Rows("Claims/anaphors").Where(r => r[0] == sort).SelectMany(r => WordTables.Words(r[arabic ? 1 : 2])).Select(w => LetterFold.FoldToString(w))];
        _pronouns = Anaphors("pronoun").ToFrozenSet(StringComparer.Ordinal);
        _same = Anaphors("same").ToFrozenSet(StringComparer.Ordinal);
        _home = [.. Anaphors("home").Select(p => p.Split(' '))];
        _this = [.. Anaphors("this").Select(p => p.Split(' '))];
    }

    /// <summary>All that can be written together with a word.</summary>
    public const string AnyClitic = "وفلب";

    public static RoleTable Of(bool persian) => persian ? LoadedPersian.Value : LoadedArabic.Value;

    /// <summary>The longest head of a speaker phrase at a word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="clitics">Which of و, ف, ل, ب may be written together with the Arabic word.</param>
    public Role? At(ClaimSentence sentence, int at, string clitics = "")
    {
        var key = sentence.Key(at);
        if (key.Length == 0)
            return null;
        if (Find(sentence, at, key) is { } found)
            return found;
        return !sentence.IsPersian && key.Length > 4 && clitics.Contains(key[0], StringComparison.Ordinal) ? Find(sentence, at, key[1..] is ['ل', ..] rest && key[0] == 'ل' ? "ا" + rest : key[1..]) : null;
    }

    public bool IsPronoun(string key) => _pronouns.Contains(key);

    /// <summary>Whether a word makes a role point back: «the same official».</summary>
    public bool IsSame(string key) => _same.Contains(key);

    /// <summary>Whether «our country» stands at a word.</summary>
    public bool IsHome(ClaimSentence sentence, int at) => Stands(_home, sentence, at);

    /// <summary>Whether «this country» stands at a word.</summary>
    public bool IsThis(ClaimSentence sentence, int at) => Stands(_this, sentence, at);

    private static bool Stands(string[][] phrases, ClaimSentence sentence, int at)
    {
        foreach (var phrase in phrases)
        {
            var i = 0;
            while (i < phrase.Length && sentence.Key(at + i) == phrase[i])
                i++;
            if (i == phrase.Length)
                return true;
        }
        return false;
    }

    private Role? Find(ClaimSentence sentence, int at, string first)
    {
        if (!_roles.TryGetValue(first, out var candidates))
            return null;
        foreach (var role in candidates)
        {
            var i = 1;
            while (i < role.Words.Length && sentence.Key(at + i) == role.Words[i])
                i++;
            if (i == role.Words.Length)
                return role;
        }
        return null;
    }

    /// <summary>Article on the first word, or on all; feminine, dual and plural of a single word.</summary>
    private static IEnumerable<string[]> ArabicForms(string[] words, RoleSort sort)
    {
        yield return words;
        yield return ["ال" + words[0], .. words[1..]];
        if (words.Length > 1)
        {
            if (words[1..].All(w => w is not ("باسم" or "العام" or "الله")) && !words[1].StartsWith("ال", StringComparison.Ordinal))
                yield return [.. words.Select(w => "ال" + w)];
            if (words[1] is "باسم" or "العام" or "عام" or "التنفیذی")
                yield return [words[0] + "ه", .. words[1..]];
            if (words[1] is "باسم" or "العام" or "التنفیذی" or "الاعلی" or "الرسمی")
                yield return ["ال" + words[0] + "ه", .. words[1..]];
            yield break;
        }
        if (sort == RoleSort.Body)
            yield break;
        if (sort == RoleSort.People)
        {
            if (words[0].EndsWith("ون", StringComparison.Ordinal) || words[0].EndsWith("ان", StringComparison.Ordinal))
            {
                yield return [words[0][..^2] + "ین"];
                yield return ["ال" + words[0][..^2] + "ین"];
            }
            yield break;
        }
        foreach (var ending in new[] { "ه", "ان", "ین", "ون", "ا", "ی", "ات" })
        {
            yield return [words[0] + ending];
            yield return ["ال" + words[0] + ending];
        }
    }
}
