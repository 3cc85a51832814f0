namespace IranBelarus.Text.Mentions;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>Not known. The default value.</summary>
    Other = 0,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A city or town.</summary>
    City,

    /// <summary>Another place: region, river, square.</summary>
    Place,

    /// <summary>A state body, company, party, agency or international organisation.</summary>
    Organization,

    /// <summary>A people, or what belongs to a country: Iranian, البيلاروسي, روسی.</summary>
    Demonym,
}
