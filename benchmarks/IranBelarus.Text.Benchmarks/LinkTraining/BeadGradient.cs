using IranBelarus.Text.Alignment;

namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>The lattice of one text with the features of all its beads, and the gradient of the likelihood of its true alignment (forward–backward).</summary>
internal sealed class BeadGradient
{
    private static readonly int Size = BeadFeatures.Names.Length;

    private readonly List<(int From, int To, float[] Values)> _edges = [];
    private readonly int _points;
    private readonly double[] _truth = new double[Size];

    public BeadGradient(BeadLattice lattice, BeadCase one)
    {
        var band = lattice.Band;
        var offsets = new int[lattice.LeftCount + 2];
        for (var i = 0; i <= lattice.LeftCount; i++)
            offsets[i + 1] = offsets[i] + band.High(i) - band.Low(i) + 1;
        _points = offsets[^1];
        var truth = one.Beads.ToHashSet();
        for (var l = 0; l <= lattice.LeftCount; l++)
        {
            for (var r = band.Low(l); r <= band.High(l); r++)
            {
                foreach (var (left, right) in BeadLattice.Kinds)
                {
                    if (!lattice.Allows(l, left, r, right))
                        continue;
                    var values = new float[Size];
                    lattice.Features(l, left, r, right).CopyTo(values);
                    _edges.Add((offsets[l] + r - band.Low(l), offsets[l + left] + r + right - band.Low(l + left), values));
                    if (!truth.Remove((l, left, r, right)))
                        continue;
                    for (var k = 0; k < Size; k++)
                        _truth[k] += values[k];
                }
            }
        }
        IsWithinBand = truth.Count == 0;
    }

    /// <summary>Whether the true alignment lies within the band; else it can teach nothing.</summary>
    public bool IsWithinBand { get; }

    /// <summary>Adds the gradient of the logarithm of the likelihood.</summary>
    /// <returns>The logarithm of the likelihood.</returns>
    public double Add(double[] weights, double[] gradient)
    {
        var scores = new double[_edges.Count];
        var forward = new double[_points];
        var backward = new double[_points];
        Array.Fill(forward, double.NegativeInfinity);
        Array.Fill(backward, double.NegativeInfinity);
        forward[0] = 0;
        backward[^1] = 0;
        for (var e = 0; e < _edges.Count; e++)                     // edges come in an order in which every point is complete before it is left
        {
            scores[e] = LogisticFit.Dot(weights, _edges[e].Values);
            forward[_edges[e].To] = LogSum(forward[_edges[e].To], forward[_edges[e].From] + scores[e]);
        }
        for (var e = _edges.Count - 1; e >= 0; e--)
            backward[_edges[e].From] = LogSum(backward[_edges[e].From], backward[_edges[e].To] + scores[e]);
        for (var e = 0; e < _edges.Count; e++)
        {
            var probability = Math.Exp(forward[_edges[e].From] + scores[e] + backward[_edges[e].To] - forward[^1]);
            if (probability < 1e-9)
                continue;
            for (var k = 0; k < Size; k++)
                gradient[k] -= probability * _edges[e].Values[k];
        }
        for (var k = 0; k < Size; k++)
            gradient[k] += _truth[k];
        return LogisticFit.Dot(weights, [.. _truth.Select(t => (float)t)]) - forward[^1];
    }

    private static double LogSum(double a, double b)
    {
        var most = Math.Max(a, b);
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(Math.Exp(a - most) + Math.Exp(b - most));
    }
}
