using System.Numerics;
using IranBelarus.Text.Morphology;

namespace IranBelarus.Text.Normalization;

/// <summary>Cuts a text into runs of Persian words one space apart, has the lattice read each, and turns its joints into repairs.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class HalfSpaceScanner(PersianLexicon lexicon, HalfSpaceOptions options)
{
    private const char HalfSpace = '\u200C';

    // a longer word is no word of a language
    private const int LongestWord = 48;

    private readonly PersianLattice _lattice = new(lexicon);
    private readonly int[] _at = new int[PersianLattice.Capacity + 1]; // where each letter of the run stands in the text
    private readonly List<Joint> _joints = [];
    private PersianLatticeCosts _costs;

    private readonly record struct Joint(int Letter, PersianJointRule Rule);

    public void Scan(ReadOnlySpan<char> text, List<HalfSpaceRepair> repairs)
    {
        _costs = new(4, 10, PersianLatticeCosts.Never);
        _lattice.Clear();
        var i = 0;
        var gap = PersianGap.Space;
        while (i < text.Length)
        {
            var letter = PersianLetters.Of(text[i]);
            if (letter is PersianLetters.None)
            {
                // one space or half-space between two words keeps the run together
                var next = i + 1 < text.Length ? PersianLetters.Of(text[i + 1]) : PersianLetters.None;
                if (_lattice.Count > 0 && next is not (PersianLetters.None or PersianLetters.Foreign or PersianLetters.Mark) && text[i] is ' ' or '\u00A0' or HalfSpace)
                    gap = text[i] == HalfSpace ? PersianGap.HalfSpace : PersianGap.Space;
                else
                    EndRun(text, i, repairs);
                i++;
                continue;
            }
            if (_lattice.Count + LongestWord > PersianLattice.Capacity)
                EndPart(repairs);
            var before = _lattice.Count;
            var end = i;
            if (i > 0 && text[i - 1] is '#' or '@' || !AddWord(text, ref end, gap))
            {
                _lattice.RemoveAfter(before);
                EndRun(text, i, repairs);
                i = SkipAddress(text, WordEnd(text, end));
                continue;
            }
            i = end;
        }
        EndRun(text, text.Length, repairs);
        HalfSpaceHabits.Of(text, repairs).Filter(text, repairs);
    }

    /// <summary>Adds the word at <paramref name="at"/> to the run and moves on to its end. False at a letter that is not Persian, and in a word too long to be one.</summary>
    private bool AddWord(ReadOnlySpan<char> text, ref int at, PersianGap gap)
    {
        var count = _lattice.Count;
        var limit = count + LongestWord;
        for (; at < text.Length; at++)
        {
            var letter = PersianLetters.Of(text[at]);
            if (letter is PersianLetters.None)
                break;
            if (letter == PersianLetters.Mark)
                continue;
            if (letter == PersianLetters.Foreign || count == limit)
                return false;
            _at[count++] = at;
            _lattice.Add(letter, gap);
            gap = PersianGap.None;
        }
        return count > limit - LongestWord;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && PersianLetters.Of(text[at]) != PersianLetters.None)
            at++;
        return at;
    }

    /// <summary>After a foreign word: the end of the address it is part of (<c>https://…</c>, <c>a@b</c>), or <paramref name="end"/>.</summary>
    private static int SkipAddress(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] is not (':' or '/' or '@' or '.' or '-' or '#'))
            return end;
        var stop = text[end..].IndexOfAny(" \t\r\n\u00A0\u2028\u2029");
        stop = stop < 0 ? text.Length : end + stop;
        return text[end..stop].IndexOfAny('/', '@', '#') >= 0 ? stop : end;
    }

    private void EndRun(ReadOnlySpan<char> text, int at, List<HalfSpaceRepair> repairs)
    {
        if (_lattice.Count == 0)
            return;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or HalfSpace)
            at++;
        _lattice.IsFollowed = at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '«' or '“' or '"' or '(' or '[');
        _lattice.Run(_costs);
        Report(_lattice.Words.Length, repairs);
        _lattice.Clear();
    }

    /// <summary>The run is full: all but its last words are decided.</summary>
    private void EndPart(List<HalfSpaceRepair> repairs)
    {
        _lattice.IsFollowed = true;
        _lattice.Run(_costs);
        var words = _lattice.Words;
        var keep = words[Math.Max(1, words.Length - 3)..] is [var first, ..] ? first.Start : _lattice.Count;
        if (keep + LongestWord < _lattice.Count)
            keep = _lattice.Count;
        var decided = 0;
        while (decided < words.Length && words[decided].End <= keep)
            decided++;
        var count = _lattice.Count;
        Report(decided, repairs);
        Array.Copy(_at, keep, _at, 0, count - keep);
        _lattice.RemoveBefore(keep);
    }

    private void Report(int words, List<HalfSpaceRepair> repairs)
    {
        for (var w = 0; w < words; w++)
        {
            var word = _lattice.Words[w];
            CollectJoints(word);
            if (_joints.Count == 0)
                continue;
            var written = _lattice.CostOf(word.Start, word.End, PersianLatticeCosts.AsWritten);
            var confidence = 1 / (1 + double.Exp2((word.Cost - written) / 4.0));
            if (confidence < options.Threshold)
                continue;
            var span = TextSpan.FromBounds(_at[word.Start], _at[word.End - 1] + 1);
            foreach (var joint in _joints)
            {
                var isSpace = _lattice.GapBefore(joint.Letter) == PersianGap.Space;
                var joins = options.FormalSpelling || PersianLetters.JoinsForward(_lattice.Letter(joint.Letter - 1));
                if (isSpace || joins)
                {
                    repairs.Add(new(
                        new TextSpan(_at[joint.Letter] - (isSpace ? 1 : 0), isSpace ? 1 : 0),
                        joins ? HalfSpaceRepair.Joiner : "",
                        span,
                        (HalfSpaceRule)joint.Rule,
                        confidence));
                }
            }
        }
    }

    private unsafe void CollectJoints(in PersianWord word)
    {
        _joints.Clear();
        foreach (var part in _lattice.Path.Slice(word.FirstPart, word.Parts))
        {
            var joints = 0u;
            var (before, inside) = (PersianJointRule.Compound, PersianJointRule.Compound);
            if (part.Kind == PersianMorphKind.Stem)
            {
                var entry = lexicon.Stems[part.Entry];
                joints = entry.Joints;
                inside = entry.IsVerb ? PersianJointRule.VerbPrefix : (PersianJointRule)(entry.Data & PersianStemEntry.RuleMask);
                before = part.From switch { PersianState.AfterMi => PersianJointRule.VerbPrefix, PersianState.NeedNominal => PersianJointRule.Prefixoid, _ => PersianJointRule.Compound };
                if (PersianLattice.IsFollowedByHalfSpace(part.From))
                    joints |= 1;
            }
            else if (part.Kind == PersianMorphKind.Affix)
            {
                var entry = lexicon.Affixes[part.Entry];
                joints = entry.Joints;
                inside = before = entry.Rule;
                if (entry.Joint != PersianJoint.Direct && part.From != PersianState.Start)
                    joints |= 1;
            }
            for (; joints != 0; joints &= joints - 1)
            {
                var offset = BitOperations.TrailingZeroCount(joints);
                var letter = part.Start + offset;
                var gap = _lattice.GapBefore(letter);
                if (gap == PersianGap.Space || gap == PersianGap.None && (options.FormalSpelling || PersianLetters.JoinsForward(_lattice.Letter(letter - 1))))
                    _joints.Add(new(letter, offset == 0 ? before : inside));
            }
        }
    }
}
