using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Claims.Speakers;

/// <summary>Who is who in an article: names, the roles that stand beside them, and the speaker that a pronoun goes back to.</summary>
/// <remarks>Belongs to one article; not safe to share between threads.</remarks>
internal sealed class SpeakerRegister
{
    private readonly string _text;
    private readonly bool _persian;
    private readonly string _home;
    private readonly RoleTable _roles;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private Speaker? _last;
    private Office? _lastOffice;    // the role of the last speaker, where nobody is known to hold it
    private Person? _partner;
    private string _lastConcept = "";

    public SpeakerRegister(string text, TextLanguage language, IReadOnlyList<Mention> mentions)
    {
        _text = text;
        _persian = language.IsPersian();
        _home = language switch { TextLanguage.Persian => "country:IR", TextLanguage.Dari => "country:AF", _ => "" };
        _roles = RoleTable.Of(_persian);
        _mentions = mentions;
        foreach (var name in mentions.OfType<NameMention>().Where(n => n.NameKind == NameKind.Person))
            Add(name);
    }

    /// <summary>The people of the article with the roles that stand beside their names.</summary>
    public IEnumerable<Person> Persons => _persons.Values;

    /// <summary>Whether a role or name has been met whose holder was not known then.</summary>
    public bool HasUnresolved { get; private set; }

