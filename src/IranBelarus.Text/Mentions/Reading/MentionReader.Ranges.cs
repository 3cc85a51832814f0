using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// From a number to a number: بين 5 و10, من 3 إلى 5, از ۱۰ تا ۱۵ درصد, 5-10.
internal ref partial struct MentionReader
{
    private bool TryReadRange(int p, int start, Numeral low, Measure? symbol, out int end)
    {
        end = p;
        if (low.IsOrdinal || low.IsFraction)
            return false;
        var next = low.Next;
        // the unit may be said at both ends: از ۵ درصد تا ۱۰ درصد
        var lowMeasure = symbol;
        var probe = low;
        if (lowMeasure is null && ReadMeasure(ref probe) is { } own)
        {
            lowMeasure = own;
            next = own.Next;
            low = probe;
        }
        var dash = false;
        if (!IsApproximation(low, next) && !TryReadJoint(p, ref next, out dash))
            return false;
        var q = next;
        var highStart = -1;
        TryReadSymbolBefore(ref q, ref highStart);
        if (!TryReadNumeral(q, out var high) || high.IsOrdinal || (dash && (!low.IsLiteral || !high.IsLiteral) && !high.HasScale) || (high.Preposition && !dash))
            return false;
        var measure = ReadMeasure(ref high) ?? symbol;
        if (lowMeasure is { } a && measure is { } b && a.Unit != b.Unit)
            return false;
        var (lowValue, highValue) = (low.Value, high.Value);
        // 5 إلى 7 ملايين: the scale is of both, unless the first is larger so
        if (high.HasScale && !low.HasScale && lowValue < 1000 && lowValue < highValue / high.Scale)
            lowValue *= high.Scale;
        if (dash && !PlausibleDash(low, high, lowValue, highValue, measure))
            return TryReadScore(p, start, low, high, measure, out end);
        var unit = measure ?? lowMeasure;
        var factor = unit?.Factor ?? 1;
        if (p > 0 && BeforeRange(p) is >= 0 and var from)
            start = Math.Min(start, from);
        end = Math.Max(high.Next, measure?.Next ?? 0);
        if (_sink.Wants(MentionKind.Range))
        {
            _sink.Add(new NumberMention(MentionKind.Range, TextSpan.FromBounds(start, Math.Max(high.End, measure?.End ?? 0)))
            {
                Low = Math.Min(lowValue, highValue) * factor,
                High = Math.Max(lowValue, highValue) * factor,
                Unit = unit?.Unit,
                Bound = BoundBefore(p, out _),
                Confidence = dash ? 0.8 : 0.95,
            });
        }
        return true;
    }

    /// <summary>فاز 3-1, 2-2: two numbers.</summary>
    private bool TryReadScore(int p, int start, in Numeral low, in Numeral high, Measure? measure, out int end)
    {
        end = p;
        if (measure is not null || low.Digits is not (1 or 2 or 3) || high.Digits is not (1 or 2 or 3) || _pieces[low.Next].SpaceBefore || start != low.Start || LooksLikeCode(p, low)
            || (MarkAt(high.Next) is '-' or '\u2013' or '/' && IsDigits(high.Next + 1)) || (low.Digits > 1 && DigitValues.Of(_text[low.Start]) == 0) || (high.Digits > 1 && DigitValues.Of(_text[high.Start]) == 0))
            return false;
        Emit(p, low.Start, low, null);
        Emit(low.Next + 1, high.Start, high, null);
        end = high.Next;
        return true;
    }

    /// <summary>دو سه نفر, ده پانزده نفر: Persian says a rough number as two neighbours.</summary>
    private readonly bool IsApproximation(in Numeral low, int next)
    {
        if (!_persian || low.SingleRole is not (WordRole.Units or WordRole.Ten or WordRole.Teens or WordRole.Tens) || next != low.Next || !TryReadAtom(next, out var high) || high.And)
            return false;
        return high.Role switch
        {
            WordRole.Units => low.SingleRole == WordRole.Units && high.Value - low.Value is 1 or 2,
            WordRole.Ten or WordRole.Teens => low.Value is >= 7 and < 15 && high.Value > low.Value && high.Value - low.Value <= 5,
            WordRole.Tens => low.SingleRole is WordRole.Tens or WordRole.Ten && high.Value - low.Value == 10,
            _ => false,
        };
    }

    /// <summary>What joins the ends: إلى, تا, a dash, or و behind «between».</summary>
    private readonly bool TryReadJoint(int p, ref int next, out bool dash)
    {
        dash = false;
        if (TryFind(next, WordRole.To, out var to) && to.Clitics == Clitics.None)
        {
            next = to.End;
            return true;
        }
        if (MarkAt(next) is '-' or '\u2013' or '\u2014' or '\u2212' or '~' or 'ـ' && _pieces[next].SpaceBefore == (next + 1 < _pieces.Length && _pieces[next + 1].SpaceBefore))
        {
            next++;
            dash = true;
            return IsDigits(next) || MarkAt(next) is '%' or '٪' or '$' or '€';
        }
        if (!BehindBetween(p))
            return false;
        if (Has(next, WordRole.And) && _pieces[next].End - _pieces[next].Start <= 2)
        {
            next++;
            return true;
        }
        return TryReadAtom(next, out var atom) && atom.And;
    }

    private readonly bool BehindBetween(int p) => TryFindBefore(p, Bit(WordRole.Between), out _);

    /// <summary>Start of «between» or «from» before a range, or −1.</summary>
    private readonly int BeforeRange(int p) => TryFindBefore(p, Bit(WordRole.Between) | Bit(WordRole.From), out var start) ? start : -1;

    /// <summary>The longest word or phrase that ends right before a piece.</summary>
    private readonly bool TryFindBefore(int p, ulong roles, out int start)
    {
        start = -1;
        for (var i = p - 1; i >= 0 && i >= p - 2 && !IsBarrier(i); i--)
        {
            if (!_pieces[i].HasAny(roles))
                continue;
            foreach (ref readonly var match in MatchesOf(i))
            {
                if ((roles >> (int)match.Role & 1) != 0 && match.End == p)
                    start = StartOf(i, match);
            }
        }
        return start >= 0;
    }

    /// <summary>Whether two numbers with a dash are a range: not telephone numbers, scores or page references typed so.</summary>
    private readonly bool PlausibleDash(in Numeral low, in Numeral high, decimal lowValue, decimal highValue, Measure? measure)
    {
        if (MarkAt(high.Next) is '-' && IsDigits(high.Next + 1) && !_pieces[high.Next].SpaceBefore)
            return false;
        if (low.Digits > 1 && DigitValues.Of(_text[low.Start]) == 0)
            return false;
        return measure is not null || lowValue < highValue;
    }
}
