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

    /// <summary>Whether more likeness and shares never lower the score of a group, and missing numbers and odd lengths never raise it, as sense has it: then it can be bounded.</summary>
    public bool IsMonotone { get; } = Is(weights);

    /// <summary>The score of a bead.</summary>
    public float Score(in BeadFeatures features)
    {
        // the sum over the values that BeadFeatures.CopyTo gives, without writing them down
        var pair = features.Pair;
        return features.IsSkip
            ? weights[0] * features.Count
            : weights[features.KindWeight] + weights[5] * pair.Likeness + weights[6] * pair.Margin + weights[7] * pair.Background + weights[8] * pair.Length + weights[9] * pair.Numbers
                + weights[10] * pair.Size + weights[11] * pair.Likeness * pair.Size + weights[12] * features.Part + weights[13] * features.Gain;
    }

    private static bool Is(float[] weights)
    {
        float Of(string name) => weights[Array.IndexOf(BeadFeatures.Names, name)];
        // a group has two terms or more, or no likeness
        var slope = Of("likeness") + Of("margin") + Of("background") + Of("gain") + MathF.Log(2) * Math.Min(0, Of("likeness-by-size"));
        return slope >= 0 && Of("likeness-by-size") >= 0 && Of("part") >= 0 && Of("length") >= 0 && Of("numbers") <= 0;
    }
}
