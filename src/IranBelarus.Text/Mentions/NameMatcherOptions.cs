namespace IranBelarus.Text.Mentions;

/// <summary>How a <see cref="NameMatcher"/> searches.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record NameMatcherOptions
{
    /// <summary>The gazetteer and the index of skeletons.</summary>
    public static NameMatcherOptions Default { get; } = new();

    /// <summary>Whether two names that the gazetteer gives the same key match whatever their letters (النمسا, اتریش). Default: yes.</summary>
    public bool UseGazetteer { get; init; } = true;

    /// <summary>
    /// Whether all names are compared where the index of skeletons finds none that is good (score 0.75). Default: no. It finds the best of a list in any case, and takes
    /// about 0.1 µs for each name of the list.
    /// </summary>
    public bool Exhaustive { get; init; }

    /// <summary>The least score that counts, from 0 to 1. Default: 0.</summary>
    public double MinimumScore { get; init; }
}
