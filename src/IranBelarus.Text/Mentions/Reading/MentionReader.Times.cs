using System.Globalization;
using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Times of day: 10:30, الساعة الثامنة مساء, ساعت ۸ صبح.
internal ref partial struct MentionReader
{
    /// <summary>The time behind a date.</summary>
    private readonly void ReadTime(ref DateParts date)
    {
        var p = date.Next;
        if (date.Day is null)
            return;
        if (MarkAt(p) is '،' or ',' or '-' or '\u2013')
            p++;
        if (TryReadIsoTime(ref date))
            return;
        // ISO 8601: 2017-01-22T07:30
        if (p == date.Next && p < _pieces.Length && _pieces[p].Kind == PieceKind.Word && !_pieces[p].SpaceBefore && _text[_pieces[p].Start.._pieces[p].End] is "T" or "t")
            p++;
        if (TryReadTimeAt(p, out var hour, out var minute, out var second, out var next))
        {
            (date.Hour, date.Minute, date.Second) = (hour, minute, second);
            date.Next = next;
            date.End = _pieces[next - 1].End;
        }
    }

    /// <summary>T10:30:00Z right behind a day.</summary>
    private readonly bool TryReadIsoTime(ref DateParts date)
    {
        var rest = _text[date.End..];
        if (rest.Length < 6 || rest[0] is not ('T' or 't') || rest[3] != ':' || !Two(rest, 1, 23, out var hour) || !Two(rest, 4, 59, out var minute))
            return false;
        var length = 6;
        (date.Hour, date.Minute) = (hour, minute);
        if (rest.Length >= 9 && rest[6] == ':' && Two(rest, 7, 59, out var second))
            (date.Second, length) = (second, 9);
        if (rest.Length > length && rest[length] is 'Z' or 'z')
            length++;
        date.End += length;
        date.Next = PieceBehind(date.Next, date.End);
        return true;
    }

    private static bool Two(ReadOnlySpan<char> text, int at, int most, out int value)
    {
        value = (DigitValues.Of(text[at]) * 10) + DigitValues.Of(text[at + 1]);
        return DigitValues.Of(text[at]) >= 0 && DigitValues.Of(text[at + 1]) >= 0 && value <= most;
    }

    private readonly bool TryReadClock(int p, out int end)
    {
        end = p;
        var clock = Has(p, WordRole.Clock);
        if (!clock && !IsDigits(p))
            return false;
        if (!TryReadTimeAt(p, out var hour, out var minute, out var second, out end))
            return false;
        var start = clock && TryFind(p, WordRole.Clock, out var word) ? StartOf(p, word) : _pieces[p].Start;
        var time = second is { } s
            ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}:{s:00}")
            : string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
        _sink.Add(new DateMention(TextSpan.FromBounds(start, _pieces[end - 1].End)) { Iso = time, Precision = DatePrecision.Time, Confidence = clock ? 0.95 : 0.85 });
        return true;
    }

    private readonly bool TryReadTimeAt(int p, out int hour, out int minute, out int? second, out int next)
    {
        (hour, minute, second, next) = (0, 0, null, p);
        var q = p;
        var clock = TryFind(p, WordRole.Clock, out var word) && (_persian || (word.Clitics & Clitics.Article) != 0 || _text[StartOf(p, word)] == 'ا' || word.End > p + 1);
        if (clock)
            q = word.End;
        if (IsBarrier(q))
            return false;
        if (IsDigits(q) && MarkAt(q + 1) == ':' && IsDigits(q + 2) && !_pieces[q + 2].SpaceBefore && _pieces[q + 2].End - _pieces[q + 2].Start == 2)
        {
            if (!TrySmall(q, 23, out hour) || !TrySmall(q + 2, 59, out minute) || _pieces[q].End - _pieces[q].Start > 2)
                return false;
            next = q + 3;
            if (MarkAt(next) == ':' && IsDigits(next + 1) && !_pieces[next + 1].SpaceBefore && TrySmall(next + 1, 59, out var seconds))
            {
                second = seconds;
                next += 2;
            }
            else if (MarkAt(next) == ':' && IsDigits(next + 1))
            {
                return false;
            }
        }
        else if (clock && _persian && TryReadToHour(q, out hour, out minute, out next))
        {
        }
        else if (clock && TryReadNumeral(q, out var numeral) && numeral.Value is >= 1 and <= 24 && numeral.Value == decimal.Truncate(numeral.Value) && !numeral.And
            && (!Has(numeral.Next, WordRole.Unit) || Has(numeral.Next, WordRole.DayPart)))
        {
            hour = (int)numeral.Value % 24;
            next = numeral.Next;
        }
        else if (clock && TryReadNumeral(q, out numeral) && numeral.IsFraction && numeral.Value is > 1 and < 13 && !numeral.And)
        {
            hour = (int)numeral.Value;
            minute = (int)Math.Round((numeral.Value - hour) * 60);
            next = numeral.Next;
        }
        else
        {
            return false;
        }
        if (TryReadNext(next, out var half, out var and) && and && half.Role == WordRole.Fraction && minute == 0)
        {
            minute = (int)Math.Round(half.Value * 60);
            next = half.Next;
        }
        else if (_persian && minute == 0 && Has(next, WordRole.And) && TryReadNumeral(next + 1, out var minutesPast) && minutesPast.Value is >= 1 and < 60 && !minutesPast.IsOrdinal && !minutesPast.IsFraction
            && TryFind(minutesPast.Next, WordRole.Unit, out var past) && _lexicon.TextOf(past.Entry) == "minute")
        {
            minute = (int)minutesPast.Value;
            next = past.End;
        }
        else if (minute == 0 && !IsBarrier(next) && _text[_pieces[next].Start.._pieces[next].End] is "إلا" or "الا" or "إلّا" && TryReadNumeral(next + 1, out var less))
        {
            // الساعة الخامسة إلا ربعا, إلا خمس دقائق
            minute = 60 - (less.Value < 1 ? (int)Math.Round(less.Value * 60) : less.Value < 60 ? (int)less.Value : 0);
            hour = minute == 60 ? hour : (hour + 23) % 24;
            minute %= 60;
            next = TryFind(less.Next, WordRole.Unit, out var minutes) && _lexicon.TextOf(minutes.Entry) == "minute" ? minutes.End : less.Next;
        }
        else if (and && minute == 0 && half.Value is >= 1 and < 60 && TryFind(half.Next, WordRole.Unit, out var unit) && _lexicon.TextOf(unit.Entry) == "minute")
        {
            minute = (int)half.Value;
            next = unit.End;
        }
        ReadDayPart(ref hour, ref next);
        return true;
    }

    /// <summary>یک ربع به ده, ده دقیقه به هشت.</summary>
    private readonly bool TryReadToHour(int p, out int hour, out int minute, out int next)
    {
        (hour, minute, next) = (0, 0, p);
        if (!TryReadNumeral(p, out var part) || part.IsOrdinal)
            return false;
        var q = part.Next;
        if (part.Value >= 1)
        {
            if (part.Value >= 60 || !TryFind(q, WordRole.Unit, out var unit) || _lexicon.TextOf(unit.Entry) != "minute")
                return false;
            q = unit.End;
        }
        if (!IsBarrier(q) && _text[_pieces[q].Start.._pieces[q].End] is "مانده")
            q++;
        if (IsBarrier(q) || _text[_pieces[q].Start.._pieces[q].End] is not "به" || !TryReadNumeral(q + 1, out var to) || to.Value is < 1 or > 24 || to.Value != decimal.Truncate(to.Value))
            return false;
        minute = 60 - (part.Value < 1 ? (int)Math.Round(part.Value * 60) : (int)part.Value);
        hour = ((int)to.Value + 23) % 24;
        next = to.Next;
        return true;
    }

    /// <summary>Morning, noon, evening: an hour up to 12 becomes one of 24.</summary>
    private readonly void ReadDayPart(ref int hour, ref int next)
    {
        if (!TryFind(next, WordRole.DayPart, out var part) || (part.Clitics & (Clitics.And | Clitics.Preposition)) != 0)
            return;
        next = part.End;
        switch (Entry(part).Detail)
        {
            case 0 when hour == 12:
                hour = 0;
                break;
            case 1 when hour < 4:
                hour += 12;
                break;
            case 2 when hour < 12:
                hour += 12;
                break;
            case 3 when hour is > 5 and < 12:
                hour += 12;
                break;
            case 3 or 4 when hour == 12:
                hour = 0;
                break;
        }
    }

    private readonly bool TrySmall(int p, int most, out int value)
    {
        value = 0;
        for (var i = _pieces[p].Start; i < _pieces[p].End; i++)
        {
            value = (value * 10) + DigitValues.Of(_text[i]);
            if (value > most)
                return false;
        }
        return true;
    }
}
