namespace IranBelarus.Text.Alignment.Comparing;

/// <summary>Who and what a part of an article is about: the keys of the names in a sentence and, fading, in those before it in its section.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class Scene(IReadOnlyDictionary<string, double> names)
{
    /// <summary>Keys of names, with how present they are, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Names => names;
}
