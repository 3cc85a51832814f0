namespace IranBelarus.Text.Alignment;

/// <summary>How the quantities of two linked claims relate.</summary>
public enum QuantityRelation
{
    /// <summary>They count different things, or it cannot be told. The default value.</summary>
    Unrelated = 0,

    /// <summary>Equal in value.</summary>
    Equal,

    /// <summary>Equal up to rounding, conversion or a vague word.</summary>
    Approximate,

    /// <summary>Different values for what both count.</summary>
    Different,

    /// <summary>Only one side gives it.</summary>
    OneSided,
}
