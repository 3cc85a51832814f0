using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Persons the gazetteer does not know: by a given name, a title, quotation marks, or the family name of someone named in full elsewhere.
internal ref partial struct MentionReader
{
    private const int LongestPersonName = 6;

    /// <summary>A person's name, in pieces and code units.</summary>
    private readonly record struct PersonSpan(int First, int Next, int Start, int End);

    /// <summary>Learns the persons that are named in full, so that their family names are known before them too.</summary>
    public readonly void LearnPersons()
    {
        for (var p = 0; p < _pieces.Length; p++)
        {
            if (_pieces[p].Kind != PieceKind.Word || !(_pieces[p].HasAny(Bit(WordRole.Given) | Bit(WordRole.Person)) || (p > 0 && _pieces[p - 1].Kind == PieceKind.Mark)))
                continue;
            if (TryReadPerson(p, out var person, out _))
            {
                LearnFamilyName(person, null);
                p = person.Next - 1;
            }
            else if (_pieces[p].Has(WordRole.Person))
            {
                foreach (ref readonly var match in MatchesOf(p))
                {
                    if (match.Role == WordRole.Person && Entry(match) is var entry && (entry.Flags & LexiconFlags.Ambiguous) == 0)
                        _sink.Learn(_lexicon.TextOf(match.Entry)!);
                }
            }
        }
    }

    /// <summary>A word that no list knows, and which is the family name of someone named in full.</summary>
    public bool TryReadFamilyName(int p)
    {
        ref readonly var piece = ref _pieces[p];
        var start = piece.Start;
        if (piece.End - start < 3 || !_sink.MayBeFamilyName(EndOf(_text[start..piece.End])))
            return false;
        var hash = _lexicon.Hash(_text[start..piece.End]);
        if (hash == 0)
            return false;
        if (!_sink.TryFamilyName(hash, out var key))
        {
            if (_persian || piece.End - start < 4 || _text[start] is not ('و' or 'ل' or 'ب') || !_sink.TryFamilyName(_lexicon.Hash(_text[(start + 1)..piece.End]), out key))
                return false;
            start++;
        }
        _behindLastName = p + 1;
        _sink.Add(new NameMention(TextSpan.FromBounds(start, piece.End)) { NameKind = NameKind.Person, Key = key, Confidence = 0.85 });
        return true;
    }

    /// <summary>The last two letters, as a number below 64: what most words differ in from the few names of a text.</summary>
    private readonly int EndOf(ReadOnlySpan<char> word) => ((_lexicon.Code(word[^1]) * 11) + _lexicon.Code(word[^2])) & 63;

    private void AddPerson(in PersonSpan person, string? key, bool certain)
    {
        LearnFamilyName(person, key);
        _behindLastName = person.Next;
        _sink.Add(new NameMention(TextSpan.FromBounds(person.Start, person.End)) { NameKind = NameKind.Person, Key = key, Confidence = certain ? 0.9 : 0.7 });
    }

    private readonly void LearnFamilyName(in PersonSpan person, string? key)
    {
        var last = _pieces[person.Next - 1];
        if (person.Next - person.First >= 2 && !last.HasAny(Bit(WordRole.Given) | Bit(WordRole.Stop)) && last.End - last.Start >= 3)
            _sink.LearnFamilyName(_lexicon.Hash(_text[last.Start..last.End]), EndOf(_text[last.Start..last.End]), key);
    }

    /// <summary>A given name with what follows it, or names in quotation marks beside a title or a word of saying.</summary>
    private readonly bool TryReadPerson(int p, out PersonSpan person, out bool certain)
    {
        person = default;
        certain = false;
        if (_pieces[p].Has(WordRole.Given) && TryFind(p, WordRole.Given, out var given) && !IsCommonWord(p, given) && !IsPartOfLongerName(p, given) && !IsInsidePhrase(p))
            return TryReadGivenName(p, given, out person, out certain);
        return MarkAt(p - 1) is '«' or '“' or '"' && TryReadQuoted(p, out person);
    }

    /// <summary>A given name that is written like a function word once hamza and dots are folded (آن and أن, علي and على), or has a preposition before it (لصالح).</summary>
    private readonly bool IsCommonWord(int p, in Match given)
    {
        if (given.End > p + 1)
            return false;
        foreach (ref readonly var match in MatchesOf(p))
        {
            if (match.Role is WordRole.Stop or WordRole.Over or WordRole.Speech or WordRole.To && match.Skip <= given.Skip)
                return !(match.Role == WordRole.Over && _text[_pieces[p].End - 1] == 'ي');
        }
        return (given.Clitics & Clitics.Preposition) != 0 && (Entry(given).Flags & LexiconFlags.Ambiguous) != 0;
    }

    /// <summary>Whether a longer phrase of the gazetteer begins with the given name (a city, a street).</summary>
    private readonly bool IsPartOfLongerName(int p, in Match given)
    {
        foreach (ref readonly var match in MatchesOf(p))
        {
            if (match.End > given.End && (GazetteerRoles >> (int)match.Role & 1) != 0 && match.Role != WordRole.Person)
                return true;
        }
        return false;
    }

    private readonly bool TryReadGivenName(int p, in Match given, out PersonSpan person, out bool certain)
    {
        certain = false;
        var next = given.End;
        var plain = (Entry(given).Flags & LexiconFlags.Ambiguous) == 0;
        var titled = IsTitled(p);
        var (givenNames, family) = (1, 0);
        while (next < _pieces.Length && next - p < LongestPersonName && _pieces[next].Kind == PieceKind.Word)
        {
            if (TryFind(next, WordRole.Person, out var known) && known.Clitics == Clitics.None)
            {
                next = known.End;
                family++;
                certain = true;
                break;
            }
            if (TryFind(next, WordRole.NameParticle, out var particle) && particle.Clitics == Clitics.None && particle.End == next + 1 && next + 1 < _pieces.Length
                && _pieces[next + 1].Kind == PieceKind.Word && _pieces[next + 1].SpaceBefore && (_pieces[next + 1].HasAny(Bit(WordRole.Given) | Bit(WordRole.Family)) || !IsOrdinaryWord(next + 1)))
            {
                next = particle.End + 1;
                family++;
                certain = true;
                continue;
            }
            if (TryFind(next, WordRole.Family, out var listed) && (listed.Clitics & ~Clitics.Article) == 0)
            {
                next = listed.End;
                family++;
                certain = true;
                continue;
            }
            if (TryFind(next, WordRole.Given, out var more) && more.Clitics == Clitics.None && family == 0 && !IsCommonWord(next, more))
            {
                next = more.End;
                givenNames++;
                continue;
            }
            if (family >= 2 || !MayBeFamilyName(next, family, plain || titled || givenNames > 1))
                break;
            next++;
            family++;
        }
        person = new PersonSpan(p, next, StartOf(p, given), _pieces[next - 1].End);
        certain |= titled || (plain && family > 0);
        if (family > 0)
            return true;
        // one given name alone is a word like others, unless a title stands before it; two are a name
        return titled || (givenNames >= 2 && plain);
    }

    /// <summary>Whether a word behind a given name may be the family name.</summary>
    private readonly bool MayBeFamilyName(int p, int before, bool plain)
    {
        if (IsOrdinaryWord(p))
            return false;
        ref readonly var piece = ref _pieces[p];
        var word = _text[piece.Start..piece.End];
        if (word.Length < 3 || char.IsAscii(word[0]))
            return false;
        if (piece.Has(WordRole.Demonym) && !_persian)
            return before == 0 && plain && StartsWithArticle(p);
        if (piece.Matches > 0)
            return false;
        if (_persian)
            return (before == 0 && plain && !_words.IsKnown(word)) || FamilyEndings.EndsFamilyName(word);
        // Arabic: a verb or noun may follow; a family name has the article, ends like a nisba or does not begin like a verb in the imperfect
        if (word[^1] is 'ي' or 'ی')
            return plain || StartsWithArticle(p);
        if (StartsWithArticle(p))
            return plain && before == 0 && word[^1] != 'ة';
        return plain && before == 0 && word[^1] is not ('ة' or 'ا' or 'ً') && word[0] is not ('ي' or 'ت' or 'و' or 'ف' or 'ل' or 'ب' or 'س' or 'م');
    }

    private readonly bool IsOrdinaryWord(int p) =>
        _pieces[p].HasAny(Bit(WordRole.Stop) | Bit(WordRole.Speech) | Bit(WordRole.Title) | Bit(WordRole.Preposition) | Bit(WordRole.And) | Bit(WordRole.To) | Bit(WordRole.From)
            | Bit(WordRole.Between) | Bit(WordRole.Over) | Bit(WordRole.Or) | Bit(WordRole.Country) | Bit(WordRole.City) | Bit(WordRole.Organization));

    /// <summary>«واهاگن خاچاطوریان» رئیس‌جمهور: two or three unknown words in quotation marks beside a title or a word of saying.</summary>
    private readonly bool TryReadQuoted(int p, out PersonSpan person)
    {
        person = default;
        var next = p;
        while (next < _pieces.Length && next - p < 4 && _pieces[next].Kind == PieceKind.Word && !IsOrdinaryWord(next) && (_pieces[next].Matches == 0 || _pieces[next].HasAny(NameRoles)))
            next++;
        if (next - p is < 2 or > 3 || MarkAt(next) is not ('»' or '”' or '"'))
            return false;
        if (!IsTitled(p - 1) && !(p >= 2 && _pieces[p - 2].HasAny(Bit(WordRole.Title) | Bit(WordRole.Speech))) && !(next + 1 < _pieces.Length && _pieces[next + 1].HasAny(Bit(WordRole.Title) | Bit(WordRole.Speech))))
            return false;
        person = new PersonSpan(p, next, _pieces[p].Start, _pieces[next - 1].End);
        return true;
    }
}
