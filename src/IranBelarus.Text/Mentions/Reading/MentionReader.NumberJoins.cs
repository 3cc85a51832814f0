using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Numbers in digits and words. A number is read as slots below a thousand (units, tens, hundreds) that scales multiply, as a speaker says it:
// Arabic joins all parts with و, units before tens; Persian joins with و, tens before units, and often leaves the و out behind a scale or hundred.

/// <content>How the words of a number join: which slot each fills, and what it may stand behind.</content>
internal ref partial struct MentionReader
{
    /// <summary>Adds a part to a number; <see langword="false"/> where it begins another number.</summary>
    private readonly bool TryJoin(ref Slots slots, in Atom atom, bool and, bool first)
    {
        if (!first && slots.Fraction && !(atom.Role is WordRole.Scale or WordRole.ScalePlural && !and))
            return false;
        if (slots.OrdinalHead && !(atom.Role == WordRole.Ten && !and) && !(atom.Role == WordRole.Tens && and))
            return false;
        // the و is often left out behind a scale (Persian) or a hundred (both, in speech)
        var free = first || and || (slots.AfterScale && (_persian || Has(atom.Next, WordRole.Hundred))) || (slots.Hundreds && !slots.Units && !slots.Tens && !slots.Teens);
        switch (atom.Role)
        {
            case WordRole.None:
                return JoinLiteral(ref slots, atom, and, first);
            case WordRole.Zero:
                slots.GroupSet = slots.Units = true;
                return first;
            case WordRole.Units:
                return JoinUnits(ref slots, atom, free, first);
            case WordRole.Ten:
                // Arabic: units and ten make 11 to 19
                if (slots.Units && !slots.Teens && !slots.Tens && !and && !atom.Article && !_persian)
                    return Fill(ref slots, 10, ref slots.Teens, true);
                return Fill(ref slots, 10, ref slots.Teens, free && !slots.Units && !slots.Tens);
            case WordRole.Teens:
                return Fill(ref slots, atom.Value, ref slots.Teens, free && !slots.Units && !slots.Tens);
            case WordRole.Tens:
                // Arabic: units, then tens; with an ordinal: الخامس والعشرون
                var order = first || (and && (!slots.Units || !_persian)) || (free && !slots.Units);
                if (slots.Units && slots.Article != atom.Article && !_persian)
                    return false;
                return Fill(ref slots, atom.Value, ref slots.Tens, order && !slots.Teens && !slots.Literal);
            case WordRole.Hundred:
                if (slots.GroupSet && !and && slots.Group is >= 1 and <= 9 && !slots.Hundreds && !slots.Teens && !slots.Tens)
                {
                    slots.Group *= 100;
                    slots.Hundreds = true;
                    slots.Units = slots.Literal = false;
                    return true;
                }
                return Fill(ref slots, 100, ref slots.Hundreds, free && !slots.GroupSet);
            case WordRole.Hundreds:
                return Fill(ref slots, atom.Value, ref slots.Hundreds, free && !slots.GroupSet);
            case WordRole.Scale or WordRole.ScalePlural:
                return JoinScale(ref slots, atom, and, first);
            case WordRole.ScaleDual when slots.GroupSet && !and && _text[atom.End - 1] == 'ا':
                // 21 مليونا is the accusative, not the dual
                return JoinScale(ref slots, atom, and, first);
            case WordRole.ScaleDual:
                return JoinTerm(ref slots, 2 * atom.Value, atom.Value, (first || and) && (!slots.GroupSet || (atom.Value == 12 && slots.Hundreds && !slots.Units && !slots.Tens && !slots.Teens)));
            case WordRole.Fraction:
                // یک ربع, سه ربع: quarters that are counted
                if (_persian && !first && !and && slots.Units && !slots.Literal && slots.Total == 0 && slots.Group is >= 1 and < 10 && atom.Value is < 0.5m)
                    return Divide(ref slots, Math.Round(1 / atom.Value), true);
                return JoinFraction(ref slots, atom, and, first);
            case WordRole.Denominator:
                return Divide(ref slots, atom.Value, !first && !and && slots.GroupSet && slots.Total == 0 && slots.Group >= 2);
            case WordRole.Ordinal:
                return JoinOrdinal(ref slots, atom, and, first);
            default:
                return false;
        }
    }

    private static bool Fill(ref Slots slots, decimal value, ref bool slot, bool allowed)
    {
        if (!allowed || slot)
            return false;
        slot = true;
        slots.Group += value;
        slots.GroupSet = slots.Any = true;
        slots.AfterScale = false;
        return true;
    }

    private readonly bool JoinUnits(ref Slots slots, in Atom atom, bool free, bool first)
    {
        if (slots.Units || slots.Teens || slots.Literal || (slots.Tens && !_persian) || (slots.Tens && !free && !_persian))
            return false;
        // Persian: بیست و سه; the و may be missing
        if (!first && !free && !(_persian && slots.Tens))
            return false;
        slots.Article |= atom.Article;
        return Fill(ref slots, atom.Value, ref slots.Units, true);
    }

    private readonly bool JoinLiteral(ref Slots slots, in Atom atom, bool and, bool first)
    {
        var below = slots.AfterScale ? slots.Smallest : slots.Hundreds && !slots.Units && !slots.Tens && !slots.Teens ? 100 : 0;
        if (!first && (!(and || (slots.AfterScale && atom.Value < 10 && Has(atom.Next, WordRole.Hundred))) || atom.Value >= below || atom.Digits == 0))
            return false;
        slots.Group += atom.Value;
        slots.Literal = slots.GroupSet = slots.Any = true;
        slots.AfterScale = false;
        return true;
    }

    private static bool JoinScale(ref Slots slots, in Atom atom, bool and, bool first)
    {
        var scale = atom.Value;
        if (first)
            return atom.Role == WordRole.Scale && !atom.Ambiguous && JoinTerm(ref slots, scale, scale, true);
        if (and)
            return atom.Role == WordRole.Scale && JoinTerm(ref slots, scale, scale, !slots.GroupSet && scale < slots.Smallest);
        if (atom.Article && !slots.Fraction && !slots.Article)
            return false;
        if (slots.GroupSet)
        {
            // هزار و پانصد میلیارد, ألف وخمسمئة مليون: fifteen hundred of it
            if (slots.Smallest == 1000 && scale > 1000 && slots.Value < 1_000_000 && !slots.Fraction)
            {
                slots.LastTerm = slots.Value * scale;
                (slots.Total, slots.Group, slots.Smallest) = (slots.LastTerm, 0, scale);
                slots.GroupSet = slots.Units = slots.Teens = slots.Tens = slots.Hundreds = slots.Literal = false;
                return slots.AfterScale = true;
            }
            if (scale >= slots.Smallest)
                return false;
            var group = slots.Group;
            slots.Group = 0;
            slots.GroupSet = slots.Units = slots.Teens = slots.Tens = slots.Hundreds = slots.Literal = slots.Fraction = false;
            return JoinTerm(ref slots, group * scale, scale, true);
        }
        // مليون ونصف المليون says the scale again
        if (slots.Fraction && scale == slots.Smallest)
            return true;
        if (!slots.AfterScale)
            return false;
        // هزار میلیارد, ألف مليار: the scale before is multiplied
        if (slots.LastTerm > decimal.MaxValue / scale / 10)
            return false;
        slots.Total += slots.LastTerm * (scale - 1);
        slots.LastTerm *= scale;
        slots.Smallest = slots.Smallest * scale;
        return true;
    }

    private static bool JoinTerm(ref Slots slots, decimal term, decimal scale, bool allowed)
    {
        if (!allowed)
            return false;
        if (scale < 1000 && slots.GroupSet)
        {
            // a dozen behind hundreds
            slots.Group += term;
            return true;
        }
        slots.Total += term;
        slots.LastTerm = term;
        slots.Smallest = scale;
        slots.AfterScale = slots.Any = true;
        return true;
    }

    private static bool JoinFraction(ref Slots slots, in Atom atom, bool and, bool first)
    {
        if (first)
        {
            slots.Group = atom.Value;
            slots.GroupSet = slots.Fraction = slots.Any = true;
            return true;
        }
        if (!and)
            return false;
        if (slots.GroupSet)
        {
            slots.Group += atom.Value;
        }
        else
        {
            // مليون ونصف: half of the scale
            slots.Total += atom.Value * slots.Smallest;
            slots.AfterScale = false;
            slots.Fraction = true;
            return true;
        }
        slots.Fraction = true;
        return true;
    }

    private static bool Divide(ref Slots slots, decimal denominator, bool allowed)
    {
        if (!allowed)
            return false;
        slots.Group /= denominator;
        slots.Fraction = true;
        slots.Units = slots.Teens = slots.Tens = false;
        return true;
    }

    private readonly bool JoinOrdinal(ref Slots slots, in Atom atom, bool and, bool first)
    {
        if (first)
        {
            if (_persian || atom.Value >= 10)
            {
                slots.Ordinal = true;
                slots.Total = atom.Value;
                return true;
            }
            // Arabic: الثالث, الثالث عشر, الثالث والعشرون
            slots.Group = atom.Value;
            slots.GroupSet = slots.Units = slots.Any = true;
            slots.OrdinalHead = true;
            slots.Article = atom.Article;
            return true;
        }
        if (!_persian)
        {
            // المئة والخامسة والعشرون
            if (!and || !slots.Hundreds || slots.Units || slots.Tens || slots.Teens || !atom.Article || atom.Value >= 10)
                return false;
            slots.Group += atom.Value;
            slots.Units = slots.OrdinalHead = slots.Article = true;
            return true;
        }
        if (and)
        {
            var fits = atom.Value < 10 ? !slots.Units && !slots.Teens : atom.Value < 100 ? !slots.Units && !slots.Teens && !slots.Tens : slots.AfterScale;
            if (!fits || slots.Literal)
                return false;
            slots.Group += atom.Value;
            slots.Ordinal = true;
            return true;
        }
        // سه چهارم, بیست و پنج صدم
        // (in -مین it is an ordinal only: سه هزارمین)
        if (atom.OrdinalOnly)
            return atom.Value >= 1000 && slots.GroupSet && JoinOrdinalScale(ref slots, atom.Value);
        var decimalPart = atom.Value is 10 or 100 or 1000 or 1_000_000 && slots.Group < atom.Value;
        return slots.GroupSet && slots.Total == 0
            && Divide(ref slots, atom.Value, decimalPart || (slots.Group is >= 1 and <= 9 && atom.Value is >= 2 and <= 20 && !slots.Hundreds));
    }

    private static bool JoinOrdinalScale(ref Slots slots, decimal scale)
    {
        if (scale >= slots.Smallest)
            return false;
        slots.Total += slots.Group * scale;
        slots.Group = 0;
        slots.Ordinal = true;
        return true;
    }

    /// <summary>«فاصلة» and «ممیز» between two numbers; the second counts as digits behind the decimal point.</summary>
    private readonly void ReadDecimalWords(ref Numeral numeral, ref Slots slots)
    {
        if (slots.Ordinal || slots.Fraction || !TryFind(numeral.Next, WordRole.Point, out var point) || !TryReadAtom(point.End, out var atom) || atom.Value != decimal.Truncate(atom.Value))
            return;
        var fraction = new Slots { Smallest = decimal.MaxValue };
        if (!TryJoin(ref fraction, atom, false, first: true))
            return;
        var (end, next) = (atom.End, atom.Next);
        var digits = atom.Digits;
        while (TryReadNext(next, out var more, out var and) && more.Role is not (WordRole.None or WordRole.Scale) && TryJoin(ref fraction, more, and, first: false))
        {
            (end, next) = (more.End, more.Next);
            digits = 0;
            if (fraction.Fraction)
                break;
        }
        var value = fraction.Value;
        if (!fraction.Fraction)
        {
            if (digits == 0)
            {
                for (var rest = value; rest >= 1; rest = decimal.Truncate(rest / 10))
                    digits++;
            }
            value /= Power10(digits);
        }
        slots.Total += slots.Group + value;
        slots.Group = 0;
        (numeral.End, numeral.Next) = (end, next);
        numeral.IsLiteral = false;
        numeral.SingleRole = WordRole.None;
        if (TryReadAtom(next, out var scale) && scale.Role is WordRole.Scale or WordRole.ScalePlural && !scale.And && !scale.Article)
        {
            slots.Total *= scale.Value;
            slots.Smallest = scale.Value;
            slots.AfterScale = true;
            (numeral.End, numeral.Next) = (scale.End, scale.Next);
        }
    }
}
