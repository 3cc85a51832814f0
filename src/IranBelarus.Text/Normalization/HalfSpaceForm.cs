namespace IranBelarus.Text.Normalization;

/// <summary>What happens to half-spaces (U+200C, ZERO WIDTH NON-JOINER) within words.</summary>
public enum HalfSpaceForm
{
    /// <summary>They stay. Strays are the business of <see cref="NormalizationProfile.Controls"/>. The default value.</summary>
    Keep = 0,

    /// <summary>They stay, and lost ones are put back (<c>HalfSpaceRestorer</c>).</summary>
    Restore,

    /// <summary>All go; the parts of the word are joined.</summary>
    Remove,
}
