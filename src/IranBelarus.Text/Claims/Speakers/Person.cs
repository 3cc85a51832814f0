namespace IranBelarus.Text.Claims.Speakers;

/// <summary>Somebody whom an article names. Belongs to one article.</summary>
/// <param name="key">What the name is compared by.</param>
internal sealed class Person(string key)
{
    public string Key { get; } = key;

    /// <summary>The fullest form of the name in the article.</summary>
    public string Name { get; set; } = "";

    /// <summary>The roles that stand beside the name.</summary>
    public List<Office> Offices { get; } = [];
}
