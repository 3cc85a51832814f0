using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Names of the gazetteer. A form that is also a common word counts only where its surroundings speak for it.
internal ref partial struct MentionReader
{
    private const ulong GazetteerRoles = 1UL << (int)WordRole.Country | 1UL << (int)WordRole.City | 1UL << (int)WordRole.Place
        | 1UL << (int)WordRole.Organization | 1UL << (int)WordRole.Person | 1UL << (int)WordRole.Demonym;

    private const ulong NameRoles = GazetteerRoles | 1UL << (int)WordRole.Given;

    /// <summary>The end of the longest plain name or title at a piece, or 0.</summary>
    private readonly int LongestPhrase(int p)
    {
        var end = 0;
        foreach (ref readonly var match in MatchesOf(p))
        {
            if (((GazetteerRoles | Bit(WordRole.Title)) >> (int)match.Role & 1) != 0 && (Entry(match).Flags & LexiconFlags.Ambiguous) == 0)
                end = Math.Max(end, match.End);
        }
        return end;
    }

    private bool TryReadName(int p, out int end)
    {
        end = p;
        var found = TryFindName(p, out var name);
        if (_sink.Wants(MentionKind.Name) && TryReadPerson(p, out var person, out var certain) && (!found || person.Next > name.End || name.Role == WordRole.Demonym))
        {
            end = person.Next;
            AddPerson(person, null, certain);
            return true;
        }
        if (!found)
            return false;
        ref readonly var entry = ref Entry(name);
        end = name.End;
        var kind = entry.Role switch
        {
            WordRole.Country => NameKind.Country,
            WordRole.City => NameKind.City,
            WordRole.Place => NameKind.Place,
            WordRole.Organization => NameKind.Organization,
            WordRole.Person => NameKind.Person,
            _ => NameKind.Demonym,
        };
        _behindLastName = end;
        _sink.Add(new NameMention(TextSpan.FromBounds(StartOf(p, name), _pieces[end - 1].End))
        {
            NameKind = kind,
            Key = _lexicon.TextOf(name.Entry),
            Confidence = (entry.Flags & LexiconFlags.Ambiguous) != 0 ? 0.7 : 0.95,
        });
        return true;
    }

    /// <summary>The longest name of the gazetteer at a piece that holds here.</summary>
    private readonly bool TryFindName(int p, out Match found)
    {
        found = default;
        var any = false;
        foreach (ref readonly var match in MatchesOf(p))
        {
            ref readonly var entry = ref Entry(match);
            if ((GazetteerRoles >> (int)entry.Role & 1) == 0 || ((entry.Flags & LexiconFlags.Ambiguous) != 0 && !Supported(p, match)))
                continue;
            if (!any || match.End > found.End || (match.End == found.End && (match.Skip < found.Skip || (match.Skip == found.Skip && match.Suffix < found.Suffix))))
                found = match;
            any = true;
        }
        return any;
    }

    /// <summary>Whether the surroundings speak for a form that is also a common word.</summary>
    private readonly bool Supported(int p, in Match match)
    {
        ref readonly var entry = ref Entry(match);
        if (entry.Role == WordRole.Person)
        {
            return _sink.Knows(_lexicon.TextOf(match.Entry)!) || IsTitled(p) || IsSpeechBefore(p)
                || (IsBarrier(p - 1) && match.End < _pieces.Length && NamedWithAnd(match.End));
        }
        if (p == 0)
            return false;
        if (_pieces[p - 1].HasAny(Bit(WordRole.Preposition) | Bit(WordRole.Country) | Bit(WordRole.City) | Bit(WordRole.Organization)))
            return true;
        return (match.Clitics & Clitics.Preposition) != 0
            || _behindLastName == p - 1 && (Has(p - 1, WordRole.And) || MarkAt(p - 1) is '،' or '-' or ',')
            || _behindLastName == p && (match.Clitics & Clitics.And) != 0;
    }

    private readonly bool NamedWithAnd(int p)
    {
        if (Has(p, WordRole.And) && _pieces[p].End - _pieces[p].Start == 1)
            return p + 1 < _pieces.Length && _pieces[p + 1].Has(WordRole.Person);
        foreach (ref readonly var match in MatchesOf(p))
        {
            if (match.Role == WordRole.Person && (match.Clitics & Clitics.And) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether a title stands before: right before, or with demonyms, places, bodies and an opening quotation mark between (الرئيس الإيراني, وزیر خارجه بلاروس «…»).</summary>
    private readonly bool IsTitled(int p)
    {
        for (var i = p - 1; i >= 0 && i >= p - 6 && !IsBarrier(i); i--)
        {
            if (TryFind(i, WordRole.Title, out var title))
                return title.End <= p;
            if (!_pieces[i].HasAny(Bit(WordRole.Demonym) | Bit(WordRole.Country) | Bit(WordRole.City) | Bit(WordRole.Organization)) && MarkAt(i) is not ('«' or '"' or '“')
                && !IsInsidePhrase(i))
                return false;
        }
        return false;
    }

    /// <summary>Whether a title or name that begins before a piece goes on over it.</summary>
    private readonly bool IsInsidePhrase(int p)
    {
        for (var i = p - 1; i >= 0 && i >= p - 4 && !IsBarrier(i); i--)
        {
            if (TryFind(i, GazetteerRoles | Bit(WordRole.Title), out var phrase) && phrase.End > p)
                return true;
        }
        return false;
    }

    private readonly bool IsSpeechBefore(int p) => p > 0 && _pieces[p - 1].Has(WordRole.Speech);
}
