namespace IranBelarus.Text.Mentions;

/// <summary>A name that a <see cref="NameMatcher"/> found.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Index">Its place among the names the matcher was made with, from 0.</param>
/// <param name="Name">The name, unchanged.</param>
/// <param name="Score">How alike they are, from 0 to 1; 1 for the same name up to spelling, at least 0.99 for two names of one key in the gazetteer.</param>
public readonly record struct NameMatch(int Index, string Name, double Score);
