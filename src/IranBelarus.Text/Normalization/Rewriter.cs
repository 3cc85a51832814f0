using System.Buffers;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// One walk through a text. The text is seen as visible clusters (a character with its marks) and the gaps between them (spaces and invisible
/// characters, often nothing). A gap is decided by the clusters on both sides, a cluster by itself and the language of its words; what was
/// decided never changes the parts again, which is why a second walk finds nothing to do.
/// </summary>
/// <remarks>
/// Stretches without suspects are copied in one go, and not even that as long as nothing has changed. What was written so far serves as the
/// left context; before the first change that is the text itself.
/// </remarks>
internal ref partial struct Rewriter
{
    private readonly RewritePlan _plan;
    private readonly ReadOnlySpan<char> _text;
    private readonly OffsetMapBuilder? _map;
    private readonly bool _checkOnly, _cutBefore, _cutAfter, _stepsOnly;

    /// <summary>Index of the first character that is not written yet.</summary>
    private int _at;

    /// <summary>Index of the last suspect found: up to it the walk goes step by step, without looking for it again.</summary>
    private int _suspect = -1;

    /// <summary>The first suspect, if it was found already.</summary>
    private int _firstSuspect = -1;

    // ---- what was written
    private Span<char> _output;
    private int _length;
    private char[]? _rented;
    private bool _writing;

    // ---- the line at hand
    private int _lineStart, _lineEnd = -1;

    /// <summary>How far back the left context reaches, in what was written, and whether the text goes on there.</summary>
    private int _leftLimit;
    private bool _leftIsCut;

    // ---- the stretch whose language is known
    private LetterFamily _family, _language;
    private int _familyStart, _familyEnd;

    // ---- the stretch that was judged last, and whether it has no foreign words
    private LetterFamily _judged, _judgedLanguage;
    private int _judgedStart, _judgedEnd;
    private bool _judgedPlain;

    // ---- the sentence and the line that were judged last
    private LetterFamily? _sentenceFamily, _sentenceLikely, _lineFamily;
    private int _sentenceStart, _sentenceEnd, _familyLine = -1;

    /// <summary>The line of what <see cref="SegmentLanguage.Next"/> knows of stops.</summary>
    private int _stopsLine = -1;

    private (int From, int Stop) _knownStop;

    /// <summary>What <see cref="SegmentLanguage.ForeignWord"/> knows of letters.</summary>
    private (int From, int Letter) _knownLetter = (0, -1);

    // ---- whole lines without a sign of another language than the expected one
    private int _plainStart, _plainEnd;
    private bool _plainEndsInSign;

    // ---- where Arabic is expected: lines that are judged one by one, from the first that was found to be in doubt on, and how far is looked ahead
    private int _doubtfulStart, _doubtfulEnd, _plainReach;

    // ---- where lines with nothing amiss but letters are looked for next, and how many characters were skipped before it
    private int _plainTry = int.MaxValue, _plainSkip;

    // ---- the web address found last; empty where none begins before its end
    private int _addressStart, _addressEnd;

    /// <summary>What stands between two spaces and was looked at last.</summary>
    private TechnicalToken _token;

    // ---- the straight quotation marks of a line that have a partner, in order: an opening one, its closing one, and so on
    private List<int>? _quotes;
    private int _quotesLine, _quotesEnd;

    // ---- the run of tatweels found last
    private int _tatweelsStart, _tatweelsEnd;

    // ---- the paragraph whose direction controls are known, and where it lacks ends of them
    private BidiParagraph? _bidi;
    private int _bidiStart, _closersAt = int.MaxValue;

    // ---- the cluster at hand: its marks as code points, and whether half-space and yeh, an ezafe, follow its letter
    private uint[]? _marks;
    private int _markCount;
    private bool _hasForeignMark, _hasArabicMark, _ezafeYeh;

    /// <param name="plan">What to do.</param>
    /// <param name="text">The text.</param>
    /// <param name="map">Receives the edits, if wanted.</param>
    /// <param name="checkOnly">Whether to stop at the first change, without writing.</param>
    /// <param name="cutBefore">Whether the text goes on before its start in the same line (see <see cref="LineCuts"/>).</param>
    /// <param name="cutAfter">Whether the text goes on after its end.</param>
    /// <param name="stepsOnly">Whether to go the long way everywhere, for tests.</param>
    public Rewriter(RewritePlan plan, ReadOnlySpan<char> text, OffsetMapBuilder? map = null, bool checkOnly = false, bool cutBefore = false,
        bool cutAfter = false, bool stepsOnly = false)
    {
        _plan = plan;
        _text = text;
        _map = map;
        IsUnsettled = plan.NeedsFurtherWalks;
        _stepsOnly = stepsOnly || plan.Profile.MaximumRepeats > 0;
        (_checkOnly, _cutBefore, _cutAfter, _leftIsCut) = (checkOnly, cutBefore, cutAfter, cutBefore);
    }

    /// <summary>Whether anything changes; known after <see cref="Run"/>.</summary>
    public bool Changed { get; private set; }

    /// <summary>Whether something was met whose neighbours may have to be looked at once more, after it has changed them. Rare.</summary>
    public bool IsUnsettled { get; private set; }

    /// <summary>What was written, if anything changed.</summary>
    public readonly ReadOnlySpan<char> Output => _output[.._length];

    /// <summary>Begins the walk behind whole lines that are settled.</summary>
    /// <param name="count">How many characters they have.</param>
    /// <param name="suspect">The first suspect after them, if it is known; else -1.</param>
    /// <param name="memory">Memory of the pool, which is the rewriter's from now on; may be none.</param>
    /// <param name="changed">Whether they became something else, which the memory holds.</param>
    /// <param name="plainSkip">How many characters to skip before further lines with nothing amiss but letters are looked for; -1: they never are.</param>
    public void Skip(int count, int suspect, char[]? memory, bool changed, int plainSkip)
    {
        (_at, _firstSuspect, _rented) = (count, suspect, memory);
        if (plainSkip >= 0)
        {
            _plainSkip = plainSkip;
            _plainTry = NextTry(count);
        }
        if (!changed)
        {
            _map?.Unchanged(count);
            return;
        }
        _map?.Exchanged(_text[..count], memory.AsSpan(0, count));
        _output = memory;
        _length = count;
        (_writing, Changed) = (true, true);
    }

    /// <summary>Walks through the whole text.</summary>
    public void Run()
    {
        while (!(Changed && _checkOnly) && Forward())
            Step();
        if (!(Changed && _checkOnly))
            Keep(_text.Length - _at);
    }

    /// <summary>Hands over what was written, if anything changed, with its buffer.</summary>
    public void MoveOutput(ref CharBuffer buffer)
    {
        buffer.Adopt(_rented, _length);
        _rented = null;
        _output = default;
    }

    /// <summary>Gives the buffer back; <see cref="Output"/> must not be used after it.</summary>
    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        if (_marks is not null)
            ArrayPool<uint>.Shared.Return(_marks);
        (_rented, _marks) = (null, null);
        _output = default;
    }

    /// <summary>Copies up to the next suspect, or rather to the start of the gap or cluster it belongs to. False if there is none.</summary>
    private bool Forward()
    {
        if (_at <= _suspect)
            return true;
        while (!(Changed && _checkOnly))
        {
            if (_writing && !_stepsOnly && RunQuick())
                return true;
            var known = _at < _familyEnd;
            var limit = Math.Min(known ? _familyEnd : _text.Length, _closersAt);
            var tables = known && _plan.ByLanguage ? _plan.FamilyLetters[(int)_family] : _plan.AnyLetters;
            var suspect = _firstSuspect >= 0 ? _firstSuspect : tables.Find(_text, _at, limit, LeftClass);
            _firstSuspect = -1;
            if (suspect < limit)
            {
                var unit = UnitStart(suspect);
                if (_text[suspect] == 'ـ')
                {
                    Keep(unit - _at);
                    EnterLine();
                    if (IsPlainDash(suspect))
                    {
                        Keep(suspect + 1 - _at);
                        continue;
                    }
                }
                if (!known && !_writing && _plan.IsLanguageLetter(NormalizationTable.Of(_text[suspect])))
                {
                    // no fault yet: addresses are looked for where there is one
                    Keep(unit - _at);
                    FindFamily(suspect);
                    continue;
                }
                if (_plan.SparesAddresses && (IsInAddress(unit) || IsInAddress(suspect)))
                {
                    Keep(_addressEnd - _at);
                    continue;
                }
                Keep(unit - _at);
                if (known && !_writing && !_checkOnly && !_stepsOnly && tables.IsExchanged(_text[suspect]))
                {
                    // nothing but the letter: the quick walk needs no step before it
                    Write();
                    continue;
                }
                if (known || !_plan.IsLanguageLetter(NormalizationTable.Of(_text[suspect])))
                {
                    _suspect = suspect;
                    return true;
                }
                FindFamily(suspect);
                continue;
            }
            if (limit == _closersAt || limit == _text.Length && limit > 0 && !_cutAfter && _plan.Structure[limit > _at ? NormalizationTable.Of(_text[limit - 1]) : LeftClass].Has(Edge))
            {
                var start = UnitStart(limit);
                if (limit == _closersAt || start < limit)
                {
                    _suspect = limit - 1;
                    Keep(start - _at);
                    return true;
                }
            }
            Keep(limit - _at);
            if (limit == _text.Length)
                return false;
        }
        return false;
    }

    /// <summary>The start of the gap or cluster that a suspect belongs to, not before what is still to be written.</summary>
    private readonly int UnitStart(int suspect)
    {
        var start = suspect;
        var here = suspect < _text.Length ? NormalizationTable.Of(_text[suspect]) : Edge;
        if (suspect > _at && CharacterClasses.Invisible.Has(here))
        {
            // marks may follow and belong to the letter before
            start = ClusterStart(GapStart(start));
        }
        else if (CharacterClasses.Marks.Has(here) || here is Tatweel or Hamza or Presentation or HighArabic
            || _plan.Profile.Ezafe != EzafeForm.Keep && suspect > _at && NormalizationTable.Of(_text[suspect - 1]) == Zwnj)
        {
            start = ClusterStart(GapStart(start));
        }
        return GapStart(start);
    }

    /// <summary>Walks back over invisible characters and spaces.</summary>
    private readonly int GapStart(int start)
    {
        while (start > _at && CharacterClasses.Gap.Has(_text[start - 1]))
            start--;
        return start;
    }

    /// <summary>Walks back over marks, tatweels, and what they follow.</summary>
    private readonly int ClusterStart(int start)
    {
        const ulong tail = CharacterClasses.Marks | 1UL << Tatweel | 1UL << Hamza | CharacterClasses.Invisible;
        while (start > _at && tail.Has(_text[start - 1]))
            start--;
        if (start > _at && NormalizationTable.Of(_text[start - 1]) != Edge)
            start--;
        if (start > _at && char.IsLowSurrogate(_text[start]) && char.IsHighSurrogate(_text[start - 1]))
            start--;
        return start;
    }

    /// <summary>One gap, which may be empty, and the cluster after it.</summary>
    private void Step()
    {
        EnterLine();
        var end = GapEnd(_at);
        var right = Look(_at);
        Gap(end, right);
        if (end >= _lineEnd || Changed && _checkOnly)
            return;
        if (_plan.SparesAddresses && IsInAddress(_at))
            Keep(_addressEnd - _at);
        else
            Cluster();
    }

    private void Keep(int count)
    {
        if (count <= 0)
            return;
        if (_writing)
        {
            Reserve(count);
            _text.Slice(_at, count).CopyTo(_output[_length..]);
            _length += count;
        }
        _at += count;
        _map?.Unchanged(count);
    }

    /// <summary>Replaces the next characters. Nothing is recorded if they stay the same.</summary>
    private void Replace(int oldLength, scoped ReadOnlySpan<char> with)
    {
        if (_text.Slice(_at, oldLength).SequenceEqual(with))
        {
            Keep(oldLength);
            return;
        }
        Write();
        if (_writing)
        {
            Reserve(with.Length);
            with.CopyTo(_output[_length..]);
            _length += with.Length;
        }
        _at += oldLength;
        _map?.Replaced(oldLength, with.Length);
    }

    /// <summary>From now on the text is written, since something changes.</summary>
    private void Write()
    {
        Changed = true;
        if (_writing || _checkOnly)
            return;
        _rented ??= ArrayPool<char>.Shared.Rent(Math.Max(256, _text.Length + 32));
        _output = _rented;
        _text[.._at].CopyTo(_output);
        _length = _at;
        _writing = true;
    }

    private void Reserve(int count)
    {
        if (_output.Length - _length >= count)
            return;
        var larger = ArrayPool<char>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(_length + (long)count, _output.Length * 3L / 2)));
        _output[.._length].CopyTo(larger);
        ArrayPool<char>.Shared.Return(_rented!);
        _rented = larger;
        _output = larger;
    }
}
