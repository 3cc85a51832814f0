using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Vague amounts, and Arabic duals that count.
internal ref partial struct MentionReader
{
    private bool TryReadVague(int p, out int end)
    {
        end = p;
        if (!TryFind(p, WordRole.Vague, out var vague) || (vague.Clitics & Clitics.Article) != 0)
            return false;
        end = vague.End;
        // صدها میلیون دلار, بضعة آلاف: the scales behind are vague too (آلاف behind a number is its scale and is read with it)
        while (TryFind(end, ScaleRoles | Bit(WordRole.Vague) | Bit(WordRole.Hundred), out var scale) && (scale.Clitics & (Clitics.And | Clitics.Preposition)) == 0)
            end = scale.End;
        _sink.Add(new NumberMention(MentionKind.Number, TextSpan.FromBounds(StartOf(p, vague), _pieces[end - 1].End)) { IsVague = true, Confidence = 0.8 });
        return true;
    }

    /// <summary>An Arabic dual that counts: وثيقتين, عامين. Definite duals (البلدين) point back and do not, unless they are a stretch of time.</summary>
    private bool TryReadDual(int p, out int end)
    {
        end = p;
        if (_persian || _pieces[p].Kind != PieceKind.Word || !TryFind(p, WordRole.Dual, out var dual))
            return false;
        var unit = _lexicon.TextOf(dual.Entry);
        if ((dual.Clitics & Clitics.Article) != 0 && unit is not ("year" or "month" or "week" or "day" or "hour" or "minute" or "decade" or "century"))
            return false;
        end = EmitDual(p, StartOf(p, dual), dual.End, unit, 0.9);
        return true;
    }

    /// <summary>A feminine dual that is in no list: …تين, …تان.</summary>
    private bool TryReadUnknownDual(int p, out int end)
    {
        end = p + 1;
        var piece = _pieces[p];
        var word = _text[piece.Start..piece.End];
        if (_persian || !FeminineDuals.TryRead(word, out var skip))
            return false;
        end = EmitDual(p, piece.Start + skip, p + 1, null, 0.75);
        return true;
    }

    private readonly int EmitDual(int p, int start, int next, string? unit, double confidence)
    {
        var value = 2m;
        var end = _pieces[next - 1].End;
        // وثيقتين اثنتين says it twice
        if (TryFind(next, WordRole.Units, out var two) && Entry(two).Value == 2 && two.Clitics == Clitics.None)
        {
            next = two.End;
            end = _pieces[next - 1].End;
        }
        if (TryReadNext(next, out var atom, out var and) && and && atom.Role == WordRole.Fraction && !atom.Article)
        {
            value += atom.Value;
            next = atom.Next;
            end = atom.End;
            // ساعتين ونصف الساعة says the unit again
            if (unit is not null && TryFind(next, WordRole.Unit, out var again) && (again.Clitics & ~Clitics.Article) == Clitics.None && _lexicon.TextOf(again.Entry) == unit)
            {
                next = again.End;
                end = _pieces[next - 1].End;
            }
        }
        _sink.Add(new NumberMention(unit is null ? MentionKind.Number : MentionKind.Quantity, TextSpan.FromBounds(start, end))
        {
            Value = value,
            Unit = unit,
            Bound = BoundBefore(p, out _),
            Confidence = confidence,
        });
        EmitAgo(p, start, next, value, unit);
        // the adjective of a dual is a dual too: وثيقتين مهمتين
        while (next < _pieces.Length && _pieces[next].Kind == PieceKind.Word && FeminineDuals.IsDualAdjective(_text[_pieces[next].Start.._pieces[next].End])
            && !_pieces[next].HasAny(NumberRoles | NameRoles | Bit(WordRole.Unit)) && !(TryFind(next, WordRole.Dual, out var another) && another.Clitics != Clitics.None))
            next++;
        return next;
    }
}
