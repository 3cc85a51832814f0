using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IranBelarus.Text.Unicode;
using static IranBelarus.Text.Unicode.NormalizationClass;

namespace IranBelarus.Text.Normalization;

/// <summary>
/// The common faults in one tight loop: letters of another keyboard, presentation forms, vowel signs out of order, tatweels, doubled spaces. What the
/// loop does is what <see cref="Step"/> would do; whatever is less simple it leaves to it. Tests run both ways.
/// </summary>
internal ref partial struct Rewriter
{
    private const ulong Tashkil = 1UL << Tanwin | 1UL << Vowel | 1UL << Shadda | 1UL << Sukun | 1UL << DaggerAlef;

    /// <summary>What may belong to the character before it, in ways that the loop does not look into.</summary>
    private const ulong Complex = CharacterClasses.Marks | CharacterClasses.Invisible | 1UL << Presentation | 1UL << HighArabic | 1UL << Tatweel | 1UL << Hamza;

    /// <summary>Goes on as long as faults are simple and close to each other; each turn takes it further. True if at the place there is one for <see cref="Step"/>.</summary>
    private bool RunQuick()
    {
        EnterLine();
        var end = Math.Min(_text.Length, _closersAt);
        if (_at >= end)
            return false;
        Reserve(_text.Length - _at + 2 * Block);
        var walk = new QuickWalk(_text, _output, _at, _length);
        ref var structure = ref MemoryMarshal.GetArrayDataReference(_plan.Structure);
        var oneByOne = 0;
        while (walk.In < end)
        {
            var limit = end;
            if (walk.In >= _plainTry && end == _text.Length && TryPlainLines(ref walk))
                continue;
            if (_plainTry > walk.In)
                limit = Math.Min(limit, _plainTry);
            if (_plan.SparesAddresses && (limit = Math.Min(limit, NextAddress(walk.In))) <= walk.In)
            {
                SpareAddress(ref walk, Math.Min(end, _addressEnd));
                continue;
            }
            // one character for another, as the family has it
            var known = _plan.ByLanguage && (IsFamilyKnown(walk.In) || _plan.ExpectsPersian && FindPlainFamily(ref walk, limit));
            limit = known ? Math.Min(limit, _familyEnd) : limit;
            var tables = known ? _plan.FamilyLetters[(int)_family] : _plan.AnyLetters;
            if (HasBlocks && walk.In + Block <= _text.Length)
                WalkBlocks(ref walk, tables, limit);
            else if (HasBlocks && limit - walk.In >= ShortestBlock)
                WalkShort(ref walk, tables, limit);
            else if (tables.CopiesNarrow)
                limit = WalkNarrow(ref walk, tables, limit, known, ref oneByOne);
            if (!known && walk.In < limit && _plan.IsLanguageLetter(NormalizationTable.Of(Unsafe.Add(ref walk.Source, walk.In))))
            {
                FollowLines(ref walk);
                _at = walk.In;
                FindFamily(walk.In);
                continue;
            }
            var letters = tables.Letters;
            var previous = LastClass(ref walk, walk.Out);
            var (i, o) = (walk.In, walk.Out);
            byte value = Other;
            var row = 0UL;
            for (; i < limit; i++)
            {
                var entry = letters.Of(Unsafe.Add(ref walk.Source, i));
                value = SimpleLetters.ClassOf(entry);
                row = Unsafe.Add(ref structure, (nint)previous);
                if (((row >> value | entry >> SimpleLetters.Event) & 1) != 0)
                    break;
                Unsafe.Add(ref walk.Target, o++) = (char)entry;
                previous = value;
            }
            (walk.In, walk.Out) = (i, o);
            if (i == limit)
                continue;
            FollowLines(ref walk);
            if (!Event(ref walk, end, value, previous, row.Has(value)))
            {
                Leave(ref walk);
                return true;
            }
        }
        // the last gap or cluster may go on
        FollowLines(ref walk);
        Leave(ref walk);
        return false;
    }

    /// <summary>Copies with narrower vectors up to the next fault. Where faults are close to each other, the next characters are gone through one by one.</summary>
    /// <param name="walk">Where the walk stands.</param>
    /// <param name="tables">What characters become.</param>
    /// <param name="limit">Where to stop at the latest.</param>
    /// <param name="known">Whether the family of the text is known.</param>
    /// <param name="oneByOne">Up to here it is not tried.</param>
    /// <returns>Where to stop going one by one.</returns>
    private readonly int WalkNarrow(ref QuickWalk walk, LetterTables tables, int limit, bool known, ref int oneByOne)
    {
        const int close = 32, stretch = 192;
        if (walk.In >= oneByOne && limit - walk.In >= LetterTables.ShortestCopy)
        {
            var copied = tables.CopyNarrow(ref Unsafe.Add(ref walk.Source, walk.In), ref Unsafe.Add(ref walk.Target, walk.Out), limit - walk.In, LastClass(ref walk, walk.Out));
            walk.In += copied;
            walk.Out += copied;
            if (copied < close && (known || !_plan.IsLanguageLetter(NormalizationTable.Of(Unsafe.Add(ref walk.Source, walk.In)))))
                oneByOne = walk.In + stretch;
        }
        return walk.In < oneByOne ? Math.Min(limit, oneByOne) : limit;
    }

    /// <summary>At the start of a line, goes over those that have nothing amiss but letters. Where there are none, the next try comes later.</summary>
    private bool TryPlainLines(ref QuickWalk walk)
    {
        var settled = 0;
        if (walk.In == 0 || _text[walk.In - 1] == '\n')
        {
            settled = _plan.PlainLines!.Copy(_text[walk.In..], _output[walk.Out..], out _);
            _plainSkip = settled > 0 ? 0 : Math.Clamp(8 * _plainSkip, LeastSkipped, MostSkipped);
        }
        walk.In += settled;
        walk.Out += settled;
        walk.Settled = settled > 0 ? walk.In : walk.Settled;
        _plainTry = NextTry(walk.In);
        return settled > 0;
    }

    /// <summary>The start of the first line that begins behind what is skipped after an index.</summary>
    private readonly int NextTry(int index)
    {
        var from = Math.Min(_text.Length, index + _plainSkip);
        var length = _text[from..].IndexOf('\n');
        return length < 0 ? int.MaxValue : from + length + 1;
    }

    /// <summary>How many characters are skipped after a line that had more amiss, and at most between two tries.</summary>
    private const int LeastSkipped = 1 << 9, MostSkipped = 1 << 15;

    private readonly bool IsFamilyKnown(int index) => index >= _familyStart && index < _familyEnd;

    /// <summary>In lines without a sign of another language, finds the family of the next letter that depends on it, if there are but letters and spaces before it. True if it is known where the walk stands as well.</summary>
    private bool FindPlainFamily(ref QuickWalk walk, int limit)
    {
        const int reach = 24;
        if (walk.In < _familyEnd)
            return false;                                // it was looked for already
        for (var i = walk.In; i < Math.Min(limit, walk.In + reach); i++)
        {
            var value = NormalizationTable.Of(_text[i]);
            if (_plan.IsLanguageLetter(value))
            {
                FollowLines(ref walk);
                _at = walk.In;
                if (IsPlainLine())
                    FindFamily(i);
                return IsFamilyKnown(walk.In);
            }
            if (!(CharacterClasses.Letters | 1UL << Space).Has(value))
                break;
        }
        return false;
    }

    private readonly void SpareAddress(ref QuickWalk walk, int end)
    {
        var count = end - walk.In;
        _text.Slice(walk.In, count).CopyTo(_output[walk.Out..]);
        walk.In += count;
        walk.Out += count;
        walk.Settled = walk.In;
    }

    /// <summary>Finds the line that the walk has come to. Line breaks are written as they are, so the last one written begins it.</summary>
    private void FollowLines(ref QuickWalk walk)
    {
        if (walk.In < _lineEnd || walk.In == _text.Length && _lineEnd == walk.In)
            return;
        _lineStart = _text[_lineEnd..walk.In].LastIndexOf('\n') + 1 + _lineEnd;
        var length = _text[_lineStart..].IndexOf('\n');
        _lineEnd = length < 0 ? _text.Length : _lineStart + length + 1;
        _leftLimit = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref walk.Target, _leftLimit), walk.Out - _leftLimit).LastIndexOf('\n') + 1 + _leftLimit;
        _leftIsCut = false;
        _bidi = null;
    }

    private readonly byte LeftEdge => _leftIsCut ? Other : Edge;

    /// <summary>Ends the loop at the start of the unit it stands in, not before what was settled.</summary>
    private void Leave(ref QuickWalk walk)
    {
        _at = walk.Settled;
        var start = UnitStart(walk.In);
        FlushEdits(ref walk, start);
        _length = walk.Out - (walk.In - start);
        _at = start;
        _suspect = walk.In - 1;
    }

    /// <summary>Records the characters that were exchanged one for one.</summary>
    private readonly void FlushEdits(ref QuickWalk walk, int upTo)
    {
        var count = upTo - walk.Recorded;
        if (_map is not null && count > 0)
            _map.Exchanged(_text.Slice(walk.Recorded, count), MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref walk.Target, walk.RecordedOut), count));
        walk.Recorded += count;
        walk.RecordedOut += count;
    }

    /// <summary>Deals with one suspect character. False if it is not simple; then nothing was done.</summary>
    private bool Event(ref QuickWalk walk, int end, byte value, byte previous, bool structural)
    {
        if (_output.Length - walk.Out < _text.Length - walk.In + Block)
        {
            _length = walk.Out;
            Reserve(_text.Length - walk.In + 2 * Block);
            walk.Target = ref MemoryMarshal.GetReference(_output);
        }
        if (structural)
        {
            return value == Space ? DoubledSpace(ref walk, end, previous)
                : Tashkil.Has(value) && ClusterStartOf(ref walk) is var start and >= 0 && QuickCluster(ref walk, start, end);
        }
        if (CharacterClasses.Letters.Has(value) || value == Presentation)
            return QuickCluster(ref walk, walk.In, end);
        if (value == Tatweel || Tashkil.Has(value))
            return ClusterStartOf(ref walk) is var start and >= 0 && QuickCluster(ref walk, start, end);
        if (value == Zwnj)
            return RemovedHalfSpace(ref walk, end, previous);
        return false;
    }

    /// <summary>The base that the tail at the place belongs to, a letter; -1 if it was settled already or is none.</summary>
    private readonly int ClusterStartOf(ref QuickWalk walk)
    {
        // a tatweel that stays carries its marks itself
        var tail = _plan.Profile.RemoveTatweel ? Tashkil | 1UL << Tatweel : Tashkil;
        var i = walk.In - 1;
        while (i >= walk.Settled && tail.Has(Unsafe.Add(ref walk.Source, i)))
            i--;
        return i >= walk.Settled && (CharacterClasses.Letters | 1UL << Presentation).Has(Unsafe.Add(ref walk.Source, i)) ? i : -1;
    }

    /// <summary>A letter, or a form of letters, with simple marks and tatweels.</summary>
    private bool QuickCluster(ref QuickWalk walk, int start, int end)
    {
        Span<char> marks = stackalloc char[4];
        var count = 0;
        var tatweel = false;
        var i = start + 1;
        for (; i < end; i++)
        {
            var c = Unsafe.Add(ref walk.Source, i);
            var value = NormalizationTable.Of(c);
            if (Tashkil.Has(value))
            {
                if (_plan.DroppedMarks.Has(value))
                    continue;
                if (count == marks.Length || c > '\u0670' || tatweel && count > 0)
                    return false;                        // the tatweel may carry the mark
                marks[count++] = c;
            }
            else if (value == Tatweel && _plan.Profile.RemoveTatweel)
            {
                tatweel = true;
            }
            else
            {
                if (!Complex.Has(value) || IsSimpleAfter(ref walk, i, end, value))
                    break;
                return false;
            }
        }
        if (i <= walk.In || tatweel && (i >= end || !IsLetterForm(Unsafe.Add(ref walk.Source, i))))
            return false;                                // the walk never goes back: the suspect itself must be settled
        var first = Unsafe.Add(ref walk.Source, start);
        var letters = MemoryMarshal.CreateReadOnlySpan(ref first, 1);
        if (NormalizationTable.Of(first) == Presentation)
        {
            letters = DecompositionTable.CompatibilityOf(first);
            if (letters.Length is 0 or > 4 || (_plan.Profile.PresentationForms != PresentationForm.All || _plan.RepairsSpaces) && first is >= '\uFDF0' and <= '\uFDFC' || _plan.Profile.PresentationForms == PresentationForm.Keep)
                return false;
        }
        var outStart = walk.Out - (walk.In - start);
        var written = outStart;
        scoped Span<char> overwritten = stackalloc char[4];
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref walk.Target, outStart), 4).CopyTo(overwritten);
        foreach (var letter in letters)
        {
            var mapped = CharacterClasses.Letters.Has(letter) ? QuickLetter(letter, start) : '\0';
            if (mapped == '\0' && letter == 'ی' && letters.Length == 1 && count == 0 && i < end)
            {
                mapped = CharacterClasses.Letters.Has(Unsafe.Add(ref walk.Source, i)) ? 'ي'
                    : Complex.Has(Unsafe.Add(ref walk.Source, i)) ? '\0'
                    : FinalYeh(MemoryMarshal.CreateReadOnlySpan(ref walk.Target, outStart), i);
            }
            if (mapped == '\0')
                return Undone(ref walk, outStart, overwritten);
            Unsafe.Add(ref walk.Target, written++) = mapped;
        }
        var firstClass = NormalizationTable.Of(Unsafe.Add(ref walk.Target, outStart));
        var before = outStart > _leftLimit ? NormalizationTable.Of(Unsafe.Add(ref walk.Target, outStart - 1)) : LeftEdge;
        if (_plan.Structure[before].Has(firstClass)
            || _plan.Profile.Ezafe != EzafeForm.Keep && Unsafe.Add(ref walk.Target, written - 1) is 'ه' or 'ۀ')
            return Undone(ref walk, outStart, overwritten);
        if (_plan.Profile.Compose)
            Sort(marks[..count]);
        foreach (var mark in marks[..count])
            Unsafe.Add(ref walk.Target, written++) = mark;
        Settle(ref walk, start, i, outStart, written);
        return true;
    }

    /// <summary>Puts back what stood in the output before a cluster turned out not to be simple.</summary>
    private static bool Undone(ref QuickWalk walk, int outStart, scoped ReadOnlySpan<char> written)
    {
        for (var i = 0; i < written.Length; i++)
            Unsafe.Add(ref walk.Target, outStart + i) = written[i];
        return false;
    }

    /// <summary>Whether a character that could belong to the letter before it does not.</summary>
    private readonly bool IsSimpleAfter(ref QuickWalk walk, int index, int end, byte value)
    {
        var c = Unsafe.Add(ref walk.Source, index);
        if (value == Presentation)
            return IsLetterForm(c);
        if (value == Hamza)
            return !_plan.Folds;
        if (value == Tatweel)
            return true;                                 // it stays, since the profile lets it
        if (!CharacterClasses.Invisible.Has(value) || index + 1 >= end)
            return false;
        const ulong plain = CharacterClasses.Letters | CharacterClasses.Spaces | CharacterClasses.Digits | CharacterClasses.Latin | CharacterClasses.Stops;
        return (plain & ~(1UL << Hamza)).Has(Unsafe.Add(ref walk.Source, index + 1));
    }

    /// <summary>A letter, or a form whose mapping begins with one.</summary>
    private readonly bool IsLetterForm(char c) =>
        CharacterClasses.Letters.Has(c) ? c != 'ء' || !_plan.Folds
        : NormalizationTable.Of(c) == Presentation && _plan.Profile.PresentationForms != PresentationForm.Keep
            && DecompositionTable.CompatibilityOf(c) is { Length: > 0 } letters && letters[0] is not (' ' or 'ـ' or 'ء') && c is not (>= '\uFDF0' and <= '\uFDFC');

    /// <summary>What a letter becomes, or U+0000 if that takes a closer look.</summary>
    private char QuickLetter(char letter, int index)
    {
        var value = NormalizationTable.Of(letter);
        if (_plan.Folds)
            return LetterFold.Fold(letter);
        if (!_plan.ByLanguage || !_plan.IsLanguageLetter(value))
            return letter;
        if (index < _familyStart || index >= _familyEnd)
        {
            _at = index;
            FindFamily(index);
        }
        return _family switch
        {
            LetterFamily.Persian or LetterFamily.PersianYeh => value switch
            {
                YehArabic or YehMaksura => 'ی',
                KafArabic => 'ک',
                HehOther or Ae => _family == LetterFamily.Persian ? '\0' : letter,
                _ => letter,
            },
            LetterFamily.Arabic => value switch { KafFarsi => 'ك', YehFarsi or HehOther => '\0', _ => letter },
            _ => letter,
        };
    }

    /// <summary>Canonical order; for these marks it is the order of their code points, but for U+0670, which is last anyway.</summary>
    private static void Sort(Span<char> marks)
    {
        for (var i = 1; i < marks.Length; i++)
        {
            var mark = marks[i];
            var j = i;
            for (; j > 0 && marks[j - 1] > mark; j--)
                marks[j] = marks[j - 1];
            marks[j] = mark;
        }
    }

    /// <summary>Takes over what was written for <c>[from, to)</c>; records the edit as <see cref="WriteCluster"/> does.</summary>
    private void Settle(ref QuickWalk walk, int from, int to, int outFrom, int outTo)
    {
        var old = _text[from..to];
        var @new = _output[outFrom..outTo];
        walk.In = to;
        walk.Out = outTo;
        if (old.Length == @new.Length)
        {
            // recorded with what was exchanged one for one, but as one edit
            int head = 0, tail = old.Length;
            while (head < tail && old[head] == @new[head])
                head++;
            while (tail > head && old[tail - 1] == @new[tail - 1])
                tail--;
            if (head == tail)
                return;
            Record(ref walk, from + head, tail - head, tail - head);
        }
        else
        {
            Record(ref walk, from, old.Length, @new.Length);
        }
        walk.Settled = to;
    }

    private readonly void Record(ref QuickWalk walk, int from, int oldLength, int newLength)
    {
        FlushEdits(ref walk, from);
        _map?.Replaced(oldLength, newLength);
        walk.Recorded += oldLength;
        walk.RecordedOut += newLength;
    }

    /// <summary>Spaces between two words: one is enough.</summary>
    private bool DoubledSpace(ref QuickWalk walk, int end, byte previous)
    {
        if (previous != Space)
            return false;
        var start = walk.In - 1;
        while (start > walk.Settled && Unsafe.Add(ref walk.Source, start - 1) == ' ')
            start--;
        var outStart = walk.Out - (walk.In - start);
        if (start <= walk.Settled || outStart <= _leftLimit || !(CharacterClasses.Letters | Tashkil).Has(Unsafe.Add(ref walk.Target, outStart - 1)))
            return false;
        var i = walk.In;
        while (i < end && Unsafe.Add(ref walk.Source, i) == ' ')
            i++;
        if (i >= end || !CharacterClasses.Letters.Has(Unsafe.Add(ref walk.Source, i)) || Unsafe.Add(ref walk.Source, i) == 'ء')
            return false;
        walk.Out = outStart + 1;
        Record(ref walk, start + 1, i - start - 1, 0);
        walk.In = i;
        walk.Settled = i;
        return true;
    }

    /// <summary>A half-space between two letters, in a profile that has none.</summary>
    private bool RemovedHalfSpace(ref QuickWalk walk, int end, byte previous)
    {
        if (!_plan.RemovesHalfSpaces || !CharacterClasses.Letters.Has(previous) || walk.In + 1 >= end || walk.In == walk.Settled)
            return false;
        var next = Unsafe.Add(ref walk.Source, walk.In + 1);
        if (!CharacterClasses.Letters.Has(next) || next == 'ء' || previous is Heh or HehYeh && CharacterClasses.Yehs.Has(next))
            return false;
        Record(ref walk, walk.In, 1, 0);
        walk.In++;
        walk.Settled = walk.In;
        return true;
    }

    /// <summary>Where the loop stands.</summary>
    private ref struct QuickWalk(ReadOnlySpan<char> text, Span<char> output, int at, int length)
    {
        public readonly ref char Source = ref MemoryMarshal.GetReference(text);
        public ref char Target = ref MemoryMarshal.GetReference(output);

        /// <summary>Index of the next character of the text, and of the next one to be written.</summary>
        public int In = at, Out = length;

        /// <summary>From here on each character was written as one.</summary>
        public int Settled = at;

        /// <summary>Up to here the map knows, in the text and in what was written.</summary>
        public int Recorded = at, RecordedOut = length;
    }
}
