using System.Globalization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>
/// Scores beads; the probability of an alignment is proportional to the exponential of the sum of its beads' scores (a conditional random field over the lattice of beads).
/// Its weights stand in <c>Alignment/Data/bead-weights.txt</c>.
/// </summary>
internal sealed class BeadModel(float[] weights)
{
    private static readonly Lazy<BeadModel> Loaded = new(() =>
    {
        var byName = WordTables.Rows("Alignment/bead-weights").ToDictionary(row => row[0], row => float.Parse(row[1], CultureInfo.InvariantCulture));
        return new([.. BeadFeatures.Names.Select(name => byName[name])]);
    });

    /// <summary>The model that the library carries.</summary>
    public static BeadModel Default => Loaded.Value;

    /// <summary>The score of a sentence that is left without a partner.</summary>
    public float Skip => weights[0];

    /// <summary>The score of a bead.</summary>
    public float Score(in BeadFeatures features)
    {
        Span<float> values = stackalloc float[BeadFeatures.Names.Length];
        features.CopyTo(values);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += weights[i] * values[i];
        return sum;
    }
}
