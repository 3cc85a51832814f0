using System.Collections.Frozen;
using IranBelarus.Text.Claims;
using IranBelarus.Text.Claims.Reading;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Whether one claim denies what the other says: a negation on one side only, or an antonym. Rules of our own.</summary>
internal sealed class PolarityComparison(AntonymTable left, AntonymTable right)
{
    // verbs that say nothing alone
    private static readonly FrozenSet<string> LightVerbs = [.. "کردن شدن بودن داشتن دادن گرفتن نمودن گردیدن یافتن خوردن زدن آوردن رفتن آمدن توانستن کرد شد بود داشت داد کان تم جری قام".Split(' ').Select(w => LetterFold.FoldToString(w))];

    private static readonly FrozenSet<string> Denials = [.. "بدون بیآنکه عدم غیر فاقد هیچ هیچیک لا لم لن لیس لیست دون بدون غیاب انعدام فقدان".Split(' ')];

    /// <summary>How two claims stand to each other.</summary>
    /// <param name="IsOpposed">Whether one denies the other.</param>
    /// <param name="IsDoubtful">Whether a negation stands on one side only but it is not clear what it denies.</param>
    /// <param name="Evidence">What shows it.</param>
    public readonly record struct Result(bool IsOpposed, bool IsDoubtful, Evidence? Evidence);

    public Result Compare(ClaimBoard board, ClaimPair pair)
    {
        var antonyms = AntonymsIn(board, pair);
        var negated = pair.Left.Claim.Polarity != pair.Right.Claim.Polarity;
        var denied = (pair.Left.Claim.Modality == Modality.Denied) != (pair.Right.Claim.Modality == Modality.Denied);
        var turns = (antonyms is null ? 0 : 1) + (negated ? 1 : 0) + (denied ? 1 : 0);
        if (turns % 2 == 0)
            return new(false, turns > 0, null);
        if (antonyms is { } opposite)
            return new(true, false, new(EvidenceKind.Polarity, opposite.Left, opposite.Right, "antonym"));
        var evidence = new Evidence(EvidenceKind.Polarity, PredicateOf(pair.Left), PredicateOf(pair.Right), negated ? "negated ≠ affirmed" : "denied ≠ affirmed");
        // the negation must stand on what both sides say: the predicates match, or nothing is left over that could explain it
        var affirmed = pair.Left.Claim.Polarity == Polarity.Negative ? pair.Right : pair.Left;
        return (!negated || !Denies(affirmed)) && (PredicatesMatch(board, pair) || AllElseMatches(pair)) ? new(true, false, evidence) : new(false, true, evidence);
    }

    private (TextSpan Left, TextSpan Right)? AntonymsIn(ClaimBoard board, ClaimPair pair)
    {
        var l = left.Find(pair.Left.Terms, board.LeftTypes);
        var r = right.Find(pair.Right.Terms, board.RightTypes);
        foreach (var (antonym, place) in l)
        {
            var opposite = (antonym.Row, !antonym.First);
            if (r.TryGetValue(opposite, out var other) && !r.ContainsKey(antonym) && !l.ContainsKey(opposite) && IsPredicate(pair.Left, place) && IsPredicate(pair.Right, other))
                return (place, other);
        }
        return null;
    }

    /// <summary>Whether a word carries the claim: the verb, the nominal part of a light verb, or the head of a claim without a verb.</summary>
    private static bool IsPredicate(ClaimUnit unit, TextSpan place)
    {
        var verb = PredicateOf(unit);
        return verb.IsEmpty ? place.Start - unit.Claim.Span.Start <= 3 : Near(place, verb);
    }

    private static bool PredicatesMatch(ClaimBoard board, ClaimPair pair)
    {
        var (l, r) = (PredicateOf(pair.Left), PredicateOf(pair.Right));
        if (l.IsEmpty || r.IsEmpty)
            return false;
        foreach (var match in pair.Matches)
        {
            if (Near(match.Left.Span, l) && Near(match.Right.Span, r) && !LightVerbs.Contains(board.LeftTypes[match.Left.Type].Key) && !LightVerbs.Contains(board.RightTypes[match.Right.Type].Key))
                return true;
        }
        return false;
    }

    /// <summary>Whether the two say the same but for the predicates, and they are verbs of one root or of no meaning of their own.</summary>
    private static bool AllElseMatches(ClaimPair pair)
    {
        var (l, r) = (PredicateOf(pair.Left), PredicateOf(pair.Right));
        return pair.Likeness >= 0.6 && !l.IsEmpty && !r.IsEmpty
            && pair.Left.Terms.All(t => Near(t.Span, l) || pair.Matches.Any(m => m.Left.Span.Overlaps(t.Span)))
            && pair.Right.Terms.All(t => Near(t.Span, r) || pair.Matches.Any(m => m.Right.Span.Overlaps(t.Span)));
    }

    // the nominal part of a light verb stands beside it
    private static bool Near(TextSpan term, TextSpan verb) => term.Overlaps(verb) || term.End <= verb.Start && verb.Start - term.End <= 2;

    /// <summary>Whether a word of denial stands anywhere in a claim.</summary>
    private static bool Denies(ClaimUnit unit)
    {
        var (sentence, start, end) = WordsOf(unit);
        if (ClaimReader.HasNegative(sentence, start, end))
            return true;
        for (var i = start; i < end; i++)
        {
            if (Denials.Contains(sentence.Key(i)))
                return true;
        }
        return false;
    }

    private static (ClaimSentence Sentence, int Start, int End) WordsOf(ClaimUnit unit)
    {
        var sentence = unit.Reading.Sentences[unit.Sentence];
        var start = Math.Max(0, sentence.Words.FindIndex(w => w.Span.End > unit.Claim.Span.Start));
        return (sentence, start, sentence.Words.FindLastIndex(w => w.Span.Start < unit.Claim.Span.End) + 1);
    }

    private static TextSpan PredicateOf(ClaimUnit unit)
    {
        var (sentence, start, end) = WordsOf(unit);
        var verb = ClaimReader.MainVerb(sentence, start, end);
        if (verb < 0)
            return default;
        // «شرکت نخواهد کرد»
        var first = verb;
        while (first > start && sentence.IsPersian && (sentence.Key(first - 1) is "می" or "نمی" || sentence.Key(first - 1).StartsWith("خواه", StringComparison.Ordinal) || sentence.Key(first - 1).StartsWith("نخواه", StringComparison.Ordinal)))
            first--;
        return sentence.Span(first, verb + 1);
    }
}
