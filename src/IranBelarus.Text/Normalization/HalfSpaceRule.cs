namespace IranBelarus.Text.Normalization;

/// <summary>Why a half-space belongs in a place.</summary>
public enum HalfSpaceRule
{
    /// <summary>After می and نمی of a verb, also with a preverb: می‌رود، برنمی‌گردد.</summary>
    VerbPrefix = 0,

    /// <summary>Before ها and what is joined to it: کتاب‌ها، همکاری‌هایشان.</summary>
    Plural,

    /// <summary>Before تر and ترین: عمیق‌تر.</summary>
    Comparative,

    /// <summary>Before a copula, possessive or ی after ه and the like: رفته‌اند، خانه‌اش، رسانه‌ای.</summary>
    Clitic,

    /// <summary>After a prefixoid: بی‌کیفیت، هم‌سطح.</summary>
    Prefixoid,

    /// <summary>Before a suffixoid: سرمایه‌گذاری، صلح‌آمیز.</summary>
    Suffixoid,

    /// <summary>In a compound of Arabic: بین‌الملل، علی‌رغم.</summary>
    ArabicCompound,

    /// <summary>In another compound: رئیس‌جمهور، گفت‌وگو.</summary>
    Compound,
}
