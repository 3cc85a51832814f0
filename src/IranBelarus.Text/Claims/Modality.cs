namespace IranBelarus.Text.Claims;

/// <summary>How firmly a claim is put forward.</summary>
public enum Modality
{
    /// <summary>Said to be the case. The default value.</summary>
    Asserted = 0,

    /// <summary>Said to be going to happen, or intended.</summary>
    Planned,

    /// <summary>Wished, hoped for, called for, or said to be necessary.</summary>
    Wished,

    /// <summary>True only if something else is, or merely possible.</summary>
    Conditional,

    /// <summary>Reported as denied or rejected by the speaker.</summary>
    Denied,
}
