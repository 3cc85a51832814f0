namespace IranBelarus.Text.Claims.Speakers;

/// <summary>What the head of a speaker phrase is.</summary>
internal enum RoleSort : byte
{
    /// <summary>One holder at a time.</summary>
    Office = 0,

    /// <summary>A role that many have.</summary>
    Person,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>A body that speaks.</summary>
    Body,

    /// <summary>Several speakers, or nobody in particular.</summary>
    People,
}
