using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IranBelarus.Text.Mentions.Lexicon;

/// <summary>Finds the readings of a piece and of the phrases that begin with it.</summary>
/// <remarks>
/// Keys have no spaces. A phrase may be written with fewer spaces than it has (lost half-spaces, رئیسجمهور), never with more:
/// where a space stands in the text, the entry must have one. Arabic proclitics and the article are read off a word; the Arabic accusative
/// alef and a few Persian endings may follow.
/// </remarks>
internal readonly ref struct ReadingFinder(MentionLexicon lexicon, ReadOnlySpan<char> text, LexiconLanguages languages)
{
    private const ulong ArticleTakers = ~(1UL << (int)WordRole.Given | 1UL << (int)WordRole.And | 1UL << (int)WordRole.Vague
        | 1UL << (int)WordRole.Preposition | 1UL << (int)WordRole.Country | 1UL << (int)WordRole.City | 1UL << (int)WordRole.Person);

    private readonly MentionLexicon _lexicon = lexicon;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly LexiconLanguages _languages = languages;

    /// <summary>Adds the readings of the piece to the buffer.</summary>
    public void Find(PieceBuffer buffer, int piece)
    {
        var found = buffer[piece];
        Walk(buffer, piece, found.Start, MentionLexiconLayout.Root, Clitics.None, 0);
        if (found.Kind != PieceKind.Word || found.End - found.Start < 2)
            return;
        if ((_languages & LexiconLanguages.Arabic) != 0)
            FindBehindClitics(buffer, piece);
        if ((_languages & LexiconLanguages.Persian) != 0 && buffer[piece].Matches == 0 && found.End - found.Start >= 4)
            new FusedNumbers(_lexicon, _text).TrySplit(buffer, piece, this);
    }

    private void FindBehindClitics(PieceBuffer buffer, int piece)
    {
        var (start, end) = (buffer[piece].Start, buffer[piece].End);
        var at = start;
        var clitics = Clitics.None;
        if (Letter(ref at, end) is 'و' or 'ف')
        {
            clitics |= Clitics.And;
            Walk(buffer, piece, at, MentionLexiconLayout.Root, clitics, at - start);
            Article(buffer, piece, at, clitics);
        }
        else
        {
            at = start;
            Article(buffer, piece, at, clitics);
        }
        var before = at;
        var letter = Letter(ref at, end);
        if (letter is not ('ب' or 'ل' or 'ك' or 'ک') || at >= end)
            return;
        clitics |= Clitics.Preposition;
        Walk(buffer, piece, at, MentionLexiconLayout.Root, clitics, at - start);
        Article(buffer, piece, at, clitics);
        // للرئيس, للعراق: the alef of the article is not written behind the preposition
        if (letter == 'ل' && Letter(ref at, end) == 'ل' && at < end)
        {
            Walk(buffer, piece, at, MentionLexiconLayout.Root, clitics | Clitics.Article, before + 1 - start);
            var article = _lexicon.Walk(MentionLexiconLayout.Root, "ال");
            if (article != 0)
                Walk(buffer, piece, at, article, clitics, before + 1 - start);
        }
    }

    private void Article(PieceBuffer buffer, int piece, int at, Clitics clitics)
    {
        var (start, end) = (buffer[piece].Start, buffer[piece].End);
        var skip = at - start;
        if (Letter(ref at, end) == 'ا' && Letter(ref at, end) == 'ل' && at < end)
            Walk(buffer, piece, at, MentionLexiconLayout.Root, clitics | Clitics.Article, skip);
    }

    /// <summary>The next letter that counts, marks and tatweel skipped; moves behind it. '\0' at the end.</summary>
    private char Letter(ref int at, int end)
    {
        while (at < end)
        {
            var c = _text[at++];
            if (_lexicon.Code(c) == MentionLexicon.Dropped)
                continue;
            while (at < end && _lexicon.Code(_text[at]) == MentionLexicon.Dropped && _text[at] != 'ء')
                at++;
            return c;
        }
        return '\0';
    }

    /// <summary>Follows the trie from a place in a piece through the pieces behind it.</summary>
    private void Walk(PieceBuffer buffer, int piece, int at, int node, Clitics clitics, int skip)
    {
        ref var text = ref MemoryMarshal.GetReference(_text);
        var breaks = 0UL;
        var length = 0;
        for (var p = piece; ; p++)
        {
            var end = buffer[p].End;
            for (; at < end; at++)
            {
                var code = _lexicon.Code(Unsafe.Add(ref text, at));
                if (code == MentionLexicon.Dropped)
                    continue;
                if (end - at <= LongestEnding && length > 0 && _lexicon.First(node) is >= 0 and var stem)
                    TakeWithEnding(buffer, piece, stem, p + 1, at, end, breaks, clitics, skip);
                if (code == MentionLexicon.Foreign || (node = _lexicon.Child(node, code)) == 0)
                    return;
                length++;
            }
            if (_lexicon.First(node) is >= 0 and var entry)
                Take(buffer, piece, entry, p + 1, breaks, clitics, skip, 0, _languages);
            ref readonly var next = ref buffer[p + 1];
            if (next.Kind == PieceKind.Barrier || length >= MentionLexiconLayout.LongestKey)
                return;
            if (next.SpaceBefore)
            {
                breaks |= 1UL << length;
            }
            else if (next.Kind == PieceKind.Mark && Unsafe.Add(ref text, next.Start) is '-' or '\u2010' or '\u2011')
            {
                // a hyphen between parts of a name counts as a space
                breaks |= 1UL << length;
                p++;
                if (buffer[p + 1].Kind == PieceKind.Barrier)
                    return;
                at = buffer[p + 1].Start;
                continue;
            }
            at = next.Start;
        }
    }

    private const int LongestEnding = 5;

    private void Take(PieceBuffer buffer, int piece, int entry, int end, ulong breaks, Clitics clitics, int skip, int suffix, LexiconLanguages languages)
    {
        for (; entry >= 0; entry = _lexicon[entry].Next)
        {
            ref readonly var e = ref _lexicon[entry];
            if ((e.Languages & languages) == 0 || (breaks & ~e.Breaks) != 0)
                continue;
            if (clitics != Clitics.None && ((e.Flags & LexiconFlags.Exact) != 0 || ((clitics & Clitics.Article) != 0 && (ArticleTakers >> (int)e.Role & 1) == 0)
                || (e.Languages & LexiconLanguages.Arabic) == 0))
                continue;
            if (suffix > 0 && ((e.Flags & LexiconFlags.Exact) != 0 || (EndingTakers >> (int)e.Role & 1) == 0))
                continue;
            buffer.Add(piece, new Match(entry, end, (byte)Math.Min(skip, 255), clitics, (byte)suffix, e.Role));
        }
    }

    private const ulong EndingTakers = 1UL << (int)WordRole.Units | 1UL << (int)WordRole.Ten | 1UL << (int)WordRole.Hundred | 1UL << (int)WordRole.Scale | 1UL << (int)WordRole.Unit | 1UL << (int)WordRole.Currency
        | 1UL << (int)WordRole.Fraction | 1UL << (int)WordRole.Counted | 1UL << (int)WordRole.Demonym | 1UL << (int)WordRole.Hundreds;

    private void TakeWithEnding(PieceBuffer buffer, int piece, int entry, int endPiece, int at, int end, ulong breaks, Clitics clitics, int skip)
    {
        var ending = _text[at..end];
        if ((_languages & LexiconLanguages.Arabic) != 0 && ending[0] is 'ا' && (ending.Length == 1 || (ending.Length == 2 && ending[1] is '\u064B')))
        {
            Take(buffer, piece, entry, endPiece, breaks, clitics, skip, end - at, LexiconLanguages.Arabic);
            return;
        }
        if ((_languages & LexiconLanguages.Persian) == 0)
            return;
        ending = ending.TrimStart('\u200C');
        if (ending is "ی" or "ي" or "ها" or "های" or "هاي" or "هایی" or "ای" or "اي" or "ان" or "یی" or "ئی" or "هٔ" or "\u0654" or "\u0650")
            Take(buffer, piece, entry, endPiece, breaks, clitics, skip, end - at, LexiconLanguages.Persian);
    }
}