    /// <summary>Learns which roles stand beside which names: «مسعود پزشکیان، رئیس‌جمهور», «المتحدث باسم الوزارة ناصر كنعاني».</summary>
    public void Learn(ClaimSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsWord(i))
                continue;
            if (_roles.At(sentence, i, RoleTable.AnyClitic) is { Sort: RoleSort.Office or RoleSort.Person } role)
            {
                var end = OfficeEnd(sentence, i, role);
                var office = OfficeOf(sentence, i, end);
                if (office is null)
                    continue;
                var name = end;
                if (sentence.IsComma(name) || sentence.IsOpenQuote(name))
                    name++;
                if (PersonAt(sentence, name) is { } person && !(sentence.IsComma(end) && FollowsName(sentence, i)))
                    Bind(person, office);
                if (office.Sort == RoleSort.Office)
                    _lastConcept = office.Concept == "head" && office.Department.Count == 0 && office.Of is not null ? "president" : office.Concept;
                i = Math.Max(i, end - 1);
            }
            else if (PersonAt(sentence, i) is { } named)
            {
                var next = sentence.PersonEnd(i);
                while (sentence.IsMark(next) && Marks.IsCloseQuote(sentence[next]))
                    next++;
                var comma = sentence.IsComma(next);
                if (comma)
                    next++;
                else if (!_persian && next < sentence.Count && !ArabicWords.HasArticle(sentence.Key(next)) && _roles.At(sentence, next) is { Words.Length: 1 })
                    continue;
                if (_roles.At(sentence, next) is not { Sort: RoleSort.Office or RoleSort.Person } after)
                    continue;
                var end = OfficeEnd(sentence, next, after);
                // «X، وزير الخارجية Y»: the role may be the next name's
                if (PersonAt(sentence, end) is null && OfficeOf(sentence, next, end) is { } office && (!comma || EndsApposition(sentence, end)))
                    Bind(named, office);
            }
        }
    }

    /// <summary>Begins the article again: what was learnt of names and roles stays.</summary>
    public void Restart()
    {
        (_last, _lastOffice, _partner) = (null, null, null);
    }

    /// <summary>Finds out who speaks.</summary>
    public Speaker? Resolve(ClaimSentence sentence, Report report)
    {
        var phrase = Parse(sentence, report.SpeakerStart, report.SpeakerEnd);
        if (phrase.Start == phrase.End)
            return _last is null ? null : _last with { Resolution = SpeakerResolution.Pronoun };
        var span = sentence.Span(phrase.Start, phrase.End);
        var words = span.In(_text).ToString();
        if (phrase.PointsBack)
        {
            if (report.IsCounterpart && _partner is not null && _partner.Key != _last?.Key)
                return _last = new(_partner.Name, span, SpeakerResolution.Pronoun) { Key = _partner.Key };
            return _last = _last is null ? new(words, span, SpeakerResolution.Unresolved) : _last with { Span = span, Resolution = SpeakerResolution.Pronoun };
        }
        var role = phrase.Office is null ? null : OfficeText(sentence, phrase);
        if (phrase.NameEnd > phrase.NameStart)
        {
            var person = PersonOf(sentence, phrase);
            if (phrase.Office is { Sort: RoleSort.Office or RoleSort.Person } held)
                Bind(person, held);
            else if (phrase.Office is null && _lastOffice is { } continued && IsContinuation(sentence, report))
                Bind(person, continued);
            _lastOffice = null;
            _last = new(person.Name, span, SpeakerResolution.Named) { Key = person.Key, Role = role };
        }
        else if (phrase.Office is { Sort: RoleSort.Office or RoleSort.Person } office)
        {
            _last = HolderOf(office) is { } holder
                ? new(holder.Name, span, SpeakerResolution.Role) { Key = holder.Key, Role = role }
                : new(words, span, SpeakerResolution.Unresolved) { Role = role };
            _lastOffice = _last.Resolution == SpeakerResolution.Unresolved && office.Sort == RoleSort.Office ? office : null;
        }
        else
        {
            _lastOffice = null;
            var isBody = phrase.Office is { Sort: RoleSort.Body } || sentence.NameKindAt(phrase.Start) is NameKind.Organization or NameKind.Country or NameKind.City;
            _last = new(words, span, isBody ? SpeakerResolution.Body : SpeakerResolution.Unresolved) { Key = isBody ? BodyKey(sentence, phrase) : "", Role = isBody ? null : role };
        }
        HasUnresolved |= _last.Resolution == SpeakerResolution.Unresolved;
        return _last;
    }

    /// <summary>«وزیر خارجه گفت … عراقچی افزود»: who adds to what was said is who said it.</summary>
    private static bool IsContinuation(ClaimSentence sentence, Report report) =>
        report.CueEnd > report.CueStart && sentence.Key(report.CueStart) is "افزود" or "اضافه" or "ادامه" or "میافزاید" or "افزوده" or "واضاف" or "اضاف" or "واضافت" or "وتابع" or "واردف" or "تابع" or "واوضح" or "واوضحت" or "خاطرنشان";

    /// <summary>Remembers the other side of a meeting that a sentence tells of before its cue: «در دیدار X», «با رئیس‌جمهور Y».</summary>
    public void NotePartner(ClaimSentence sentence, Report report)
    {
        var end = report.CueStart;
        for (var i = 0; i < end; i++)
        {
            if (i >= report.SpeakerStart && i < report.SpeakerEnd)
                continue;
            if (PersonAt(sentence, i) is { } person)
            {
                if (person.Key != _last?.Key)
                    _partner = person;
                i = sentence.PersonEnd(i) - 1;
            }
            else if (_roles.At(sentence, i) is { Sort: RoleSort.Office } role)
            {
                var officeEnd = OfficeEnd(sentence, i, role);
                if (OfficeOf(sentence, i, officeEnd) is { Of: not null } office && PersonAt(sentence, officeEnd) is null && HolderOf(office) is { } holder && holder.Key != _last?.Key)
                    _partner = holder;
                i = Math.Max(i, officeEnd - 1);
            }
        }
    }

    /// <summary>Forgets the other side of the meeting, at the start of a section.</summary>
    public void Forget() => _partner = null;

    /// <summary>The key of the person whose name begins at a word; empty if none does.</summary>
    public string KeyAt(ClaimSentence sentence, int at) => PersonAt(sentence, at)?.Key ?? "";

    /// <summary>The key of a name that the gazetteer does not know: its last word, folded.</summary>
    public static string Key(string name)
    {
        var words = LetterFold.FoldToString(name.Trim('«', '»', '“', '”', '"', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? name
            // «عبد الغني», «أبو الغيط», «آل ثاني» are one name
            : words.Length > 1 && ArabicWords.NameParts.Contains(words[^2]) ? words[^2] + words[^1]
            : words[^1];
    }

    /// <summary>Takes a speaker phrase apart.</summary>
    private SpeakerPhrase Parse(ClaimSentence sentence, int start, int end)
    {
        while (start < end && sentence.IsMark(start) && !sentence.IsOpenQuote(start))
            start++;
        while (end > start && sentence.IsMark(end - 1) && sentence[end - 1].Key != ")")
            end--;
        if (start < end && sentence.IsOpenQuote(start) && sentence.CloseOf(start) >= end)
            start++;
        if (start >= end)
            return default;
        var phrase = new SpeakerPhrase { Start = start, End = end };
        if (_roles.IsPronoun(sentence.Key(start)))
            return phrase with { PointsBack = true };
        for (var i = start; i < end; i++)
        {
            if (sentence.PersonEnd(i) is var nameEnd && nameEnd > i)
            {
                // «سيرغي تسيفيليف»: a family name that no list knows
                if (nameEnd == i + 1 && nameEnd < end && sentence.IsWord(nameEnd) && sentence.NameEnd(nameEnd) == nameEnd && IsUnknown(sentence.Key(nameEnd)) && _roles.At(sentence, nameEnd) is null)
                    nameEnd++;
                phrase = phrase with { NameStart = i, NameEnd = Math.Min(nameEnd, end) };
                break;
            }
        }
        for (var i = start; i < end; i++)
        {
            if (i >= phrase.NameStart && i < phrase.NameEnd || _roles.At(sentence, i, i == start ? RoleTable.AnyClitic : "و") is not { Sort: not RoleSort.Title } role)
                continue;
            var officeEnd = Math.Min(OfficeEnd(sentence, i, role), end);
            phrase = phrase.Office is null
                ? phrase with { Office = OfficeOf(sentence, i, officeEnd), OfficeStart = i, OfficeEnd = officeEnd }
                : phrase with { OfficeEnd = officeEnd };                    // «نائب رئيس الوزراء ووزير الخارجية»: the first counts
            i = Math.Max(i, officeEnd - 1);
        }
        if (phrase.NameEnd == phrase.NameStart)
            phrase = phrase with { NameStart = UnknownName(sentence, phrase, out var nameEnd), NameEnd = nameEnd };
        var back = sentence.Key(end - 1);
        var pointsBack = phrase.NameEnd == phrase.NameStart && (_persian ? sentence.Key(start) == "این" && phrase.Office is { Sort: RoleSort.Office or RoleSort.Person } && phrase.Office.Department.Count == 0
            : _roles.IsSame(back));
        return phrase with { PointsBack = pointsBack };
    }

    /// <summary>A name that no list knows: the words behind the role, or the whole of a short phrase, that the lexicon does not know either.</summary>
    private int UnknownName(ClaimSentence sentence, SpeakerPhrase phrase, out int end)
    {
        end = phrase.End;
        while (end > phrase.Start && !sentence.IsWord(end - 1))
            end--;
        if (phrase.Office is { Sort: RoleSort.Body or RoleSort.People })
        {
            end = phrase.Start;
            return phrase.Start;
        }
        var from = phrase.Office is null ? phrase.Start : phrase.OfficeEnd;
        // «اسماعیل بقائی سخنگوی …»
        if (from == end && phrase.OfficeStart > phrase.Start)
        {
            from = phrase.Start;
            end = phrase.OfficeStart;
            while (end > from && !sentence.IsWord(end - 1))
                end--;
        }
        while (from < end && (!sentence.IsWord(from) || _roles.At(sentence, from) is { Sort: RoleSort.Title }))
            from++;
        var unknown = 0;
        for (var i = from; i < end; i++)
        {
            if (!sentence.IsWord(i) || sentence.NameEnd(i) > i)
            {
                unknown = 0;
                break;
            }
            unknown += IsUnknown(sentence.Key(i)) ? 1 : 0;
        }
        var behindOffice = phrase.Office is { Sort: RoleSort.Office or RoleSort.Person } && from >= phrase.OfficeEnd;
        if (end - from is >= 1 and <= 4 && (unknown > 0 || !_persian && behindOffice && !ArabicWords.HasArticle(sentence.Key(from)) || end - from is 1 or 2 && Called(Key(sentence.Span(from, end).In(_text).ToString())) is not null))
            return from;
        end = phrase.Start;
        return phrase.Start;
    }

    private bool IsUnknown(string key) => IsUnknown(key, _persian);

    /// <summary>Whether a word is in no list of ordinary words, so that it may be a name.</summary>
    public static bool IsUnknown(string key, bool persian)
    {
        if (key.Length < 3)
            return false;
        Span<int> lemmas = stackalloc int[Morphology.AffixAnalyzer.MostLemmas];
        return persian ? Lexicons.EmbeddedLexicon.Persian.Analyze(key, lemmas) == 0 && !KnowsAsWord(key) : !ArabicWords.HasArticle(key) && !ArabicWords.IsKnown(key);
    }

    private static bool KnowsAsWord(string key)
    {
        var analysis = Analyzer.Analyze(key);
        return analysis.IsKnown && analysis.Parts.All(p => p.State != Morphology.PersianState.Name);
    }

    private static readonly Morphology.PersianAnalyzer Analyzer = new();

    /// <summary>How far a role's complement reaches: nouns, countries, adjectives, but no name of a person.</summary>
    private int OfficeEnd(ClaimSentence sentence, int start, Role role)
    {
        var at = start + role.Words.Length;
        var last = Math.Min(sentence.Count, start + 10);
        while (at < last && sentence.IsWord(at))
        {
            if (sentence.PersonEnd(at) > at)
                break;
            if (_roles.IsHome(sentence, at) || _roles.IsThis(sentence, at))
                return at + (sentence.Key(at) is "کشورمان" or "بلادنا" or "بلدنا" or "کشورما" ? 1 : 2);
            if (sentence.NameEnd(at) is var name && name > at)
            {
                at = name;
                continue;
            }
            var key = sentence.Key(at);
            if (sentence.IsFinite(at) || char.IsDigit(key[0]))
                break;
            if (_persian)
            {
                if (SpeakerPhrases.StopsPersian(key) || key is "این" or "آن" || CueSet.Persian.VerbAt(sentence.Words, at) is not null || IsUnknown(key))
                    break;
                if (key == "و" && !(at + 1 < last && sentence.IsWord(at + 1) && !sentence.IsFinite(at + 1) && sentence.PersonEnd(at + 1) == at + 1))
                    break;
            }
            else
            {
                var construct = !ArabicWords.HasArticle(sentence.Key(at - 1));
                if (ArabicWords.Stops.Contains(key) || ArabicWords.That.Contains(key) || !ArabicWords.HasArticle(key) && !(construct && ArabicWords.IsKnown(key)))
                    break;
            }
            at++;
        }
        return at;
    }

    private Office? OfficeOf(ClaimSentence sentence, int start, int end)
    {
        if (_roles.At(sentence, start, RoleTable.AnyClitic) is not { } role)
            return null;
        string? of = null;
        var department = new List<string>();
        for (var i = start + role.Words.Length; i < end; i++)
        {
            if (_roles.IsHome(sentence, i))
            {
                of ??= _home.Length > 0 ? _home : null;
                break;
            }
            if (_roles.IsThis(sentence, i))
            {
                of ??= CountryBefore(sentence[i].Span.Start);
                break;
            }
            if (sentence.NameEnd(i) is var name && name > i)
            {
                if (CountryAt(sentence[i].Span.Start, sentence[name - 1].Span.End) is { } country)
                    of ??= country;
                else
                    department.Add(sentence.Key(i));
                i = name - 1;
                continue;
            }
            var key = sentence.Key(i);
            if (key.Length > 2 && !_persian && ArabicWords.HasArticle(key))
                key = key[(key[0] == 'و' ? 3 : 2)..];
            if (key.Length > 2)
                department.Add(key);
        }
        var concept = role.Concept;
        // «نظيره البيلاروسي», «همتای بلاروسی خود»: the role named last, of the other country
        if (concept == "counterpart" && _lastConcept.Length > 0)
            return new(_lastConcept, RoleSort.Office, of, []);
        if (concept == "head" && !_persian && department.Count == 0)
            concept = "president";
        return new(concept, role.Sort, of, department);
    }

    private static string? OfficeText(ClaimSentence sentence, in SpeakerPhrase phrase)
    {
        var end = phrase.OfficeEnd;
        while (end > phrase.OfficeStart && !sentence.IsWord(end - 1))
            end--;
        return end > phrase.OfficeStart ? sentence.Span(phrase.OfficeStart, end).In(sentence.Text).ToString() : null;
    }

    /// <summary>The one person who can be meant by a role; <see langword="null"/> if there is none, or more than one.</summary>
    private Person? HolderOf(Office asked)
    {
        var fitting = _persons.Values.Where(p => p.Offices.Any(o => o.Fits(asked))).ToList();
        if (fitting.Count <= 1)
            return fitting.Count == 1 ? fitting[0] : null;
        // the holder of exactly this; the one whose role stands bare too, or belongs to the country of the outlet
        var exact = fitting.Where(p => p.Offices.Any(o => o.Fits(asked) && o.Of == asked.Of && o.Department.Count == asked.Department.Count)).ToList();
        if (exact.Count == 1)
            return exact[0];
        if (asked.Of is null)
        {
            var home = fitting.Where(p => p.Offices.Any(o => o.Fits(asked) && (o.Of == _home && _home.Length > 0))).ToList();
            if (home.Count == 1)
                return home[0];
        }
        else
        {
            var bare = fitting.Where(p => p.Offices.Any(o => o.Fits(asked) && (o.Of == asked.Of || asked.Of == _home && o.Of is null))).ToList();
            if (bare.Count == 1)
                return bare[0];
        }
        return null;
    }

    private void Bind(Person person, Office office)
    {
        if (!person.Offices.Any(o => o.Concept == office.Concept && o.Of == office.Of && o.Department.SequenceEqual(office.Department)))
            person.Offices.Add(office);
    }

    private bool FollowsName(ClaimSentence sentence, int at)
    {
        var before = at - 1;
        while (before >= 0 && sentence.IsMark(before))
            before--;
        for (var i = before; i >= Math.Max(0, before - 5); i--)
        {
            if (sentence.PersonEnd(i) == before + 1)
                return true;
        }
        return false;
    }

    private static bool EndsApposition(ClaimSentence sentence, int end) =>
        end >= sentence.Count || sentence.IsMark(end) || sentence.IsFinite(end) || CueSet.Persian.VerbAt(sentence.Words, end) is not null || SpeakerPhrases.StopsPersian(sentence.Key(end))
        || ArabicWords.Stops.Contains(sentence.Key(end)) || ArabicWords.That.Contains(sentence.Key(end));

    private Person? PersonAt(ClaimSentence sentence, int at)
    {
        var end = sentence.PersonEnd(at);
        return end > at ? _persons.GetValueOrDefault(KeyOf(NameAt(sentence[at].Span.Start, sentence[end - 1].Span.End))) : null;
    }

    private Person PersonOf(ClaimSentence sentence, in SpeakerPhrase phrase)
    {
        if (PersonAt(sentence, phrase.NameStart) is { } known && phrase.NameEnd <= sentence.PersonEnd(phrase.NameStart))
            return known;
        var name = sentence.Span(phrase.NameStart, phrase.NameEnd).In(_text).ToString();
        var key = Key(name);
        var person = Called(key);
        if (person is null)
            _persons[key] = person = new(key);
        if (name.Length > person.Name.Length)
            person.Name = name;
        return person;
    }

    /// <summary>The one person of a family name: «آقای مجاهد» is «ذبیح‌الله مجاهد».</summary>
    private Person? Called(string family)
    {
        if (_persons.TryGetValue(family, out var known))
            return known;
        var called = _persons.Values.Where(p => Key(p.Name) == family).Take(2).ToList();
        return called.Count == 1 ? called[0] : null;
    }

    private void Add(NameMention name)
    {
        var key = KeyOf(name);
        if (!_persons.TryGetValue(key, out var person))
            _persons[key] = person = new(key);
        var full = name.Span.In(_text).ToString();
        if (full.Length > person.Name.Length)
            person.Name = full;
    }

    private string KeyOf(NameMention? name) => name is null ? "" : name.Key is { } key && key.StartsWith("person:", StringComparison.Ordinal) ? key : Key(name.Span.In(_text).ToString());

    private NameMention? NameAt(int start, int end)
    {
        for (var i = ClaimSentence.FirstWithin(_mentions, start); i < _mentions.Count && _mentions[i].Span.Start < end; i++)
        {
            if (_mentions[i] is NameMention { NameKind: NameKind.Person } name)
                return name;
        }
        return null;
    }

    private string? CountryAt(int start, int end)
    {
        for (var i = ClaimSentence.FirstWithin(_mentions, start); i < _mentions.Count && _mentions[i].Span.Start < end; i++)
        {
            if (_mentions[i] is NameMention { NameKind: NameKind.Country or NameKind.Demonym, Key: { } key })
                return key;
        }
        return null;
    }

    /// <summary>The country named last before a place, the outlet's own left out.</summary>
    private string? CountryBefore(int place)
    {
        for (var i = ClaimSentence.FirstWithin(_mentions, place) - 1; i >= 0; i--)
        {
            if (_mentions[i] is NameMention { NameKind: NameKind.Country, Key: { } key } && key != _home)
                return key;
        }
        return null;
    }

    private string BodyKey(ClaimSentence sentence, in SpeakerPhrase phrase)
    {
        if (phrase.End - phrase.Start <= 3)
        {
            for (var i = ClaimSentence.FirstWithin(_mentions, sentence[phrase.Start].Span.Start); i < _mentions.Count && _mentions[i].Span.Start < sentence[phrase.End - 1].Span.End; i++)
            {
                if (_mentions[i] is NameMention { NameKind: NameKind.Organization, Key: { } key })
                    return key;
            }
        }
        return string.Join(' ', Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Select(sentence.Key).Where(k => k.Length > 0));
    }
}
