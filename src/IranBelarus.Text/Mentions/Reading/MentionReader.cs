using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

/// <summary>Reads the mentions off the pieces of a stretch of text, from left to right; the longest reading at a place counts.</summary>
internal ref partial struct MentionReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Piece> _pieces;
    private readonly ReadOnlySpan<Match> _matches;
    private readonly MentionLexicon _lexicon;
    private readonly MentionSink _sink;
    private readonly DateResolver _dates;
    private readonly bool _persian;
    private readonly bool _dari;
    private readonly OrdinaryWords _words;

    /// <summary>The piece behind the last name that was given out.</summary>
    private int _behindLastName;

    public MentionReader(ReadOnlySpan<char> text, PieceBuffer buffer, MentionLexicon lexicon, MentionSink sink, DateResolver dates, OrdinaryWords words, bool persian, bool dari)
    {
        _text = text;
        _pieces = buffer.Pieces;
        _matches = buffer.Matches;
        _lexicon = lexicon;
        _sink = sink;
        _dates = dates;
        _persian = persian;
        _dari = dari;
        _words = words;
        _behindLastName = -1;
    }

    /// <summary>Reads all mentions into the sink.</summary>
    public void Read()
    {
        var names = _sink.Wants(MentionKind.Name);
        if (names)
            LearnPersons();
        for (var p = 0; p < _pieces.Length;)
        {
            ref readonly var piece = ref _pieces[p];
            if (piece.Kind == PieceKind.Barrier)
            {
                p++;
            }
            else if (piece.Kind == PieceKind.Word && piece.Matches == 0)
            {
                if ((names && TryReadUnknown(p, out var end)) || TryReadUnknownDual(p, out end))
                    p = end;
                else
                    p++;
            }
            else if (piece.Kind == PieceKind.Digits || piece.HasAny(MentionStarts) || (piece.Kind == PieceKind.Mark && MarkAt(p) is '-' or '+' or '\u2212' or '.' or '\u066B' or '%' or '٪'))
            {
                p = ReadAt(p);
            }
            else
            {
                p++;
            }
        }
    }

    /// <summary>The roles a mention may begin with.</summary>
    private const ulong MentionStarts = DateStarts | NumberRoles | NameRoles | 1UL << (int)WordRole.Opaque | 1UL << (int)WordRole.Minus | 1UL << (int)WordRole.Vague | 1UL << (int)WordRole.Dual
        | 1UL << (int)WordRole.Unit | 1UL << (int)WordRole.Currency | 1UL << (int)WordRole.Title;

    /// <summary>A word that no list knows: a name in quotation marks, or the family name of someone named in full.</summary>
    private bool TryReadUnknown(int p, out int end)
    {
        end = p + 1;
        if (TryReadPerson(p, out var person, out var certain))
        {
            end = person.Next;
            AddPerson(person, null, certain);
            return true;
        }
        return _sink.HasFamilyNames && TryReadFamilyName(p);
    }

    /// <summary>Reads the mention that begins at a piece, if one does.</summary>
    /// <returns>The piece to go on with.</returns>
    private int ReadAt(int p)
    {
        ref readonly var piece = ref _pieces[p];
        if (piece.Has(WordRole.Opaque) && TryFind(p, WordRole.Opaque, out var opaque))
            return opaque.End;
        // a longer name or title holds the number or month it begins with: نخست وزیر, مهر نیوز
        var phraseEnd = piece.HasAny(GazetteerRoles | Bit(WordRole.Title)) ? LongestPhrase(p) : 0;
        if (phraseEnd <= p + 1 || !IsNumberInPhrase(p, phraseEnd))
        {
            if (TryReadDate(p, out var end) || TryReadQuantity(p, out end))
                return end;
        }
        return TryReadName(p, out var nameEnd) ? nameEnd : IsNumberInPhrase(p, phraseEnd) ? phraseEnd : p + 1;
    }

    /// <summary>Whether a phrase begins with a word that is a number or date by itself, which ends before the phrase does.</summary>
    private readonly bool IsNumberInPhrase(int p, int phraseEnd)
    {
        if (phraseEnd <= p + 1)
            return false;
        return !TryReadNumeral(p, out var numeral) || numeral.Next < phraseEnd;
    }

    // ---- what stands at a piece

    private readonly bool Has(int p, WordRole role) => (uint)p < (uint)_pieces.Length && _pieces[p].Has(role);

    private readonly bool IsMark(int p, char mark) => p < _pieces.Length && _pieces[p].Kind == PieceKind.Mark && _text[_pieces[p].Start] == mark;

    private readonly char MarkAt(int p) => p >= 0 && p < _pieces.Length && _pieces[p].Kind == PieceKind.Mark ? _text[_pieces[p].Start] : '\0';

    private readonly bool IsBarrier(int p) => p < 0 || p >= _pieces.Length || _pieces[p].Kind == PieceKind.Barrier;

    private readonly ReadOnlySpan<Match> MatchesOf(int p) => _matches.Slice(_pieces[p].FirstMatch, _pieces[p].Matches);

    private readonly ref readonly LexiconEntry Entry(in Match match) => ref _lexicon[match.Entry];

    /// <summary>The longest reading of a piece in a role; of equal ones that without proclitics, then that without an ending.</summary>
    private readonly bool TryFind(int p, WordRole role, out Match found) => TryFind(p, 1UL << (int)role, out found);

    private readonly bool TryFind(int p, ulong roles, out Match found)
    {
        found = default;
        if ((uint)p >= (uint)_pieces.Length || !_pieces[p].HasAny(roles))
            return false;
        var any = false;
        foreach (ref readonly var match in MatchesOf(p))
        {
            if ((roles >> (int)match.Role & 1) == 0)
                continue;
            if (!any || match.End > found.End || (match.End == found.End && (match.Skip < found.Skip || (match.Skip == found.Skip && match.Suffix < found.Suffix))))
                found = match;
            any = true;
        }
        return any;
    }

    /// <summary>Where a reading of a piece begins in the text.</summary>
    private readonly int StartOf(int p, in Match match) => _pieces[p].Start + match.Skip;

    /// <summary>The first piece that begins at or behind a place.</summary>
    private readonly int PieceBehind(int p, int position)
    {
        while (p < _pieces.Length && _pieces[p].Start < position)
            p++;
        return p;
    }

    private readonly bool IsDigits(int p) => (uint)p < (uint)_pieces.Length && _pieces[p].Kind == PieceKind.Digits;

    private static ulong Bit(WordRole role) => 1UL << (int)role;
}
