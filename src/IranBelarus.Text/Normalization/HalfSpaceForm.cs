namespace IranBelarus.Text.Normalization;

/// <summary>What happens to half-spaces (U+200C, ZERO WIDTH NON-JOINER).</summary>
public enum HalfSpaceForm
{
    /// <summary>They stay where they do something; doubled ones, those beside spaces and other strays go. The default value.</summary>
    Keep = 0,

    /// <summary>As <see cref="Keep"/>, and lost ones are put back (<c>HalfSpaceRestorer</c>).</summary>
    Restore,

    /// <summary>All go; the parts of the word are joined.</summary>
    Remove,
}
