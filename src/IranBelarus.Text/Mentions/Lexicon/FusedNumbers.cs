namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>Persian numbers written together with what follows: یکسال, بیست‌وسه, سههزار, میلیوننفر. The word is cut into pieces if number words and a counted word make it up to the last letter.</summary>
internal readonly ref struct FusedNumbers(MentionLexicon lexicon, ReadOnlySpan<char> text)
{
    private const int MostParts = 12;

    private const ulong Smaller = 1UL << (int)WordRole.Units | 1UL << (int)WordRole.Ten | 1UL << (int)WordRole.Teens | 1UL << (int)WordRole.Tens | 1UL << (int)WordRole.Hundred | 1UL << (int)WordRole.Hundreds;
    private const ulong Scales = 1UL << (int)WordRole.Scale;
    private const ulong Tails = 1UL << (int)WordRole.Unit | 1UL << (int)WordRole.Currency | 1UL << (int)WordRole.Percent | 1UL << (int)WordRole.Counted | 1UL << (int)WordRole.Ordinal;

    private readonly MentionLexicon _lexicon = lexicon;
    private readonly ReadOnlySpan<char> _text = text;

    public void TrySplit(PieceBuffer buffer, int piece, ReadingFinder finder)
    {
        var (start, end) = (buffer[piece].Start, buffer[piece].End);
        if (!BeginsWithNumber(start, end))
            return;
        Span<int> ends = stackalloc int[MostParts];
        var parts = Parts(start, end, 0, State.Start, ends);
        if (parts < 2)
            return;
        buffer.Split(piece, ends[..parts]);
        finder.Find(buffer, piece);
    }

    /// <summary>Most words do not, and are let go here.</summary>
    private bool BeginsWithNumber(int at, int end)
    {
        var node = MentionLexiconLayout.Root;
        for (; at < end - 1; at++)
        {
            var code = _lexicon.Code(_text[at]);
            if (code == MentionLexicon.Dropped)
                continue;
            if (code == MentionLexicon.Foreign || (node = _lexicon.Child(node, code)) == 0)
                return false;
            if (_lexicon.First(node) >= 0 && (RolesAt(node) & (Smaller | Scales | Bit(WordRole.Fraction))) != 0)
                return true;
        }
        return false;
    }

    private enum State
    {
        Start,
        Number,
        Fraction,
        Scale,
        And,
    }

    /// <summary>How many parts make up the rest; 0 if they cannot.</summary>
    private int Parts(int at, int end, int depth, State state, Span<int> ends)
    {
        while (at < end && _lexicon.Code(_text[at]) == MentionLexicon.Dropped)
            at++;
        if (depth == MostParts)
            return 0;
        var node = MentionLexiconLayout.Root;
        var best = 0;
        for (var i = at; i < end; i++)
        {
            var code = _lexicon.Code(_text[i]);
            if (code == MentionLexicon.Dropped)
                continue;
            if (code == MentionLexicon.Foreign || (node = _lexicon.Child(node, code)) == 0)
                break;
            var stop = i + 1;
            while (stop < end && _lexicon.Code(_text[stop]) == MentionLexicon.Dropped)
                stop++;
            var roles = RolesAt(node);
            if (stop == end)
            {
                if (CanEnd(state, roles))
                {
                    ends[depth] = end;
                    best = depth + 1;
                }
                continue;
            }
            if (Next(state, roles) is not { } next)
                continue;
            ends[depth] = stop;
            var parts = Parts(stop, end, depth + 1, next, ends);
            if (parts > 0)
                best = parts;
        }
        return best;
    }

    private static bool CanEnd(State state, ulong roles) => state switch
    {
        State.Start => false,
        State.Fraction => (roles & Scales) != 0,
        State.Number => (roles & (Scales | Tails | Bit(WordRole.Hundred))) != 0,
        State.Scale => (roles & (Scales | Tails & ~Bit(WordRole.Ordinal))) != 0,
        _ => (roles & (Smaller | Scales | Bit(WordRole.Ordinal) | Bit(WordRole.Fraction))) != 0,
    };

    private static State? Next(State state, ulong roles) => state switch
    {
        State.Start or State.And when (roles & Smaller) != 0 => State.Number,
        State.Start when (roles & Scales) != 0 => State.Scale,
        State.Start when (roles & Bit(WordRole.Fraction)) != 0 => State.Fraction,
        State.Fraction when (roles & Scales) != 0 => State.Scale,
        State.Number when (roles & (Scales | Bit(WordRole.Hundred))) != 0 => State.Scale,
        State.Number or State.Scale when (roles & Bit(WordRole.And)) != 0 => State.And,
        _ => null,
    };

    private ulong RolesAt(int node)
    {
        var roles = 0UL;
        for (var entry = _lexicon.First(node); entry >= 0; entry = _lexicon[entry].Next)
        {
            if ((_lexicon[entry].Languages & LexiconLanguages.Persian) != 0)
                roles |= 1UL << (int)_lexicon[entry].Role;
        }
        return roles;
    }

    private static ulong Bit(WordRole role) => 1UL << (int)role;
}
