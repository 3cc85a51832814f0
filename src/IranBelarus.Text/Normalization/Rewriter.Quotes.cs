using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>The straight quotation marks of a line, in pairs: both of a pair are exchanged or neither.</summary>
internal ref partial struct Rewriter
{
    /// <summary>1 for a mark that opens a pair, -1 for one that closes it, 0 for one without a partner.</summary>
    private int StraightQuote(int index)
    {
        if (_quotes is null || _quotesLine != _lineStart || _quotesEnd != _lineEnd)
            PairQuotes();
        // pairs stand one behind the other: an opening mark, its closing mark
        var at = _quotes!.BinarySearch(index);
        return at < 0 ? 0 : (at & 1) == 0 ? 1 : -1;
    }

    /// <summary>
    /// An opening mark stands before a word and after a space or an opening bracket, outside a quotation also after a stop; the next mark that is not such a one closes it. A line with a quotation
    /// mark right after { [ or = is code. Our own rule.
    /// </summary>
    private void PairQuotes()
    {
        (_quotes ??= []).Clear();
        (_quotesLine, _quotesEnd) = (_lineStart, _lineEnd);
        var line = _text[_lineStart.._lineEnd];
        if (line.Contains("{\"", StringComparison.Ordinal) || line.Contains("[\"", StringComparison.Ordinal) || line.Contains("=\"", StringComparison.Ordinal))
            return;
        var open = -1;
        for (var i = 0; i < line.Length; i++)
        {
            var next = line[i..].IndexOf('"');
            if (next < 0)
                return;
            i += next;
            if (IsTechnical(_lineStart + i))
                continue;
            if (IsOpening(line, i, afterStop: open < 0))
            {
                open = i;
            }
            else if (open >= 0)
            {
                _quotes.Add(_lineStart + open);
                _quotes.Add(_lineStart + i);
                open = -1;
            }
        }
    }

    private static bool IsOpening(ReadOnlySpan<char> line, int index, bool afterStop)
    {
        var before = index - 1;
        while (before >= 0 && CharacterClasses.Invisible.Has(line[before]))
            before--;
        var after = index + 1;
        while (after < line.Length && CharacterClasses.Invisible.Has(line[after]))
            after++;
        var apart = CharacterClasses.Spaces | CharacterClasses.Openers | 1UL << Edge | (afterStop ? CharacterClasses.Stops : 0);
        return (before < 0 || apart.Has(line[before]))
            && after < line.Length && !(CharacterClasses.Spaces | CharacterClasses.Closers | CharacterClasses.Stops | 1UL << Edge | 1UL << Quote).Has(line[after]);
    }
}
