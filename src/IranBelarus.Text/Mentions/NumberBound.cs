namespace IranBelarus.Text.Mentions;

/// <summary>How a stated number relates to the real one.</summary>
public enum NumberBound
{
    /// <summary>It is that number. The default value.</summary>
    Exact = 0,

    /// <summary>About that number: نحو, حوالي; حدود, نزدیک به.</summary>
    About,

    /// <summary>That number or more: على الأقل, أكثر من; دست‌کم, بیش از.</summary>
    AtLeast,

    /// <summary>That number or less: على الأكثر, أقل من; حداکثر, کمتر از.</summary>
    AtMost,
}
