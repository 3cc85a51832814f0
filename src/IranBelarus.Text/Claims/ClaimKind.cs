namespace IranBelarus.Text.Claims;

/// <summary>What sort of thing a claim asserts.</summary>
public enum ClaimKind
{
    /// <summary>Something that happened, happens or will happen, or a state that can be checked. The default value.</summary>
    Fact = 0,

    /// <summary>An opinion, a principle, a plea or an evaluation: not bound to one event.</summary>
    Stance,
}
