using System.Buffers;

namespace IranBelarus.Text.Normalization;

/// <summary>Normalises Arabic-script text as a <see cref="NormalizationProfile"/> says, and keeps track of where each character came from.</summary>
/// <remarks>
/// Immutable, safe to share between threads, meant for reuse: a profile that is not one of the named ones takes some milliseconds to prepare. Time grows linearly with the text. Any UTF-16 is accepted: what is not well-formed
/// (surrogates without their partner) and U+0000 stay as they are. A line of more than 65,536 code units is treated as several, cut between two sentences,
/// which changes nothing but the balance of embeddings and isolates that reach over a cut (a second time, with cuts elsewhere, may then do more). Where it has no end of a sentence for as long again, it is cut
/// between two words, or there; then language, and half-spaces put back, are judged on either side by itself. Stretches of text that do not show their
/// language take that of their sentence or line, if that is no longer than 4,096 code units.
/// </remarks>
public sealed partial class TextNormalizer
{
    /// <summary>Walks over text that means harm, until nothing changes; ordinary text needs one.</summary>
    private const int MostWalks = 16;

    /// <summary>Room for what a text may gain without another allocation.</summary>
    private const int Spare = 64;

    /// <summary>Where the first lines have more amiss than letters, the next ones mostly have as well.</summary>
    private const int SkippedAfterOthers = 1 << 12;

    private readonly RewritePlan _plan;
    private readonly HalfSpaceRestorer? _restorer;

    /// <summary>Makes a normaliser.</summary>
    /// <param name="profile">What it does.</param>
    public TextNormalizer(NormalizationProfile profile)
        : this(profile, null)
    {
    }

