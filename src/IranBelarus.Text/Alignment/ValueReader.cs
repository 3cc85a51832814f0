using System.Globalization;
using IranBelarus.Text.Mentions;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// Reads the numbers and dates of a sentence by value, in digits and in words: ثلاثة ملايين is 3 میلیون, and the same day is the same in all calendars. Immutable, safe to share
/// between threads.
/// </summary>
/// <remarks>One in words is left to the lexicon: it is an article more often than it counts.</remarks>
internal sealed class ValueReader(TextLanguage language)
{
    private const int LeastInWords = 2;

    /// <summary>Words before and behind what may count that are read with it: units, currencies, the names of calendars.</summary>
    private const int Context = 4;

    private readonly MentionExtractor _extractor = new(new() { Kinds = MentionKinds.Numeric | MentionKinds.Date, Language = language });

    /// <summary>Puts values in the place of the digits that they are written with, and behind the words.</summary>
    /// <param name="text">The text that holds the sentence.</param>
    /// <param name="sentence">Where it stands there.</param>
    /// <param name="found">The terms of the sentence.</param>
    /// <param name="words">How many of them are words and numbers; phrases stand behind those.</param>
    public void Read(string text, TextSpan sentence, TermBuffer found, int words)
    {
        var mentions = found.Mentions;
        mentions.Clear();
        var part = Part(sentence, found, words);
        _extractor.Extract(part.In(text), mentions, language);
        var (end, first) = (0, 0);
        foreach (var mention in mentions)
        {
            if (mention.Span.Start < end)
                continue;                                                        // within the one before, which is longer
            var span = mention.Span.Shift(part.Start);
            while (first < words && found.SpanOf(first).Start < span.Start)
                first++;
            var (behind, digits, itself) = Within(found, first, words, span, mention.Kind == MentionKind.Percent);
            if (mention is NumberMention number ? !AddNumber(number, itself, digits, found) : !AddDate((DateMention)mention, span, found))
                continue;
            end = mention.Span.End;
            for (var i = first; i < behind; i++)
            {
                if ((found.Marks[i] & TermMarks.Number) != 0)
                    found.Skip(i);
            }
        }
    }

    /// <summary>The part of a sentence that holds all that may count.</summary>
    private static TextSpan Part(TextSpan sentence, TermBuffer found, int words)
    {
        const TermMarks Counting = TermMarks.Counts | TermMarks.CountsBesideNumbers | TermMarks.Number;
        var (first, last) = (0, words - 1);
        while (first < last && (found.Marks[first] & Counting) == 0)
            first++;
        while (last > first && (found.Marks[last] & Counting) == 0)
            last--;
        (first, last) = (first - Context, last + Context);
        return TextSpan.FromBounds(first <= 0 ? sentence.Start : found.SpanOf(first).Start, last < words ? found.SpanOf(last).End : sentence.End);
    }

    /// <summary>Behind the words of a mention, whether there are digits among them, and where the number itself stands, without what it counts.</summary>
    private static (int Behind, bool Digits, TextSpan Itself) Within(TermBuffer found, int first, int words, TextSpan span, bool isPercent)
    {
        var (behind, digits, start, end) = (first, false, -1, span.End);
        for (; behind < words && found.SpanOf(behind).Start < span.End; behind++)
        {
            var marks = found.Marks[behind];
            var isNumber = (marks & TermMarks.Number) != 0;
            digits |= isNumber;
            if (!isNumber && ((marks & (TermMarks.Counts | TermMarks.CountsBesideNumbers)) == 0 || (isPercent && digits)))           // «per hundred» is no part of the number
                continue;
            start = start < 0 ? found.SpanOf(behind).Start : start;
            end = found.SpanOf(behind).End;
        }
        return (behind, digits, start < 0 ? span : TextSpan.FromBounds(start, end));
    }

    private static bool AddNumber(NumberMention number, TextSpan span, bool digits, TermBuffer found)
    {
        if (number.Value is { } value)
            return Add(value, span, digits, found);
        if (number.Low is not { } low || number.High is not { } high)
            return false;
        var added = Add(low, span, digits, found);
        return Add(high, span, digits, found) || added;
    }

    private static bool Add(decimal value, TextSpan span, bool digits, TermBuffer found)
    {
        if (!digits && value < LeastInWords)
            return false;
        found.Add(new(TermKind.Number, KeyOf(value), []), TermMarks.None, span);
        return true;
    }

    private static bool AddDate(DateMention date, TextSpan span, TermBuffer found)
    {
        if (date.IsRelative || date.Iso is not { } iso)
            return false;
        var added = false;
        foreach (var part in iso.AsSpan().Split('/'))
            added |= AddDate(iso.AsSpan(part), span, found);
        return added;
    }

    /// <summary>Adds year, day and month of a date such as <c>2025-08-19</c>, <c>2025-08</c>, <c>2025</c>, <c>--08-19</c>.</summary>
    private static bool AddDate(ReadOnlySpan<char> iso, TextSpan span, TermBuffer found)
    {
        if (iso.IndexOf('T') is >= 0 and var time)
            iso = iso[..time];
        var count = found.Count;
        int? year = null;
        if (iso.StartsWith("--"))
        {
            iso = iso[2..];
        }
        else if (iso.Length >= 4 && int.TryParse(iso[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var given))
        {
            year = given;
            iso = iso[Math.Min(iso.Length, 5)..];
        }
        else
        {
            return false;
        }
        // the day first: as evidence it stands for all
        if (iso.Length >= 2)
            found.Add(new(TermKind.Date, iso.ToString(), []), TermMarks.None, span);
        if (year is { } number)
            found.Add(new(TermKind.Number, KeyOf(number), []), TermMarks.None, span);
        if (iso.Length == 5 && int.TryParse(iso[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            found.Add(new(TermKind.Number, KeyOf(day), []), TermMarks.None, span);
        return found.Count > count;
    }

    /// <summary>A value as a plain decimal, as digits are read too.</summary>
    private static string KeyOf(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
