namespace IranBelarus.Text.Claims;

/// <summary>Whether a claim says that something is so, or that it is not.</summary>
public enum Polarity
{
    /// <summary>It is so. The default value.</summary>
    Affirmative = 0,

    /// <summary>It is not so: a negated main verb, or a predicate that denies.</summary>
    Negative,
}
