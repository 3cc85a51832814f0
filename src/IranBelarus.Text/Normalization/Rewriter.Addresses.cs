using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>Web addresses, which profiles for readers leave alone: from <c>://</c> or <c>www.</c> to the next space or direction control, but for marks of punctuation at their end. Our own rule.</summary>
internal ref partial struct Rewriter
{
    /// <summary>The start of the first address that ends after an index; looks ahead through the whole text.</summary>
    private int NextAddress(int from)
    {
        while (_addressEnd <= from || _addressStart == _addressEnd)
        {
            var start = TokenStart(Math.Max(from, _addressEnd));
            var next = IndexOfMark(_text[start..]);
            (_addressStart, _addressEnd) = next < 0 ? (_text.Length, int.MaxValue) : (start + next, AddressEnd(start + next));
        }
        return _addressStart;
    }

    /// <summary>Whether an index lies in an address; looks back to the last space only.</summary>
    private bool IsInAddress(int index)
    {
        while (_addressEnd <= index)
        {
            var start = TokenStart(index);
            var next = IndexOfMark(_text[start..Math.Min(index + 4, _text.Length)]);
            (_addressStart, _addressEnd) = next < 0 ? (index + 1, index + 1) : (start + next, AddressEnd(start + next));
        }
        return index >= _addressStart && _addressStart < _addressEnd;
    }

    /// <summary>Where an address shows itself; both first characters are rare in Arabic script, and two are found faster than two strings.</summary>
    private static int IndexOfMark(ReadOnlySpan<char> text)
    {
        for (var from = 0; ; from++)
        {
            var next = text[from..].IndexOfAny(':', 'w');
            if (next < 0)
                return -1;
            from += next;
            if (text[from..].StartsWith("://", StringComparison.Ordinal) || text[from..].StartsWith("www.", StringComparison.Ordinal))
                return from;
        }
    }

    /// <summary>Just past the last space before an index, or past the last address.</summary>
    private readonly int TokenStart(int index)
    {
        var start = Math.Min(index, _text.Length);
        while (start > _addressEnd && !TechnicalToken.IsWhite(_text, start - 1, _plan.DroppedMarks))
            start--;
        return start;
    }

    /// <summary>The end of a stretch of text round an index, before the next address.</summary>
    private int BeforeAddress(int index, int end)
    {
        if (!_plan.SparesAddresses)
            return end;
        var address = NextAddress(_at);
        return address <= index ? index + 1 : Math.Min(end, address);
    }

    private readonly int AddressEnd(int start)
    {
        const ulong joiners = 1UL << Zwnj | 1UL << Zwj;
        var end = start;
        while (end < _text.Length && !(CharacterClasses.Invisible & ~joiners).Has(_text[end]) && !TechnicalToken.IsWhite(_text, end, _plan.DroppedMarks))
            end++;
        while (end > start + 3 && (joiners | CharacterClasses.Stops | CharacterClasses.Closers | 1UL << Quote).Has(_text[end - 1]))
            end--;                                       // marks of the sentence round it
        return end;
    }
}
