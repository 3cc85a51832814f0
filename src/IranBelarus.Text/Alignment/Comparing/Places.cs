using System.Collections.Frozen;
using IranBelarus.Text.Mentions;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>What is known of places: the countries of cities.</summary>
internal static class Places
{
    private static readonly Lazy<FrozenDictionary<string, string>> Countries = new(() =>
        WordTables.Rows("Alignment/city-countries").SelectMany(row => WordTables.Words(row[1]).Select(city => (City: "city:" + city, Country: "country:" + row[0])))
            .ToFrozenDictionary(c => c.City, c => c.Country, StringComparer.Ordinal));

    /// <summary>The key of the country that a name names or lies in; <see langword="null"/> if it is not known.</summary>
    public static string? CountryOf(NameMention name) => name.NameKind switch
    {
        NameKind.Country or NameKind.Demonym => name.Key,
        NameKind.City => name.Key is { } key ? Countries.Value.GetValueOrDefault(key) : null,
        _ => null,
    };

    /// <summary>Whether two keys of places can mean one place: equal, or one the country of the other.</summary>
    public static bool Compatible(string left, string right) =>
        left == right || Countries.Value.GetValueOrDefault(left) == right || Countries.Value.GetValueOrDefault(right) == left;
}
