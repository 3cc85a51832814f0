namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>A visit that an article speaks of.</summary>
/// <param name="Traveller">The key of the country the traveller comes from; <see langword="null"/> if it is not said.</param>
/// <param name="Destination">The key of the country that is visited.</param>
/// <param name="IsEarlier">Whether it is an earlier visit than the one told of.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Journey(string? Traveller, string Destination, bool IsEarlier, TextSpan Span);
