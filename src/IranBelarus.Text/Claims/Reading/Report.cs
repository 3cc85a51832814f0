namespace IranBelarus.Text.Claims.Reading;

/// <summary>A stretch of a sentence that somebody is reported to have said. All indexes are of the sentence's words, end-exclusive.</summary>
/// <param name="Start">First word of what is said.</param>
/// <param name="End">Just past its last word.</param>
/// <param name="CueStart">First word of the cue; equal to <paramref name="CueEnd"/> where there is none («name: …»).</param>
/// <param name="CueEnd">Just past the cue.</param>
/// <param name="SpeakerStart">First word of the speaker; equal to the end if the sentence does not name one.</param>
/// <param name="SpeakerEnd">Just past the speaker.</param>
/// <param name="Class">How the cue presents it.</param>
/// <param name="Style">How it is given.</param>
internal sealed record Report(int Start, int End, int CueStart, int CueEnd, int SpeakerStart, int SpeakerEnd, CueClass Class, QuoteStyle Style)
{
    /// <summary>Whether what is said may go on in the next sentence.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the thing said is a noun phrase rather than a clause.</summary>
    public bool IsNominal { get; init; }

    /// <summary>Whether the speaker is the other side of a meeting: «وی نیز در این دیدار».</summary>
    public bool IsCounterpart { get; init; }
}
