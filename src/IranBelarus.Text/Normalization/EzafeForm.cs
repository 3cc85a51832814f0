namespace IranBelarus.Text.Normalization;

/// <summary>How the ezafe after a silent heh is written in Persian: «خانهٔ من», «خانۀ من», «خانه‌ی من» or, on old keyboards, «خانهء من».</summary>
public enum EzafeForm
{
    /// <summary>It stays as it is. The default value.</summary>
    Keep = 0,

    /// <summary>Heh and U+0654 (خانهٔ), as the Academy has it.</summary>
    Hamza,

    /// <summary>Heh, half-space, yeh (خانه‌ی).</summary>
    Yeh,

    /// <summary>Not at all (خانه): for search, never for readers.</summary>
    Drop,
}
