using IranBelarus.Text.Mentions;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims;

/// <summary>Who is who in an article: names, the roles that stand beside them, and the speaker that a pronoun goes back to.</summary>
/// <remarks>Belongs to one article; not safe to share between threads.</remarks>
internal sealed class SpeakerRegister
{
    private static readonly HashSet<string> Pronouns = [.. "وی او ایشان نامبرده".Split(' ')];

    private static readonly Lazy<HashSet<string>> ArabicRoles = new(() => Roles("Claims/roles-arabic")), PersianRoles = new(() => Roles("Claims/roles-persian"));

    private readonly string _text;
    private readonly HashSet<string> _roles;
    private readonly Dictionary<int, int> _persons = [];                    // start of a person's name → its end
    private readonly Dictionary<string, string> _nameOfRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullName = new(StringComparer.Ordinal);
    private Speaker? _last;

    public SpeakerRegister(string text, TextLanguage language, IEnumerable<NameMention> names)
    {
        _text = text;
        _roles = language == TextLanguage.Arabic ? ArabicRoles.Value : PersianRoles.Value;
        foreach (var name in names.Where(n => n.NameKind == NameKind.Person))
        {
            _persons[name.Span.Start] = name.Span.End;
            var full = name.Span.In(text).ToString();
            var key = Key(full);
            if (!_fullName.TryGetValue(key, out var known) || known.Length < full.Length)
                _fullName[key] = full;
        }
    }

    /// <summary>Just past the person's name that begins at a word; the word itself if none does.</summary>
    public int PersonEnd(IReadOnlyList<ClaimWord> words, int at)
    {
        if (at >= words.Count || !_persons.TryGetValue(words[at].Span.Start, out var end))
            return at;
        while (at < words.Count && words[at].Span.Start < end)
            at++;
        return at;
    }

    /// <summary>Finds out who speaks.</summary>
    public Speaker? Resolve(IReadOnlyList<ClaimWord> words, Report report)
    {
        var (start, end) = (report.SpeakerStart, report.SpeakerEnd);
        while (start < end && !words[start].IsWord)
            start++;
        while (end > start && !words[end - 1].IsWord)
            end--;
        if (start == end)
            return _last is null ? null : _last with { Resolution = SpeakerResolution.Pronoun };
        var span = TextSpan.FromBounds(words[start].Span.Start, words[end - 1].Span.End);
        if (Pronouns.Contains(words[start].Key))
            return _last is null ? new(_text.Substring(span.Start, span.Length), words[start].Span, SpeakerResolution.Unresolved) : _last with { Span = words[start].Span, Resolution = SpeakerResolution.Pronoun };

        var role = RoleOf(words, start, end, out var nameStart, out var nameEnd);
        Speaker speaker;
        if (nameStart < nameEnd)
        {
            var named = _text[words[nameStart].Span.Start..words[nameEnd - 1].Span.End];
            var key = Key(named);
            speaker = new(_fullName.GetValueOrDefault(key, named), span, SpeakerResolution.Named) { Key = key, Role = role };
            if (role is not null)
            {
                _nameOfRole[role] = speaker.Name;
                _nameOfRole.TryAdd(role.Split(' ')[0], speaker.Name);
            }
        }
        else if (role is not null && _nameOfRole.TryGetValue(role, out var holder))
        {
            speaker = new(holder, span, SpeakerResolution.Role) { Key = Key(holder), Role = role };
        }
        else
        {
            var words1 = _text.Substring(span.Start, span.Length);
            speaker = new(words1, span, role is null ? SpeakerResolution.Body : SpeakerResolution.Unresolved) { Key = role is null ? LetterFold.FoldToString(words1) : "", Role = role };
        }
        _last = speaker;
        return speaker;
    }

    /// <summary>The key of a person's name: its last word, folded.</summary>
    public static string Key(string name) => LetterFold.FoldToString(name.Trim('«', '»', '“', '”', '"', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : name);

    private string? RoleOf(IReadOnlyList<ClaimWord> words, int start, int end, out int nameStart, out int nameEnd)
    {
        (nameStart, nameEnd) = (end, end);
        for (var i = start; i < end; i++)
        {
            var past = PersonEnd(words, i);
            if (past > i)
            {
                (nameStart, nameEnd) = (i, Math.Min(past, end));
                break;
            }
        }
        var role = new List<string>();
        var any = false;
        for (var i = start; i < end; i++)
        {
            if ((i >= nameStart && i < nameEnd) || !words[i].IsWord)
                continue;
            any |= _roles.Contains(words[i].Key);
            role.Add(words[i].Key);
        }
        return any ? string.Join(' ', role) : null;
    }

    private static HashSet<string> Roles(string table)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in WordTables.Rows(table))
        {
            var key = LetterFold.FoldToString(row[0]);
            foreach (var form in table.EndsWith("arabic", StringComparison.Ordinal) ? new[] { key, "ال" + key, key + "ه", "ال" + key + "ه" } : [key])
                roles.Add(form);
        }
        return roles;
    }
}
