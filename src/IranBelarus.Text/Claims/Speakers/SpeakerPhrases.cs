using System.Collections.Frozen;
using IranBelarus.Text.Claims.Reading;

namespace IranBelarus.Text.Claims.Speakers;

/// <summary>How far the noun phrase that names a speaker reaches. Rules of our own.</summary>
internal static class SpeakerPhrases
{
    private const int Longest = 16;

    private static readonly FrozenSet<string> PersianStops =
    [
        .. """
        با در ضمن از به بر برای که پس پیش روز امروز دیروز فردا شامگاه صبح عصر شب ظهر بامداد طی درباره درخصوص خطاب همچنین نیز هم را تا درمورد ضمنا بعدازظهر شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه هنگام حین دیگر البته
        مجددا اخیرا بار قبلا پیشتر اکنون اینک هماکنون چنین نسبت علاوه علاوهبر افزون پیرامون درعینحال درحالیکه اما ولی هفته ماه سال ساعتی ساعاتی سپس صریحا رسما گفت اما اگر چون زیرا بدون طبق براساس بنا کماکان یکبار باردیگر
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The end of the phrase that begins at a word of an Arabic sentence; the word itself if none does.</summary>
    public static int ArabicEnd(ClaimSentence sentence, int from, int to)
    {
        var roles = RoleTable.Of(persian: false);
        to = Math.Min(to, from + Longest);
        var (at, named, definite) = (from, false, false);
        while (at < to)
        {
            if (sentence.IsMark(at))
            {
                var past = PastMark(sentence, roles, at, from, to, ref named);
                if (past == at)
                    break;
                at = past;
                continue;
            }
            var key = sentence.Key(at);
            if (sentence.NameEnd(at) is var nameEnd && nameEnd > at)
            {
                var person = sentence.PersonEnd(at) > at;
                if (person && named)
                    break;
                named |= person;
                definite = true;
                var kind = sentence.NameKindAt(at);
                at = nameEnd;
                // «رفضت حركة حماس المقترح»: what follows the name of a body is the object, unless it belongs to a country
                if (kind is Mentions.NameKind.Organization or Mentions.NameKind.Country && at < to && sentence.IsWord(at) && sentence.NameEnd(at) == at && ArabicWords.HasArticle(sentence.Key(at)) && sentence.Key(at)[0] != 'و' && roles.At(sentence, at) is null)
                    break;
                continue;
            }
            // «عبد الغني», «أبو الغيط»: one name in two words
            var part = ArabicWords.NameParts.Contains(key) ? at : at > from && definite && !named && !ArabicWords.HasArticle(key) && ArabicWords.NameParts.Contains(sentence.Key(at + 1)) ? at + 1 : -1;
            if (part >= 0 && part + 1 < to && sentence.IsWord(part + 1) && (at == from || !named))
            {
                definite = true;
                at = part + 2;
                continue;
            }
            if (ArabicWords.Stops.Contains(key) || ArabicWords.That.Contains(key) || sentence.IsFinite(at) && at > from)
                break;
            if (roles.At(sentence, at, clitics: at == from ? RoleTable.AnyClitic : "و") is { } role && !(named && at > from))
            {
                // «طالب المجلس الحكومة»: a second head is the object
                if (at > from && ArabicWords.HasArticle(sentence.Key(from)) && ArabicWords.HasArticle(sentence.Key(at - 1)) && ArabicWords.HasArticle(key) && key[0] != 'و' && role.Sort is RoleSort.Office or RoleSort.Body or RoleSort.People && !sentence.IsMark(at - 1))
                    break;
                definite = ArabicWords.HasArticle(key);
                at += role.Words.Length;
                continue;
            }
            var article = ArabicWords.HasArticle(key);
            // «الصفدي يؤكد ضرورة …»: no speaker behind the cue
            if (at == from && ArabicWords.IsVerbalNoun(key))
                return from;
            if (at > from)
            {
                // behind the head: definite words, the second part of a construct, or a name that no list knows
                var construct = !definite && !named && sentence.Key(at - 1) is var before && !ArabicWords.HasArticle(before);
                var unknown = !ArabicWords.IsKnown(key);
                if (HasPrepositionHere(key) || !article && !construct && !unknown || ArabicWords.IsVerbalNoun(key) && !construct && (article || !unknown) && !NamesDepartment(sentence, at))
                    break;
                // «سيرغي تسيفيليف»: a given name, and a family name that no list knows
                if (named && !article && !(unknown && key.Length > 3 && sentence.PersonEnd(at - 1) == at && !sentence.IsFinite(at)))
                    break;
            }
            definite |= article;
            at++;
        }
        return WithoutTail(sentence, from, at);
    }

    /// <summary>Takes marks and a bracket off the end.</summary>
    private static int WithoutTail(ClaimSentence sentence, int from, int at)
    {
        while (at > from && sentence.IsMark(at - 1) && !Marks.IsCloseQuote(sentence[at - 1]))
        {
            var open = at - 1;
            if (sentence[at - 1].Key == ")")
            {
                while (open > from && sentence.CloseOf(open) != at - 1)
                    open--;
            }
            at = open;
        }
        return at;
    }

    private static bool HasPrepositionHere(string key) => ArabicWords.HasPreposition(key) && !key.StartsWith("لل", StringComparison.Ordinal);

    /// <summary>«وزارة التعليم», «رئيس الاتحاد»: a verbal noun that names what a body or office is for.</summary>
    private static bool NamesDepartment(ClaimSentence sentence, int at)
    {
        var before = sentence.Key(at - 1);
        return before.Length > 0 && !ArabicWords.HasArticle(before) && RoleTable.Of(persian: false).At(sentence, at - 1) is not null
            || sentence.Key(at).StartsWith("وال", StringComparison.Ordinal);
    }

    /// <summary>The end of the phrase that begins at a word of a Persian sentence; the word itself if none does.</summary>
    public static int PersianEnd(ClaimSentence sentence, int from, int to)
    {
        var roles = RoleTable.Of(persian: true);
        to = Math.Min(to, from + Longest);
        var (at, named) = (from, false);
        while (at < to)
        {
            if (sentence.IsMark(at))
            {
                var past = PastMark(sentence, roles, at, from, to, ref named);
                if (past == at)
                    break;
                at = past;
                continue;
            }
            if (sentence.NameEnd(at) is var nameEnd && nameEnd > at)
            {
                named |= sentence.PersonEnd(at) > at;
                at = nameEnd;
                continue;
            }
            var key = sentence.Key(at);
            if (roles.IsPronoun(key) && at == from)
                return at + 1;
            if (CueSet.Persian.VerbAt(sentence.Words, at) is { Words.Length: > 1 } && at > from)
                break;
            if (roles.At(sentence, at) is { } role)
            {
                at += role.Words.Length;
                continue;
            }
            if (PersianStops.Contains(key) || key is "این" or "آن" or "ان" && at > from || sentence.IsFinite(at) || CueSet.Persian.OpenerAt(sentence.Words, at) is not null || (CueSet.Persian.VerbAt(sentence.Words, at) is not null))
                break;
            if (key == "و" && !JoinsSpeakers(sentence, roles, at + 1, from))
                break;
            at++;
        }
        at = WithoutTail(sentence, from, Math.Min(at, to));
        while (at > from && sentence.Key(at - 1) == "و")
            at--;
        return at;
    }

    /// <summary>Whether a word stops a Persian speaker phrase.</summary>
    public static bool StopsPersian(string key) => PersianStops.Contains(key);

    // «وزیر صنعت، معدن و تجارت», «رؤسای جمهور ایران و بلاروس»: what follows و is no clause of its own
    private static bool JoinsSpeakers(ClaimSentence sentence, RoleTable roles, int at, int from) =>
        sentence.NameEnd(at) > at || roles.At(sentence, at) is not null || sentence.IsWord(at) && !sentence.IsFinite(at) && at - from <= 8 && !PersianStops.Contains(sentence.Key(at));

    /// <summary>Past a mark within the phrase: a name in quotation marks, brackets, or a comma before an apposition; else the mark itself.</summary>
    private static int PastMark(ClaimSentence sentence, RoleTable roles, int at, int from, int to, ref bool named)
    {
        if (sentence.IsOpenQuote(at))
        {
            var close = sentence.CloseOf(at);
            if (close >= to || sentence.IsOpaque(at + 1))
                return at;
            named |= sentence.PersonEnd(at + 1) > at + 1;
            return close + 1;
        }
        if (sentence.IsMark(at) && sentence[at].Key == "(" && sentence.CloseOf(at) is >= 0 and var bracket && bracket < to && at > from)
            return bracket + 1;
        if (Marks.IsCloseQuote(sentence[at]) && at > from)
            return at;
        if (!sentence.IsComma(at) || at == from || at + 1 >= to)
            return at;
        // «X، وزير الخارجية، …»: the apposition must close before what follows
        var next = at + 1;
        var isRole = roles.At(sentence, next) is { Sort: not (RoleSort.People or RoleSort.Body) };
        var isPerson = sentence.PersonEnd(next) > next;
        var shortName = isRole && !named && at - from <= 4 && roles.At(sentence, from) is null && sentence.IsWord(from);
        if (isRole && named || shortName || isPerson && !named && roles.At(sentence, from) is not null)
        {
            named |= isPerson;
            return next;
        }
        return at;
    }
}
