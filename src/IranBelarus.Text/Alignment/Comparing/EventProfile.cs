using System.Collections.Frozen;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Claims.Speakers;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Sentences;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>What tells the event of an article from others: who holds which office, visits and their direction, when, where, which round. Rules of our own.</summary>
internal sealed class EventProfile
{
    private static readonly Lazy<EventWords> Arabic = new(() => new(1)), Persian = new(() => new(2));

    // offices of which a country has one holder at a time
    private static readonly FrozenSet<string> Unique =
        ["president", "prime-minister", "foreign-minister", "defence-minister", "interior-minister", "leader", "king", "emir", "crown-prince", "sultan", "pope", "speaker", "secretary-general", "central-bank-governor", "spokesperson", "minister", "head"];

    private EventProfile(ArticleReading reading)
    {
        Reading = reading;
        var persian = reading.Article.Language.IsPersian();
        Words = (persian ? Persian : Arabic).Value;
        Home = reading.Article.Language switch { TextLanguage.Persian => "country:IR", TextLanguage.Dari => "country:AF", _ => "" };
        Holders = [.. FindHolders()];
        Journeys = [.. FindJourneys()];
        Dates = [.. LeadDates()];
        Cities = CountNames(n => n.NameKind == NameKind.City ? n.Key : null);
        Countries = CountNames(Places.CountryOf);
        People = reading.Speakers.Persons.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        Rounds = [.. FindRounds()];
    }

    public ArticleReading Reading { get; }

    /// <summary>The key of the outlet's country; empty if it is not known.</summary>
    public string Home { get; }

    public IReadOnlyList<OfficeHolder> Holders { get; }

    public IReadOnlyList<Journey> Journeys { get; }

    /// <summary>The days at the head of the article.</summary>
    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>Cities, with how often they are named; the dateline counts double.</summary>
    public IReadOnlyDictionary<string, (int Count, TextSpan Span)> Cities { get; }

    /// <summary>Countries, with how often they, their cities and what belongs to them are named.</summary>
    public IReadOnlyDictionary<string, (int Count, TextSpan Span)> Countries { get; }

    /// <summary>The keys of the people named.</summary>
    public IReadOnlySet<string> People { get; }

    /// <summary>Counted events: «the fifth round».</summary>
    public IReadOnlyList<NumberMention> Rounds { get; }

    private EventWords Words { get; }

    public static EventProfile Of(ArticleReading reading) => new(reading);

