using System.Numerics;
using System.Runtime.CompilerServices;

namespace IranBelarus.Text.Morphology;

/// <summary>What stands between two letters of a text.</summary>
internal enum PersianGap : byte
{
    None, HalfSpace, Space,
}

/// <summary>What it costs, in quarter bits, that a half-space was lost: how likely the text is to have that fault.</summary>
/// <param name="Fused">A half-space that was deleted.</param>
/// <param name="Spaced">A half-space that became a space.</param>
/// <param name="KeptSpaced">The same in a compound that is commonly written with a space.</param>
internal readonly record struct PersianLatticeCosts(int Fused, int Spaced, int KeptSpaced)
{
    /// <summary>So dear that it never happens.</summary>
    public const int Never = 1 << 20;

    /// <summary>The text is read as it stands.</summary>
    public static PersianLatticeCosts AsWritten => new(Never, Never, Never);
}

/// <summary>
/// Finds the likeliest analysis of a run of words into stems and affixes, over all places where a half-space may have been lost.
/// </summary>
/// <remarks>
/// Viterbi's algorithm over the pairs of letter and <see cref="PersianState"/>. Costs are minus log2 of probability: a stem's
/// frequency class, an affix's row in the grammar, a letter of an unknown word. An affix or a compound may reach across a space where a half-space belongs.
/// Time is linear in the letters: from each letter the tries are followed for at most the longest word.
/// Not safe to share between threads.
/// </remarks>
internal sealed unsafe class PersianLattice
{
    /// <summary>Most letters of a run.</summary>
    public const int Capacity = 160;

    private const int States = 32;
    private const int Infinite = int.MaxValue;

    // an unknown word: one word in 2⁵ is, and then a letter says 3.25 bits; rarer with an ending
    private const int UnknownWord = 5 * 4, UnknownLetter = 13, UnknownStem = 2 * 4;

    // a present stem alone (شو) is rare; a plural with the ی of ezafe wants a noun or adjective after it; a counted noun is no plural
    private const int BarePresent = 6 * 4, PresentAlone = 3 * 4, EzafeBeforeNothing = 6 * 4, EzafeAfterEzafe = 2 * 4, CountedPlural = 5 * 4, NewCompound = 6 * 4, OpenCompound = 7 * 4;

    private readonly PersianLexicon _lexicon;

    // pinned for life, so that the inner loops go by pointer
    private readonly byte[] _memory = GC.AllocateArray<byte>(Capacity * (sizeof(byte) + sizeof(PersianGap) + sizeof(bool)) + (Capacity + 1) * (sizeof(uint) + States * sizeof(Step)), pinned: true);
    private readonly byte* _letters;
    private readonly PersianGap* _gaps;         // before each letter
    private readonly bool* _stops;              // whether an ezafe cannot lead to the word that begins here
    private readonly uint* _live;               // the states reached at each letter, as bits
    private readonly Step* _steps;              // how each was reached best
    private readonly PersianMorph[] _path = new PersianMorph[Capacity];
    private readonly PersianWord[] _words = new PersianWord[Capacity];
    private int _count, _pathLength, _wordCount;
    private PersianLatticeCosts _costs;

    private struct Step
    {
        public int Cost;
        public byte From;
        public PersianState FromState;
        public PersianMorphKind Kind;
        public PersianEnding Ending;
        public int Entry;
    }

