using IranBelarus.Text.Claims.Speakers;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Who holds an office, as an article says.</summary>
/// <param name="Office">The office.</param>
/// <param name="Country">The key of its country; that of the outlet where the article names none.</param>
/// <param name="Person">The holder.</param>
/// <param name="Span">Where the holder is named first.</param>
internal sealed record OfficeHolder(Office Office, string Country, Person Person, TextSpan Span);