    /// <summary>The visit that the article is about: the one spoken of most that is not an earlier one.</summary>
    public Journey? MainJourney => Journeys.Where(j => !j.IsEarlier).GroupBy(j => j.Destination).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span).FirstOrDefault() is { } main
        ? main.FirstOrDefault(j => j.Traveller is not null) ?? main.First() : null;

    /// <summary>Whether a claim names a visit, or a meeting of it.</summary>
    public bool SpeaksOfVisit(TextSpan span)
    {
        var sentence = Reading.Sentences.FirstOrDefault(s => s.Sentence.Span.Contains(span.Start));
        if (sentence is null)
            return false;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (span.Contains(sentence[i].Span) && (Words.Is("journey", sentence.Key(i)) || Words.Is("journey", ArabicVerbs.WithoutConjunction(sentence.Key(i)))))
                return true;
        }
        return false;
    }

    /// <summary>The visits that a claim speaks of.</summary>
    public IEnumerable<Journey> JourneysIn(TextSpan span) => Journeys.Where(j => span.Contains(j.Span));

    private IEnumerable<OfficeHolder> FindHolders()
    {
        foreach (var person in Reading.Speakers.Persons)
        {
            foreach (var office in person.Offices.Where(o => o.Sort == RoleSort.Office && Unique.Contains(o.Concept)))
            {
                var country = office.Of ?? Home;
                if (country.Length == 0 && office.Department.Count == 0)
                    continue;
                var first = Reading.Mentions.OfType<NameMention>().FirstOrDefault(n => n.NameKind == NameKind.Person && (n.Key == person.Key || n.Span.In(Reading.Article.Text).SequenceEqual(person.Name)));
                yield return new(office, country, person, first?.Span ?? default);
            }
        }
    }

    private IEnumerable<Journey> FindJourneys()
    {
        foreach (var sentence in Reading.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var key = ArabicVerbs.WithoutConjunction(sentence.Key(i));
                if (!Words.Is("journey", sentence.Key(i)) && !Words.Is("journey", key) && !Words.Is("arrive", sentence.Key(i)))
                    continue;
                if (ReadJourney(sentence, i) is { } journey)
                    yield return journey;
            }
        }
    }

    /// <summary>«زيارة لوكاشينكو إلى إيران», «سفر قبلی رئیس‌جمهور بلاروس به تهران», «به بلاروس رفت».</summary>
    private Journey? ReadJourney(ClaimSentence sentence, int at)
    {
        string? traveller = null, destination = null;
        var earlier = false;
        var arrives = Words.Is("arrive", sentence.Key(at)) && !Words.Is("journey", sentence.Key(at));
        var last = at;
        if (arrives && sentence.IsPersian)
        {
            // «شامگاه … به بلاروس رفت»: the destination stands before the verb
            for (var i = at - 1; i >= Math.Max(0, at - 4) && destination is null; i--)
            {
                if (sentence.Key(i) is "به" or "وارد" && CountryAt(sentence, i + 1) is { } place)
                    (destination, last) = (place, at);
            }
            return destination is null ? null : new(null, destination, false, sentence.Span(Math.Min(at, last), at + 1));
        }
        for (var i = at + 1; i < Math.Min(sentence.Count, at + 12); i++)
        {
            if (sentence.IsMark(i) && !Marks.IsOpenQuote(sentence[i]) && !Marks.IsCloseQuote(sentence[i]))
                break;
            var key = sentence.Key(i);
            earlier |= Words.Is("earlier", key);
            var to = key is "الی" or "به" or "لـ";
            if (to || i == at + 1 || sentence.IsPersian && i == at + 2 && Words.Is("earlier", sentence.Key(at + 1)))
            {
                var from = to ? i + 1 : i;
                if (CountryAt(sentence, from) is { } place)
                {
                    destination = place;
                    last = from;
                    break;
                }
            }
            if (traveller is null && !to)
                traveller = TravellerAt(sentence, i);
            if (sentence.IsFinite(i) && i > at + 1)
                break;
        }
        if (destination is null)
            return null;
        return new(traveller == destination ? null : traveller, destination, earlier, sentence.Span(at, last + 1));
    }

    private string? CountryAt(ClaimSentence sentence, int at)
    {
        if (at >= sentence.Count)
            return null;
        var name = NameAt(sentence, at);
        return name is { NameKind: NameKind.Country or NameKind.City } ? Places.CountryOf(name) : null;
    }

    /// <summary>The country of a person or of the holder of an office.</summary>
    private string? TravellerAt(ClaimSentence sentence, int at)
    {
        if (NameAt(sentence, at) is not { } name)
            return null;
        if (name.NameKind == NameKind.Person)
            return Holders.FirstOrDefault(h => h.Person.Key == name.Key || h.Person.Name.Contains(name.Span.In(Reading.Article.Text).ToString(), StringComparison.Ordinal))?.Country;
        return name.NameKind is NameKind.Country or NameKind.Demonym ? name.Key : null;
    }

    private NameMention? NameAt(ClaimSentence sentence, int at)
    {
        var start = sentence[at].Span.Start;
        for (var i = ClaimSentence.FirstWithin(Reading.Mentions, start); i < Reading.Mentions.Count && Reading.Mentions[i].Span.Start < sentence[at].Span.End; i++)
        {
            if (Reading.Mentions[i] is NameMention name)
                return name;
        }
        return null;
    }

    private IEnumerable<DateMention> LeadDates()
    {
        var end = Reading.Sentences.Where(s => s.Sentence.Kind is SentenceKind.Body or SentenceKind.Dateline).Take(3).LastOrDefault()?.Sentence.Span.End ?? 0;
        return Reading.Mentions.OfType<DateMention>().Where(d => d.Span.End <= end && d.Iso is not null && d.Precision is DatePrecision.Day or DatePrecision.Month);
    }

    private Dictionary<string, (int Count, TextSpan Span)> CountNames(Func<NameMention, string?> keyOf)
    {
        var counts = new Dictionary<string, (int Count, TextSpan Span)>(StringComparer.Ordinal);
        var dateline = Reading.Sentences.FirstOrDefault(s => s.Sentence.Kind == SentenceKind.Dateline)?.Sentence.Span;
        foreach (var name in Reading.Mentions.OfType<NameMention>())
        {
            if (keyOf(name) is not { } key)
                continue;
            var known = counts.GetValueOrDefault(key);
            counts[key] = (known.Count + (dateline?.Contains(name.Span) == true ? 2 : 1), known.Count == 0 ? name.Span : known.Span);
        }
        return counts;
    }

    /// <summary>Ordinals beside a word for a counted event.</summary>
    private IEnumerable<NumberMention> FindRounds()
    {
        foreach (var number in Reading.Mentions.OfType<NumberMention>().Where(n => n.Kind == MentionKind.Ordinal && n.Value is not null))
        {
            var from = Math.Max(0, number.Span.Start - 16);
            var around = Reading.Article.Text.AsSpan(from, Math.Min(Reading.Article.Text.Length, number.Span.End + 16) - from);
            foreach (var word in around.ToString().Split([' ', '\n', '،', '.', '؛', ':'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!Words.Is("round", LetterFold.FoldToString(word)))
                    continue;
                yield return number;
                break;
            }
        }
    }

    /// <summary>The table of event words in one language.</summary>
    private sealed class EventWords(int column)
    {
        private readonly FrozenDictionary<string, FrozenSet<string>> _words = WordTables.Rows("Alignment/event-words")
            .ToFrozenDictionary(r => r[0], r => WordTables.Words(r[column]).Select(w => LetterFold.FoldToString(w)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

        public bool Is(string sort, string key) => key.Length > 0 && (_words[sort].Contains(key) || column == 1 && key.StartsWith("ال", StringComparison.Ordinal) && _words[sort].Contains(key[2..]));
    }
}
