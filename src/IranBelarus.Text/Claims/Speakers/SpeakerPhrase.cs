namespace IranBelarus.Text.Claims.Speakers;

/// <summary>A phrase that names a speaker, taken apart. Indexes are of the sentence's words.</summary>
internal readonly record struct SpeakerPhrase
{
    /// <summary>First word.</summary>
    public int Start { get; init; }

    /// <summary>Just past the last word.</summary>
    public int End { get; init; }

    /// <summary>First word of the name; equal to <see cref="NameEnd"/> if there is none.</summary>
    public int NameStart { get; init; }

    /// <summary>Just past the name.</summary>
    public int NameEnd { get; init; }

    /// <summary>The role; <see langword="null"/> if there is none.</summary>
    public Office? Office { get; init; }

    /// <summary>First word of the role's phrase, name left out.</summary>
    public int OfficeStart { get; init; }

    /// <summary>Just past the role's phrase.</summary>
    public int OfficeEnd { get; init; }

    /// <summary>A pronoun, or a role that points back («the same official»).</summary>
    public bool PointsBack { get; init; }
}
