using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// Tells addresses, e-mail addresses, hashtags, file names and code from words, by the stretch between two white spaces. Knows the stretch that it looked at last, since what asks once in a
/// text asks at every mark of it.
/// </summary>
internal struct TechnicalToken
{
    /// <summary>A longer token is no prose.</summary>
    private const int Longest = 512;

    private int _start, _end;
    private bool _isTechnical, _hasLatin;

    /// <summary>Whether the token at an index holds what prose does not: <c>://</c>, <c>@</c>, <c>_</c>, <c>=</c>, brackets of code, a file's ending.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineStart">Start of the line; no token reaches beyond it.</param>
    /// <param name="lineEnd">End of the line.</param>
    /// <param name="index">An index in the line.</param>
    /// <param name="droppedMarks">Classes of the marks that go.</param>
    public bool IsAt(ReadOnlySpan<char> text, int lineStart, int lineEnd, int index, ulong droppedMarks)
    {
        if (index < _start || index >= _end)
            Find(text, lineStart, lineEnd, index, droppedMarks);
        return _isTechnical;
    }

    /// <summary>Whether the token at an index is technical or holds Latin letters.</summary>
    /// <inheritdoc cref="IsAt"/>
    public bool IsOrHasLatinAt(ReadOnlySpan<char> text, int lineStart, int lineEnd, int index, ulong droppedMarks) =>
        IsAt(text, lineStart, lineEnd, index, droppedMarks) || _hasLatin;

    private void Find(ReadOnlySpan<char> text, int lineStart, int lineEnd, int index, ulong droppedMarks)
    {
        (_start, _end) = (index, index);
        var line = text[lineStart..lineEnd];
        while (_start > lineStart && index - _start <= Longest && !IsWhite(line, _start - 1 - lineStart, droppedMarks))
            _start--;
        while (_end < lineEnd && _end - index <= Longest && !IsWhite(line, _end - lineStart, droppedMarks))
            _end++;
        var token = text[_start.._end];
        // whatever part of a long token was seen, all of it is long
        _isTechnical = token.Length > Longest || HasSigns(token);
        _hasLatin = token.ContainsAnyInRange('a', 'z') || token.ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Whether a character parts tokens, or will once it is normalised.</summary>
    internal static bool IsWhite(ReadOnlySpan<char> text, int index, ulong droppedMarks)
    {
        var value = NormalizationTable.Of(text[index]);
        if (value != NormalizationClass.Presentation)
            return (CharacterClasses.Spaces | 1UL << NormalizationClass.Edge).Has(value);
        // forms that hold a space, but for those of marks that go, or go to the letter before them
        var letters = DecompositionTable.CompatibilityOf(text[index]);
        if (letters.Length == 0 || letters[0] != ' ')
            return letters.Contains(' ');
        return !droppedMarks.Has(letters[^1])
            && (index == 0 || !(CharacterClasses.Letters | CharacterClasses.Marks | 1UL << NormalizationClass.Tatweel).Has(text[index - 1]));
    }

    private static bool HasSigns(ReadOnlySpan<char> token)
    {
        if (token.IndexOfAny("@_=\\`<>{}|#~^&") >= 0 || token.Contains("://", StringComparison.Ordinal) || token.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        // a call: print("…"); half of it may be all there is up to a space
        var call = token.IndexOf('(');
        if (call > 0 && CharacterClasses.Latin.Has(token[call - 1]) || token.Contains(");", StringComparison.Ordinal) || token.EndsWith("\")", StringComparison.Ordinal) && !token.Contains('('))
            return true;
        // letters and digits after the last full stop: a file's ending or a domain
        var stop = token.LastIndexOf('.');
        if (stop <= 0)
            return false;
        var tail = token[(stop + 1)..];
        while (tail.Length > 0 && !(CharacterClasses.Latin | CharacterClasses.Digits | CharacterClasses.Letters | 1UL << NormalizationClass.Presentation).Has(tail[^1]))
            tail = tail[..^1];
        return tail.Length is >= 1 and <= 6 && !tail.ContainsAnyExcept(Alphanumeric) && tail.ContainsAnyExceptInRange('0', '9');
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
