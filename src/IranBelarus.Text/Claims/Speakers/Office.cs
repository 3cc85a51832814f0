namespace IranBelarus.Text.Claims.Speakers;

/// <summary>A role and what it belongs to: president of a country, spokesman of a ministry.</summary>
/// <param name="Concept">The role, across languages.</param>
/// <param name="Sort">Its sort.</param>
/// <param name="Of">The key of the country it belongs to (<c>country:BY</c>); <see langword="null"/> if none is said.</param>
/// <param name="Department">The other words that it belongs to, folded, without articles; empty for none.</param>
internal sealed record Office(string Concept, RoleSort Sort, string? Of, IReadOnlyList<string> Department)
{
    /// <summary>Whether a phrase that says <paramref name="asked"/> can mean the holder of this.</summary>
    public bool Fits(Office asked) =>
        (Concept == asked.Concept || IsHead(Concept) && IsHead(asked.Concept) && Department.Count == 0 && asked.Department.Count == 0)
        && (Of is null || asked.Of is null || Of == asked.Of)
        && (Department.Count == 0 || asked.Department.Count == 0 || asked.Department.All(Department.Contains) || Department.All(asked.Department.Contains));

    // «الرئيس الإيراني», «رئیس‌جمهور ایران»: heads of states, whichever word is used
    private static bool IsHead(string concept) => concept is "president" or "head";
}
