using System.Globalization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// How likely a bead that an alignment chose is to be a translation: a logistic model over <see cref="BeadFeatures"/>. <see cref="BeadModel"/> tells which of the alignments of two
/// texts is best, also of two that have nothing in common; this one learnt from such texts too. Its weights stand in <c>Alignment/Data/bead-odds.txt</c>.
/// </summary>
internal sealed class BeadOdds(float[] weights)
{
    private static readonly Lazy<BeadOdds> Loaded = new(() =>
    {
        var byName = WordTables.Rows("Alignment/bead-odds").ToDictionary(row => row[0], row => float.Parse(row[1], CultureInfo.InvariantCulture));
        return new([.. BeadFeatures.Names.Select(name => byName[name])]);
    });

    /// <summary>The model that the library carries.</summary>
    public static BeadOdds Default => Loaded.Value;

    /// <summary>The logarithm of the odds of a bead with text on both sides.</summary>
    public float LogOdds(in BeadFeatures features)
    {
        Span<float> values = stackalloc float[BeadFeatures.Names.Length];
        features.CopyTo(values);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += weights[i] * values[i];
        return sum;
    }
}
