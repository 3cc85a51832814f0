using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Where texts are taken apart, so that no rule needs more than a bounded piece of text, in memory and in streams alike. Our own rule: a piece is as
/// many whole lines as have at most <see cref="Length"/> code units together. A longer line is cut between two sentences, where no rule looks from one
/// side to the other: before the first letter after that length that follows a single space and <c>.</c> <c>؟</c> <c>:</c> or <c>»</c>, outside brackets.
/// Where there is none for as long again, nor an end of the line, it is cut before the first letter that follows a single space and a word, or a visible
/// character; else there.
/// </summary>
/// <param name="length">Lines up to this length stay whole; 2 or more.</param>
internal sealed class LineCuts(int length)
{
    /// <summary>How far back a cut looks for brackets: further than the rule that looks for the one that a closing bracket belongs to.</summary>
    private const int BracketReach = 1000;

    private const ulong
        Words = CharacterClasses.Letters & ~(1UL << NormalizationClass.Hamza) | CharacterClasses.Latin,       // a hamza may go
        WordEnds = Words | CharacterClasses.Digits | CharacterClasses.Closers | CharacterClasses.Stops & ~(1UL << NormalizationClass.AsciiComma);

    /// <summary>How good a cut is.</summary>
    private enum Quality
    {
        None,
        Visible,
        Word,
        Sentence,
    }

    /// <summary>The cuts of normalisation.</summary>
    public static LineCuts Standard { get; } = new(1 << 16);

    /// <summary>Lines up to this length stay whole.</summary>
    public int Length { get; } = length;

    /// <summary>No piece is longer.</summary>
    public int Longest => (2 * Length) + 1;

    /// <summary>The end of the piece that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The text, or as much of it as is known.</param>
    /// <param name="start">Start of a line, or an earlier cut.</param>
    /// <param name="cut">Whether the end lies within a line.</param>
    /// <param name="complete">Whether no more text follows.</param>
    /// <returns>The end, or -1 if that depends on text which is not known yet; never after <see cref="Longest"/> code units and one more.</returns>
    public int NextPiece(ReadOnlySpan<char> text, int start, out bool cut, bool complete = true)
    {
        cut = false;
        var known = text.Length - start;
        if (known <= Length)
            return complete ? text.Length : -1;
        var last = text.Slice(start, Length).LastIndexOf('\n');
        if (last >= 0)
            return start + last + 1;
        var near = text[(start + Length)..Math.Min(text.Length, start + Longest + 1)];
        var lineEnd = near.IndexOf('\n');
        if (lineEnd < 0 && !complete && known <= Longest)
            return -1;
        var end = start + Length + (lineEnd < 0 ? near.Length : lineEnd + 1);
        var at = Cut(text, start, end);
        cut = at < end || lineEnd < 0 && end < text.Length;
        return at;
    }

    /// <summary>The end of the last whole line that is known, if that is enough for a piece; else as <see cref="NextPiece"/>. For rules that look at one line at a time.</summary>
    /// <inheritdoc cref="NextPiece"/>
    public int NextLines(ReadOnlySpan<char> text, int start, out bool cut, bool complete)
    {
        var last = complete ? -1 : text[start..Math.Min(text.Length, start + Length)].LastIndexOf('\n');
        cut = false;
        return last >= 0 ? start + last + 1 : NextPiece(text, start, out cut, complete);
    }

    /// <summary>The end of the first sentence, or the line's end; else the best cut, the first of its kind.</summary>
    private int Cut(ReadOnlySpan<char> text, int start, int end)
    {
        var last = Math.Min(end, start + (2 * Length));
        var (best, at) = (Quality.None, last);
        for (var space = start + Length - 1; space < last - 1; space++)
        {
            var next = text[space..(last - 1)].IndexOf(' ');
            if (next < 0)
                break;
            space += next;
            if (QualityOf(text, start, space, best) is var quality && quality > best)
                (best, at) = (quality, space + 1);
            if (best == Quality.Sentence)
                break;
        }
        if (best < Quality.Sentence && last == end)
            return end;                                  // the line ends first
        return best == Quality.None && char.IsLowSurrogate(text[last]) && char.IsHighSurrogate(text[last - 1]) ? last + 1 : at;
    }

    /// <summary>How good a cut after the space at an index is, if it is better than one that is there already.</summary>
    private static Quality QualityOf(ReadOnlySpan<char> text, int start, int space, Quality best)
    {
        var before = text[space - 1];
        if (!Words.Has(text[space + 1]) || (CharacterClasses.Gap | 1UL << NormalizationClass.Edge).Has(before))
            return Quality.None;
        var quality = !WordEnds.Has(before) ? Quality.Visible : before is '.' or '؟' or ':' or '»' ? Quality.Sentence : Quality.Word;
        return quality > best && quality > Quality.Visible && IsInBrackets(text[Math.Max(start, space - BracketReach)..space]) ? Quality.Visible : quality;
    }

    /// <summary>Whether of some kind of brackets the last is an opening one.</summary>
    private static bool IsInBrackets(ReadOnlySpan<char> text) =>
        text.LastIndexOf('«') > text.LastIndexOf('»') || text.LastIndexOf('(') > text.LastIndexOf(')')
        || text.LastIndexOf('[') > text.LastIndexOf(']') || text.LastIndexOf('{') > text.LastIndexOf('}');
}
