namespace IranBelarus.Text.Claims.Reading;

/// <summary>What a sentence reports, and what it tells in the outlet's own words.</summary>
/// <param name="Reports">The reported stretches, in text order.</param>
/// <param name="Told">Stretches of the outlet's own, as indexes of words.</param>
internal sealed record SentenceReading(List<Report> Reports, List<(int Start, int End)> Told);
