using System.Globalization;
using IranBelarus.Text.Unicode;

namespace IranBelarus.Text.Alignment;

/// <summary>A logistic model over <see cref="PairFeatures"/>: the probability that two sentences translate each other. Its weights stand in <c>Alignment/Data/pair-weights.txt</c>.</summary>
internal sealed class PairModel(float[] weights)
{
    private static readonly Lazy<PairModel> Loaded = new(() =>
    {
        var byName = WordTables.Rows("Alignment/pair-weights").ToDictionary(row => row[0], row => float.Parse(row[1], CultureInfo.InvariantCulture));
        return new([.. PairFeatures.Names.Select(name => byName[name])]);
    });

    /// <summary>The model that the library carries.</summary>
    public static PairModel Default => Loaded.Value;

    /// <summary>The logarithm of the odds.</summary>
    public float LogOdds(in PairFeatures features)
    {
        Span<float> values = stackalloc float[PairFeatures.Names.Length];
        features.CopyTo(values);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += weights[i] * values[i];
        return sum;
    }

    /// <summary>The probability.</summary>
    public static double Probability(float logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