    public PersianLattice(PersianLexicon lexicon)
    {
        _lexicon = lexicon;
        _steps = (Step*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _live = (uint*)(_steps + (Capacity + 1) * States);
        _gaps = (PersianGap*)(_live + Capacity + 1);
        _letters = (byte*)(_gaps + Capacity);
        _stops = (bool*)(_letters + Capacity);
    }

    /// <summary>Whether more text of the same phrase follows the run: a figure, a quotation, a foreign word.</summary>
    public bool IsFollowed { get; set; }

    /// <summary>Letters in the run.</summary>
    public int Count => _count;

    /// <summary>The letter at an index, as a number of <see cref="PersianLetters"/>.</summary>
    public byte Letter(int index) => _letters[index];

    /// <summary>What stands before a letter.</summary>
    public PersianGap GapBefore(int index) => _gaps[index];

    /// <summary>The parts found by <see cref="Run"/>, in order.</summary>
    public ReadOnlySpan<PersianMorph> Path => _path.AsSpan(0, _pathLength);

    /// <summary>The words of <see cref="Path"/>, in order.</summary>
    public ReadOnlySpan<PersianWord> Words => _words.AsSpan(0, _wordCount);

    /// <summary>Empties the run.</summary>
    public void Clear() => _count = _pathLength = _wordCount = 0;

    /// <summary>Appends a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="stopsEzafe">Whether it begins a word that no ezafe leads to: a particle, a preposition, a finite verb.</param>
    public void Add(byte letter, PersianGap before, bool stopsEzafe = false)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_count, Capacity);
        _letters[_count] = letter;
        _stops[_count] = stopsEzafe;
        _gaps[_count++] = before;
    }

    /// <summary>Sets what stands before a letter.</summary>
    public void SetGap(int index, PersianGap before) => _gaps[index] = before;

    /// <summary>Finds the best path over the whole run.</summary>
    /// <returns>Its cost in quarter bits.</returns>
    public int Run(in PersianLatticeCosts costs)
    {
        var cost = Search(0, _count, costs);
        Trace();
        return cost;
    }

    /// <summary>The cost of the best path over a part of the run, which must begin and end where words do.</summary>
    public int CostOf(int start, int end, in PersianLatticeCosts costs) => Search(start, end, costs);

    private int Search(int start, int end, in PersianLatticeCosts costs)
    {
        _costs = costs;
        new Span<uint>(_live + start, end - start + 1).Clear();
        Push(start, PersianState.Start, 0, 0, default, default, default, 0);
        for (var at = start; ; at++)
        {
            if (_live[at] == 0)
                continue;
            var isBoundary = at == end || _gaps[at] != PersianGap.None;
            if (isBoundary && at > start)
                EndWord(at);
            if (at == end)
                return _steps[at * States].Cost;
            var live = _live[at];
            var wantStem = NeedsStem;
            if (at > start + 2 && PersianLetters.JoinsForward(_letters[at - 1]) && _gaps[at] == PersianGap.None)
                wantStem |= HehCompound;
            var isKnown = (live & wantStem) != 0 && ExpandStems(at, end, live & wantStem, at > start);
            if ((live & ~NeedsStemOnly) != 0)
                ExpandAffixes(at, end, live & ~NeedsStemOnly, at > start);
            if ((live & 1) != 0 && !isKnown)
                ExpandUnknown(at, end);
        }
    }

    private void EndWord(int at)
    {
        var best = Infinite;
        var bestState = PersianState.Start;
        for (var live = _live[at] & Complete; live != 0; live &= live - 1)
        {
            var state = BitOperations.TrailingZeroCount(live);
            var cost = _steps[at * States + state].Cost;
            if (state == (int)PersianState.Present)
                cost += BarePresent;
            else if (state == (int)PersianState.PluralEzafe)
                cost += EzafeCost(at, (PersianState)state);
            if (cost < best)
                (best, bestState) = (cost, (PersianState)state);
        }
        Push(at, PersianState.Start, best, at, bestState, default, default, 0);
    }

    /// <summary>Adds the stems that begin at a letter. Gives whether one is the whole word: then it needs no unknown parts.</summary>
    private bool ExpandStems(int at, int end, uint live, bool hasGap)
    {
        var half = (live & (FollowedByHalf | HehCompound)) != 0 ? JointCost(at, _costs.Spaced) : 0;
        if (hasGap && _gaps[at] != PersianGap.None)
            live &= _gaps[at] == PersianGap.Space ? FollowedByHalf & ~FollowedByLostHalf | 1 : FollowedByHalf | 1;
        var node = _lexicon.StemRoot;
        var gaps = 0u;
        var isKnown = false;
        for (var i = at; i < end; i++)
        {
            if (i > at && _gaps[i] != PersianGap.None)
                gaps |= 1u << (i - at);
            node = _lexicon.StemChild(node, _letters[i]);
            if (node is null)
                return isKnown;
            if (node->Entries == 0)
                continue;
            var isWhole = gaps == 0 && (i + 1 == end || _gaps[i + 1] != PersianGap.None);
            for (var e = node->Entries; ; e++)
            {
                var entry = _lexicon.Stems[e];
                if ((gaps & ~entry.Joints) == 0)
                    isKnown |= PushStem(at, i + 1, live, half, e, entry) && isWhole;
                if (entry.IsLast)
                    break;
            }
        }
        return isKnown;
    }

    private bool PushStem(int at, int to, uint live, int half, int index, in PersianStemEntry entry)
    {
        var joints = 0;
        if (entry.Joints != 0)
        {
            var spaced = !entry.IsVerb && (entry.Data & PersianStemEntry.KeepSpaced) != 0 ? _costs.KeptSpaced : _costs.Spaced;
            for (var mask = entry.Joints; mask != 0; mask &= mask - 1)
                joints += JointCost(at + BitOperations.TrailingZeroCount(mask), spaced);
        }
        var ending = !entry.IsVerb && (entry.Data & PersianStemEntry.ConsonantHeh) != 0 ? PersianEnding.Consonant : EndingAt(to);
        var fits = false;
        for (; live != 0; live &= live - 1)
        {
            var state = BitOperations.TrailingZeroCount(live);
            var next = Transitions[state << 4 | (int)entry.Kind];
            if (next == PersianState.Start)
                continue;
            var isHeh = _steps[at * States + state].Ending == PersianEnding.Heh;
            if ((HehCompound >> state & 1) != 0 && !CanFollow(at, to, (PersianState)state, isHeh))
                continue;
            // a present stem without می or ب: شود، کند
            var extra = state == 0 && next == PersianState.Present ? PresentAlone : next == PersianState.Derived ? isHeh ? NewCompound : OpenCompound : 0;
            var cost = _steps[at * States + state].Cost + entry.Cost + joints + extra + (((FollowedByHalf | HehCompound) >> state & 1) != 0 ? half : 0);
            fits |= state == 0 && cost < PersianLatticeCosts.Never && (Complete >> (int)next & 1) != 0;
            Push(to, next, cost, at, (PersianState)state, PersianMorphKind.Stem, ending, index);
        }
        return fits;
    }

    /// <summary>
    /// Whether a stem can be the second part of a compound that the lexicon does not know: it is no short word. After a silent ه nothing is ever joined;
    /// after other letters the first part is a stem of some length, alone.
    /// </summary>
    private bool CanFollow(int at, int to, PersianState state, bool isHeh)
    {
        ref readonly var step = ref _steps[at * States + (int)state];
        return to - at >= 3 && (isHeh || at - step.From >= 3 && step.FromState == PersianState.Start);
    }

    private void ExpandAffixes(int at, int end, uint live, bool hasGap)
    {
        var gap = hasGap ? _gaps[at] : PersianGap.None;
        var half = hasGap ? JointCost(at, _costs.Spaced) : 0;
        var halfOfInflection = hasGap ? JointCost(at, _costs.Spaced, isInflection: true) : 0;
        var node = _lexicon.AffixRoot;
        var gaps = 0u;
        for (var i = at; i < end; i++)
        {
            if (i > at && _gaps[i] != PersianGap.None)
                gaps |= 1u << (i - at);
            node = _lexicon.AffixChild(node, _letters[i]);
            if (node is null)
                return;
            if (node->Entries == 0)
                continue;
            for (var e = node->Entries; ; e++)
            {
                var entry = _lexicon.Affixes[e];
                var from = live & entry.From;
                if (from != 0 && (gaps & ~(uint)entry.Joints) == 0)
                {
                    // at the start of a word an affix is a prefix: there is nothing before it to be joined to
                    if (gap != PersianGap.None && (entry.Joint == PersianJoint.Direct || gap == PersianGap.Space && entry.Joint == PersianJoint.Fused))
                        from &= 1;
                    for (; from != 0; from &= from - 1)
                    {
                        var state = BitOperations.TrailingZeroCount(from);
                        ref var step = ref _steps[at * States + state];
                        if (state != 0 && (step.Ending & entry.After) == 0)
                            continue;
                        var cost = step.Cost + entry.Cost + (entry.Rule == PersianJointRule.Plural && IsCounted(at, (PersianState)state) ? CountedPlural : 0) + (state == 0 || entry.Joint == PersianJoint.Direct ? 0 : entry.Rule <= PersianJointRule.Clitic ? halfOfInflection : half);
                        for (var mask = (uint)entry.Joints; mask != 0; mask &= mask - 1)
                            cost += JointCost(at + BitOperations.TrailingZeroCount(mask), _costs.Spaced);
                        Push(i + 1, entry.To, cost, at, (PersianState)state, PersianMorphKind.Affix, EndingAt(i + 1), e);
                    }
                }
                if (entry.Last != 0)
                    break;
            }
        }
    }

    /// <summary>What a plural with an ezafe costs by its neighbours: something must depend on it, and two in a row are rare.</summary>
    private int EzafeCost(int at, PersianState state)
    {
        var cost = (at == _count ? !IsFollowed : _stops[at]) ? EzafeBeforeNothing : 0;
        var start = StartOfWord(at, state);
        return start > 0 && _gaps[start] != PersianGap.None && _steps[start * States].FromState == PersianState.PluralEzafe ? cost + EzafeAfterEzafe : cost;
    }

    /// <summary>Where the word begins whose part ends here.</summary>
    private int StartOfWord(int at, PersianState state)
    {
        while (state != PersianState.Start)
        {
            ref readonly var step = ref _steps[at * States + (int)state];
            (at, state) = (step.From, step.FromState);
        }
        return at;
    }

    /// <summary>Whether a numeral or quantifier stands before the word whose part ends here.</summary>
    private bool IsCounted(int at, PersianState state)
    {
        at = StartOfWord(at, state);
        ref readonly var before = ref _steps[at * States];
        if (at == 0 || before.FromState is not (PersianState.Number or PersianState.Closed or PersianState.Pronoun or PersianState.Noun))
            return false;
        ref readonly var word = ref _steps[at * States + (int)before.FromState];
        return before.FromState == PersianState.Number
            || word.Kind == PersianMorphKind.Stem && !_lexicon.Stems[word.Entry].IsVerb && (_lexicon.Stems[word.Entry].Data & PersianStemEntry.Counts) != 0;
    }

    private void ExpandUnknown(int at, int end)
    {
        var start = _steps[at * States].Cost;
        for (var i = at + 1; ; i++)
        {
            var isEnd = i == end || _gaps[i] != PersianGap.None;
            if (isEnd || i > at + 2)
                Push(i, PersianState.Unknown, start + UnknownWord + UnknownLetter * (i - at) + (isEnd ? 0 : UnknownStem), at, PersianState.Start, PersianMorphKind.Unknown, EndingAt(i), 0);
            if (isEnd)
                return;
        }
    }

    /// <summary>What a half-space before a letter costs, given what stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int JointCost(int at, int spaced, bool isInflection = false) => _gaps[at] switch
    {
        PersianGap.None => PersianLetters.JoinsForward(_letters[at - 1]) ? _costs.Fused : 0,
        // where a half-space does not show, a space may well be one
        PersianGap.Space => isInflection || PersianLetters.JoinsForward(_letters[at - 1]) ? spaced : PersianLatticeCosts.Never,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PersianEnding EndingAt(int end)
    {
        var last = _letters[end - 1];
        return last switch
        {
            PersianLetters.Alef or PersianLetters.AlefMadda => PersianEnding.Vowel,
            PersianLetters.Vav => PersianEnding.Vowel | PersianEnding.Consonant,
            PersianLetters.Ye => PersianEnding.Ye,
            PersianLetters.He => end >= 2 && _letters[end - 2] is PersianLetters.Alef or PersianLetters.Vav ? PersianEnding.Consonant : PersianEnding.Heh,
            _ => PersianEnding.Consonant,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(int at, PersianState state, int cost, int from, PersianState fromState, PersianMorphKind kind, PersianEnding ending, int entry)
    {
        if (cost >= PersianLatticeCosts.Never)
            return;
        var step = _steps + at * States + (int)state;
        var bit = 1u << (int)state;
        if ((_live[at] & bit) != 0 && step->Cost <= cost)
            return;
        _live[at] |= bit;
        step->Cost = cost;
        step->From = (byte)from;
        step->FromState = fromState;
        step->Kind = kind;
        step->Ending = ending;
        step->Entry = entry;
    }

    private void Trace()
    {
        _pathLength = _wordCount = 0;
        var (at, state) = (_count, PersianState.Start);
        while (at > 0)
        {
            ref readonly var step = ref _steps[at * States + (int)state];
            if (state == PersianState.Start)
            {
                // the end of a word; its start is filled in when it is reached
                _words[_wordCount++] = new(0, at, 0, 0, step.Cost);
                state = step.FromState;
                continue;
            }
            _path[_pathLength++] = new(step.From, at, step.Kind, step.Entry, step.FromState, state);
            (at, state) = (step.From, step.FromState);
        }
        _path.AsSpan(0, _pathLength).Reverse();
        _words.AsSpan(0, _wordCount).Reverse();
        for (int i = 0, part = 0, before = 0; i < _wordCount; i++)
        {
            var end = _words[i].End;
            var first = part;
            while (part < _pathLength && _path[part].End <= end)
                part++;
            _words[i] = new(_path[first].Start, end, first, part - first, _words[i].Cost - before);
            before += _words[i].Cost;
        }
    }

    /// <summary>Whether what follows the state is set off by a half-space: می, بی.</summary>
    public static bool IsFollowedByHalfSpace(PersianState state) => ((FollowedByHalf | HehCompound) >> (int)state & 1) != 0;

    /// <summary>The half-spaces of a part: bit n, before its letter n.</summary>
    public static uint JointsOf(PersianLexicon lexicon, in PersianMorph part) => part.Kind switch
    {
        PersianMorphKind.Stem => lexicon.Stems[part.Entry].Joints | (IsFollowedByHalfSpace(part.From) ? 1u : 0),
        PersianMorphKind.Affix => lexicon.Affixes[part.Entry].Joints | (lexicon.Affixes[part.Entry].Joint != PersianJoint.Direct && part.From != PersianState.Start ? 1u : 0),
        _ => 0,
    };

    /// <summary>Which rule puts a half-space before letter <paramref name="inside"/> of a part.</summary>
    public static PersianJointRule RuleOf(PersianLexicon lexicon, in PersianMorph part, int inside)
    {
        if (part.Kind == PersianMorphKind.Affix)
            return lexicon.Affixes[part.Entry].Rule;
        if (inside == 0)
        {
            return part.From switch
            {
                PersianState.AfterMi => PersianJointRule.VerbPrefix,
                PersianState.NeedNominal => PersianJointRule.Prefixoid,
                _ => PersianJointRule.Compound,
            };
        }
        var entry = lexicon.Stems[part.Entry];
        return entry.IsVerb ? PersianJointRule.VerbPrefix : (PersianJointRule)(entry.Data & PersianStemEntry.RuleMask);
    }

    private static uint Bits(params ReadOnlySpan<PersianState> states)
    {
        var bits = 0u;
        foreach (var state in states)
            bits |= 1u << (int)state;
        return bits;
    }

    private static readonly uint FollowedByHalf = Bits(PersianState.AfterMi, PersianState.NeedNominal, PersianState.NeedName) | Bits(PersianState.NeedNoun);
    private static readonly uint HehCompound = Bits(PersianState.Noun, PersianState.Adjective);
    private static readonly uint FollowedByLostHalf = Bits(PersianState.NeedNoun);
    private static readonly uint NeedsStemOnly = FollowedByHalf | Bits(PersianState.AfterBe, PersianState.AfterNa);
    private static readonly uint NeedsStem = NeedsStemOnly | 1u;
    private static readonly uint Complete = Bits(
        PersianState.Closed, PersianState.Noun, PersianState.Adjective, PersianState.Name, PersianState.Number, PersianState.Pronoun, PersianState.Past, PersianState.PastProgressive,
        PersianState.Present, PersianState.Subjunctive, PersianState.Finite, PersianState.Participle, PersianState.Plural, PersianState.PluralEzafe, PersianState.PluralAn, PersianState.Comparative, PersianState.Derived, PersianState.Done, PersianState.Unknown);

    /// <summary>Where a stem of a kind leads from a state; <see cref="PersianState.Start"/>: it may not stand there.</summary>
    private static readonly PersianState[] Transitions = MakeTransitions();

    private static PersianState[] MakeTransitions()
    {
        var table = new PersianState[States << 4];
        foreach (var (from, kind, to) in (ReadOnlySpan<(PersianState, PersianStemKind, PersianState)>)
        [
            (PersianState.Start, PersianStemKind.Noun, PersianState.Noun),
            (PersianState.Start, PersianStemKind.Adjective, PersianState.Adjective),
            (PersianState.Start, PersianStemKind.Name, PersianState.Name),
            (PersianState.Start, PersianStemKind.Closed, PersianState.Closed),
            (PersianState.Start, PersianStemKind.Number, PersianState.Number),
            (PersianState.Start, PersianStemKind.Pronoun, PersianState.Pronoun),
            (PersianState.Start, PersianStemKind.Form, PersianState.Done),
            (PersianState.Start, PersianStemKind.Past, PersianState.Past),
            (PersianState.Start, PersianStemKind.PastPreverb, PersianState.Past),
            (PersianState.Start, PersianStemKind.Present, PersianState.Present),
            (PersianState.Start, PersianStemKind.PresentPreverb, PersianState.Subjunctive),
            (PersianState.Start, PersianStemKind.HehDropped, PersianState.HehDropped),
            (PersianState.AfterMi, PersianStemKind.Past, PersianState.PastProgressive),
            (PersianState.AfterMi, PersianStemKind.Present, PersianState.PresentProgressive),
            (PersianState.AfterMi, PersianStemKind.Colloquial, PersianState.Colloquial),
            (PersianState.AfterBe, PersianStemKind.Present, PersianState.Subjunctive),
            (PersianState.AfterBe, PersianStemKind.PresentGlide, PersianState.Subjunctive),
            (PersianState.AfterBe, PersianStemKind.Colloquial, PersianState.Colloquial),
            (PersianState.AfterNa, PersianStemKind.Past, PersianState.Past),
            (PersianState.AfterNa, PersianStemKind.PastGlide, PersianState.Past),
            (PersianState.AfterNa, PersianStemKind.Present, PersianState.Subjunctive),
            (PersianState.AfterNa, PersianStemKind.PresentGlide, PersianState.Subjunctive),
            (PersianState.AfterNa, PersianStemKind.Colloquial, PersianState.Colloquial),
            (PersianState.NeedNominal, PersianStemKind.Noun, PersianState.Adjective),
            (PersianState.NeedNominal, PersianStemKind.Adjective, PersianState.Adjective),
            (PersianState.NeedNominal, PersianStemKind.HehDropped, PersianState.HehDropped),
            (PersianState.NeedNoun, PersianStemKind.Noun, PersianState.Adjective),
            (PersianState.NeedNoun, PersianStemKind.Adjective, PersianState.Adjective),
            (PersianState.NeedNoun, PersianStemKind.HehDropped, PersianState.HehDropped),
            (PersianState.Noun, PersianStemKind.Noun, PersianState.Derived),
            (PersianState.Noun, PersianStemKind.Adjective, PersianState.Derived),
            (PersianState.Adjective, PersianStemKind.Noun, PersianState.Derived),
            (PersianState.Adjective, PersianStemKind.Adjective, PersianState.Derived),
            (PersianState.NeedName, PersianStemKind.Name, PersianState.Name),
            (PersianState.NeedName, PersianStemKind.Noun, PersianState.Name),
        ])
            table[(int)from << 4 | (int)kind] = to;
        return table;
    }
}
