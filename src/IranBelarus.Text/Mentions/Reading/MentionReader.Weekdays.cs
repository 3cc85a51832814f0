using IranBelarus.Text.Mentions.Lexicon;

namespace IranBelarus.Text.Mentions.Reading;

// Years and their ranges, decades, centuries, quarters, seasons, and what is relative to the day of writing.

/// <content>Days of the week, weeks, and days told from today.</content>
internal ref partial struct MentionReader
{
    private readonly int EmitWeekday(int p, in DateParts date)
    {
        var next = date.Next;
        var direction = -1;
        if (TryReadRelativeBehind(next, out var offset, out var behind) && offset != 0)
        {
            next = behind;
            direction = offset;
        }
        else
        {
            offset = 0;
        }
        if (TryReadWeek(next, out var week, out behind))
        {
            // سه‌شنبه هفته گذشته; weeks begin on Saturday
            var day = _dates.Anchor?.AddDays(-(((int)_dates.Anchor.Value.DayOfWeek + 1) % 7) + (7 * week) + ((date.Weekday!.Value + 1) % 7));
            _sink.Add(new DateMention(TextSpan.FromBounds(date.Start, _pieces[behind - 1].End)) { Iso = day is { } resolved ? DateResolver.Day(resolved) : null, Precision = DatePrecision.Day, IsRelative = true, Confidence = 0.85 });
            return behind;
        }
        string? iso = null;
        if (_dates.Anchor is { } anchor)
        {
            var distance = (DateResolver.IsoWeekday(anchor) - date.Weekday!.Value + 7) % 7;
            if (offset < 0 && distance == 0)
                distance = 7;
            iso = DateResolver.Day(direction < 0 ? anchor.AddDays(-distance) : anchor.AddDays(distance == 0 ? 7 : 7 - distance));
        }
        _sink.Add(new DateMention(TextSpan.FromBounds(date.Start, _pieces[next - 1].End)) { Iso = iso, Precision = DatePrecision.Day, IsRelative = true, Confidence = 0.85 });
        return next;
    }

    /// <summary>هفته گذشته, من الأسبوع المقبل, این هفته.</summary>
    private readonly bool TryReadWeek(int p, out int offset, out int next)
    {
        (offset, next) = (0, p);
        if (Has(p, WordRole.From) && _pieces[p].End - _pieces[p].Start <= 3)
            p++;
        var current = !IsBarrier(p) && _text[_pieces[p].Start.._pieces[p].End] is "هذا" or "این";
        if (current)
            p++;
        if (!TryFind(p, WordRole.Period, out var period) || Entry(period).Detail != PeriodWeek)
            return false;
        next = period.End;
        return current || TryReadRelativeBehind(period.End, out offset, out next);
    }

    /// <summary>Yesterday, today, tomorrow, with the weekday or the part of the day that may stand beside them.</summary>
    private readonly bool TryReadRelativeDay(int p, out int end)
    {
        end = p;
        if (!TryFind(p, WordRole.RelativeDay, out var day))
            return false;
        // اليوم الأول, اليوم التالي are some day
        if (!_persian && Entry(day).Value == 0 && day.End < _pieces.Length && (_pieces[day.End].HasAny(Bit(WordRole.Ordinal) | Bit(WordRole.Relative)) || StartsAsAdjective(day.End)))
            return false;
        if (!_persian && Entry(day).Value == 0 && p > 0 && _text[_pieces[p - 1].Start.._pieces[p - 1].End] is "هذا" or "ذلك" or "ذاك" or "نفس" or "طوال")
            return false;
        end = day.End;
        if (TryFind(end, WordRole.Weekday, out var weekday) && weekday.Clitics == Clitics.None)
            end = weekday.End;
        _sink.Add(new DateMention(TextSpan.FromBounds(StartOf(p, day), _pieces[end - 1].End))
        {
            Iso = _dates.Anchor is { } anchor ? DateResolver.Day(anchor.AddDays((int)Entry(day).Value)) : null,
            Precision = DatePrecision.Day,
            IsRelative = true,
            Confidence = 0.85,
        });
        return true;
    }
}