    /// <summary>Makes a normaliser that puts half-spaces back in a way of its own, where the profile asks for it.</summary>
    /// <param name="profile">What it does.</param>
    /// <param name="halfSpaces">What puts half-spaces back if <see cref="NormalizationProfile.HalfSpaces"/> is <see cref="HalfSpaceForm.Restore"/>. Default: <see cref="HalfSpaceOptions.Full"/>.</param>
    public TextNormalizer(NormalizationProfile profile, HalfSpaceRestorer? halfSpaces)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Profile = profile;
        _plan = RewritePlan.For(profile);
        if (profile.HalfSpaces == HalfSpaceForm.Restore)
            _restorer = halfSpaces ?? new HalfSpaceRestorer();
    }

    /// <summary>What the normaliser does.</summary>
    public NormalizationProfile Profile { get; }

    /// <summary>Where texts are taken apart.</summary>
    internal LineCuts Cuts { get; init; } = LineCuts.Standard;

    /// <summary>Whether text goes through more than one walk.</summary>
    private bool HasSteps => Profile.DecodeEntities || _restorer is not null;

    /// <summary>Whether lost half-spaces are put back, for which the lines of a text are judged together.</summary>
    internal bool RestoresHalfSpaces => _restorer is not null;

    /// <summary>Whether <see cref="Normalize(string)"/> would leave the text as it is.</summary>
    /// <remarks>Allocates nothing for profiles without <see cref="NormalizationProfile.DecodeEntities"/> and <see cref="HalfSpaceForm.Restore"/>.</remarks>
    /// <param name="text">The text.</param>
    public bool IsNormalized(ReadOnlySpan<char> text)
    {
        var history = _restorer is null ? null : new HalfSpaceHistory();
        var scratch = new CharBuffer(0);
        var normalized = true;
        var cutBefore = false;
        for (var start = 0; start < text.Length && normalized;)
        {
            var end = Cuts.NextPiece(text, start, out var cutAfter);
            var piece = text[start..end];
            var suspect = cutBefore || cutAfter ? 0 : _plan.FirstSuspect(piece);
            if (suspect < piece.Length)
            {
                // lines without a suspect need no walk
                var line = piece[..suspect].LastIndexOf('\n') + 1;
                var rewriter = new Rewriter(_plan, piece[line..], null, checkOnly: true, cutBefore, cutAfter);
                rewriter.Run();
                normalized = !rewriter.Changed;
                rewriter.Dispose();
            }
            if (normalized && HasSteps)
                normalized = !RunPiece(piece, default, cutBefore, cutAfter, withMap: false, history, null, ref scratch, out _);
            (start, cutBefore) = (end, cutAfter);
        }
        scratch.Dispose();
        return normalized;
    }

    /// <summary>The normalised text; the same instance when nothing changes.</summary>
    /// <param name="text">The text.</param>
    public string Normalize(string text) => Normalize(text, null);

    /// <summary>The normalised part of a text that comes in parts; the same instance when nothing changes.</summary>
    /// <param name="text">The part.</param>
    /// <param name="history">What earlier parts showed of the text's half-spaces, if <see cref="NormalizationProfile.HalfSpaces"/> is <see cref="HalfSpaceForm.Restore"/>; <see langword="null"/>: the part stands alone.</param>
    public string Normalize(string text, HalfSpaceHistory? history)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Run(text, null, history, null);
    }

    /// <summary>The normalised text with the edits that lead to it.</summary>
    /// <param name="text">The text.</param>
    public NormalizedText NormalizeWithMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var map = new OffsetMapBuilder();
        var result = Run(text, map, null, null);
        return new(text, result, map.Build());
    }

    /// <summary>The normalised text with the edits that lead to it, and the half-spaces put back, if <see cref="NormalizationProfile.HalfSpaces"/> is <see cref="HalfSpaceForm.Restore"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="repairs">The repairs, in order; their spans count in <paramref name="text"/>.</param>
    public NormalizedText NormalizeWithMap(string text, out IReadOnlyList<HalfSpaceRepair> repairs)
    {
        ArgumentNullException.ThrowIfNull(text);
        var map = new OffsetMapBuilder();
        var found = new List<HalfSpaceRepair>();
        var result = Run(text, map, null, found);
        repairs = found;
        return new(text, result, map.Build());
    }

    /// <summary>Writes the normalised text into the caller's memory.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Where it goes; must not overlap <paramref name="text"/>. A normalised text may be longer than it was.</param>
    /// <param name="written">How many code units were written; 0 where the result is <see langword="false"/>.</param>
    /// <returns>Whether the destination was long enough. If not, its contents are as they were.</returns>
    public bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        var output = new CharBuffer(text.Length + Spare);
        var result = Run(text, null, null, null, ref output) ? output.Text : text;
        var fits = result.TryCopyTo(destination);
        written = fits ? result.Length : 0;
        output.Dispose();
        return fits;
    }

    private string Run(string text, OffsetMapBuilder? map, HalfSpaceHistory? history, List<HalfSpaceRepair>? repairs)
    {
        var output = new CharBuffer(text.Length + Spare);
        var result = Run(text, map, history, repairs, ref output) ? new string(output.Text) : text;
        output.Dispose();
        return result;
    }

    /// <summary>Normalises a text piece by piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="map">Receives the edits, if wanted.</param>
    /// <param name="history">What was seen of half-spaces before, and now.</param>
    /// <param name="repairs">Receives the half-spaces put back.</param>
    /// <param name="output">Receives the whole normalised text if anything changes; empty.</param>
    /// <returns>Whether anything changes.</returns>
    private bool Run(ReadOnlySpan<char> text, OffsetMapBuilder? map, HalfSpaceHistory? history, List<HalfSpaceRepair>? repairs, ref CharBuffer output)
    {
        // the pieces of a long text are one text
        if (_restorer is not null)
            history ??= new HalfSpaceHistory();
        var (changed, cutBefore) = (false, false);
        for (var start = 0; start < text.Length;)
        {
            var end = Cuts.NextPiece(text, start, out var cutAfter);
            var piece = text[start..end];
            var first = repairs?.Count ?? 0;
            var before = changed ? default : text[..start];
            var pieceChanged = RunPiece(piece, before, cutBefore, cutAfter, map is not null, history, repairs, ref output, out var edits);
            if (!pieceChanged && changed)
                output.Append(piece);
            changed |= pieceChanged;
            for (var r = first; start > 0 && r < repairs?.Count; r++)
                repairs[r] = repairs[r] with { Span = repairs[r].Span.Shift(start), Word = repairs[r].Word.Shift(start) };
            if (edits is null)
                map?.Unchanged(piece.Length);
            else
                map!.Append(edits);
            (start, cutBefore) = (end, cutAfter);
        }
        return changed;
    }

    /// <summary>Normalises whole lines, or a part of a very long one.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="before">What is to be written before the piece if it changes.</param>
    /// <param name="cutBefore">Whether the piece begins within a line.</param>
    /// <param name="cutAfter">Whether it ends within a line.</param>
    /// <param name="withMap">Whether the edits are wanted.</param>
    /// <param name="history">What was seen of half-spaces before, and now.</param>
    /// <param name="repairs">Receives the half-spaces put back.</param>
    /// <param name="output">What the piece becomes is appended here, if it changes.</param>
    /// <param name="edits">The edits, if wanted and any.</param>
    /// <returns>Whether anything changes.</returns>
    internal bool RunPiece(ReadOnlySpan<char> piece, ReadOnlySpan<char> before, bool cutBefore, bool cutAfter, bool withMap, HalfSpaceHistory? history, List<HalfSpaceRepair>? repairs,
        ref CharBuffer output, out OffsetMap? edits)
    {
        edits = null;
        // what the piece has become so far; memory is taken when it is needed
        var current = new CharBuffer(piece.Length + Spare);
        var (differs, steps) = (false, 0);
        for (var walk = 0; walk < MostWalks; walk++)
        {
            var decoded = Profile.DecodeEntities ? HtmlEntities.Decode(differs ? current.Text : piece, withMap, out var decoding) : Nothing(out decoding);
            if (decoded is not null)
            {
                edits = Follow(edits, decoding);
                differs = Take(ref current, decoded);
                steps++;
            }
            var builder = withMap ? new OffsetMapBuilder() : null;
            var changed = Rewrite(ref current, piece, differs, builder, cutBefore, cutAfter, out var again);
            if (changed)
            {
                edits = Follow(edits, builder?.Build());
                differs = true;
                steps++;
            }
            again = changed && (again || Profile.DecodeEntities);
            if (!again)
                break;
        }
        if (_restorer is not null && Restore(differs ? current.Text : piece, withMap, history, repairs, ref edits) is { } restored)
        {
            differs = Take(ref current, restored);
            steps++;
        }
        if (edits is not null && steps > 1)
            edits = OffsetMapComposer.WithoutIdleEdits(edits, piece, current.Text);
        if (differs && before.IsEmpty && output.Length == 0)
        {
            output.Adopt(ref current);
        }
        else if (differs)
        {
            output.Append(before);
            output.Append(current.Text);
        }
        current.Dispose();
        return differs;
    }

    /// <summary>One walk through a piece, from the first line that has something to look at.</summary>
    /// <param name="current">What the piece has become so far, and becomes.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="differs">Whether <paramref name="current"/> counts, or <paramref name="piece"/> itself.</param>
    /// <param name="builder">Receives the edits, if wanted.</param>
    /// <param name="cutBefore">Whether the piece begins within a line.</param>
    /// <param name="cutAfter">Whether it ends within a line.</param>
    /// <param name="isUnsettled">Whether a further walk may find more to do.</param>
    /// <returns>Whether anything changes.</returns>
    private bool Rewrite(ref CharBuffer current, ReadOnlySpan<char> piece, bool differs, OffsetMapBuilder? builder, bool cutBefore, bool cutAfter, out bool isUnsettled)
    {
        isUnsettled = false;
        var text = differs ? current.Text : piece;
        var (start, suspect, plainSkip, written) = (0, -1, -1, false);
        char[]? memory = null;
        if (!cutBefore && !cutAfter)
        {
            suspect = _plan.FirstSuspect(text);
            if (suspect == text.Length)
                return false;
            start = text[..suspect].LastIndexOf('\n') + 1;
            if (_plan.PlainLines is { } lines && lines.Exchanges(text[suspect]))
            {
                memory = ArrayPool<char>.Shared.Rent(Math.Max(256, text.Length + Spare));
                var settled = lines.Copy(text[start..], memory.AsSpan(start), out written);
                if (written)
                    text[..start].CopyTo(memory);
                (start, suspect, plainSkip) = (start + settled, -1, settled > 0 ? 0 : SkippedAfterOthers);
                if (start == text.Length && written)
                {
                    builder?.Exchanged(text, memory.AsSpan(0, start));
                    current.Adopt(memory, start);
                    return true;
                }
            }
        }
        var rewriter = new Rewriter(_plan, text, builder, checkOnly: false, cutBefore, cutAfter);
        rewriter.Skip(start, suspect < text.Length - 1 ? suspect : -1, memory, written, plainSkip);
        rewriter.Run();
        isUnsettled = rewriter.IsUnsettled;
        if (rewriter.Changed)
            rewriter.MoveOutput(ref current);
        rewriter.Dispose();
        return rewriter.Changed;
    }

    private static bool Take(ref CharBuffer buffer, scoped ReadOnlySpan<char> text)
    {
        buffer.Clear();
        buffer.Append(text);
        return true;
    }

    private string? Restore(ReadOnlySpan<char> text, bool withMap, HalfSpaceHistory? history, List<HalfSpaceRepair>? repairs, ref OffsetMap? edits)
    {
        var builder = withMap ? new OffsetMapBuilder() : null;
        if (_restorer!.TryRestore(text, builder, history, out var found) is not { } restored)
            return null;
        foreach (var repair in found)
            repairs?.Add(edits is null ? repair : repair with { Span = edits.ToOriginal(repair.Span), Word = edits.ToOriginal(repair.Word) });
        edits = Follow(edits, builder?.Build());
        return restored;
    }

    private static string? Nothing(out OffsetMap? edits)
    {
        edits = null;
        return null;
    }

    private static OffsetMap? Follow(OffsetMap? first, OffsetMap? second) => first is null || second is null ? second : first.Then(second);
}
