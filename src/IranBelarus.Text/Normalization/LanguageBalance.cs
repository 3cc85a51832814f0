namespace IranBelarus.Text.Normalization;

/// <summary>
/// Whether of all ranges of words of a line read so far one may be judged to be of another language than Arabic: <see cref="SegmentLanguage"/> needs three points for that at the least, and more
/// than Arabic has. What is quoted may count or not.
/// </summary>
/// <remarks>
/// Of the ranges that end here, with no point, one, two, three or more for other languages, the best balance each: their points less those of Arabic. Words that say
/// nothing or speak for Arabic may be left out, which makes the answer the more cautious.
/// </remarks>
internal struct LanguageBalance
{
    private const int None = -(1 << 20);

    /// <summary>A balance from which no words that count for little reach a positive one; words that count for enough do so without it.</summary>
    private const int Lost = -2;

    private int _none, _one, _two, _more;

    /// <summary>The same before what is quoted.</summary>
    private int _noneBefore, _oneBefore, _twoBefore, _moreBefore;

    /// <summary>Whether what follows must be counted: else it is as at the start of a line.</summary>
    public readonly bool IsOpen => _none > 0 || Math.Max(Math.Max(_one, _two), _more) > Lost;

    /// <summary>Whether a closing guillemet may open it.</summary>
    public readonly bool IsOpenBefore => _noneBefore > 0 || Math.Max(Math.Max(_oneBefore, _twoBefore), _moreBefore) > Lost;

    /// <summary>Begins a line.</summary>
    public void Clear()
    {
        (_none, _one, _two, _more) = (0, None, None, None);
        (_noneBefore, _oneBefore, _twoBefore, _moreBefore) = (0, None, None, None);
    }

    /// <summary>Counts a word. True if a range of words that ends with it may be of another language.</summary>
    /// <param name="arabic">Its points for Arabic, no more than <see cref="LanguageScanner"/> gives.</param>
    /// <param name="others">Its points for all other languages together.</param>
    public bool Add(int arabic, int others)
    {
        var change = others - arabic;
        var (none, one, two, more) = (_none + change, _one + change, _two + change, _more + change);
        (_none, _one, _two, _more) = others switch
        {
            <= 0 => (Math.Max(none, 0), one, two, more),
            1 => (0, none, one, Math.Max(two, more)),
            2 => (0, None, none, Math.Max(one, Math.Max(two, more))),
            _ => (0, None, None, Math.Max(Math.Max(none, one), Math.Max(two, more))),
        };
        return _more > 0;
    }

    /// <summary>Comes to an opening guillemet.</summary>
    public void Open()
    {
        (_noneBefore, _oneBefore, _twoBefore, _moreBefore) =
            (Math.Max(_none, _noneBefore), Math.Max(_one, _oneBefore), Math.Max(_two, _twoBefore), Math.Max(_more, _moreBefore));
    }

    /// <summary>Comes to a closing guillemet.</summary>
    public void Close()
    {
        (_none, _one, _two, _more) =
            (Math.Max(_none, _noneBefore), Math.Max(_one, _oneBefore), Math.Max(_two, _twoBefore), Math.Max(_more, _moreBefore));
    }
}
