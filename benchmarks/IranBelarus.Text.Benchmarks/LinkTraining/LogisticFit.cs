namespace IranBelarus.Text.Benchmarks.LinkTraining;

/// <summary>Fits a logistic model by Newton's method (iteratively reweighted least squares) with a small ridge; deterministic.</summary>
internal static class LogisticFit
{
    private const double Ridge = 1e-2;
    private const int MostSteps = 40;

    /// <summary>The weights that make the observations likeliest.</summary>
    /// <param name="rows">Values of the features, a constant among them, and the truth.</param>
    /// <param name="used">Which features may have a weight; the others get 0.</param>
    public static double[] Fit(IReadOnlyList<(float[] Values, bool Truth)> rows, bool[] used)
    {
        var size = used.Length;
        var weights = new double[size];
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            foreach (var (values, truth) in rows)
            {
                var p = 1 / (1 + Math.Exp(-Dot(weights, values)));
                var error = p - (truth ? 1 : 0);
                var curve = Math.Max(1e-7, p * (1 - p));
                for (var k = 0; k < size; k++)
                {
                    if (!used[k])
                        continue;
                    gradient[k] += error * values[k];
                    for (var m = 0; m <= k; m++)
                        hessian[k, m] += used[m] ? curve * values[k] * values[m] : 0;
                }
            }
            for (var k = 0; k < size; k++)
            {
                gradient[k] += Ridge * weights[k];
                hessian[k, k] += Ridge;
                for (var m = 0; m < k; m++)
                    hessian[m, k] = hessian[k, m];
            }
            Solve(hessian, gradient);
            var change = 0.0;
            for (var k = 0; k < size; k++)
            {
                weights[k] -= gradient[k];
                change += Math.Abs(gradient[k]);
            }
            if (change < 1e-7)
                break;
        }
        return weights;
    }

    /// <summary>The logarithm of the odds.</summary>
    public static double Dot(double[] weights, float[] values)
    {
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
            sum += weights[k] * values[k];
        return sum;
    }

    /// <summary>Gaussian elimination with pivots; the solution takes the place of the right side.</summary>
    private static void Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var k = 0; k < size; k++)
        {
            var pivot = k;
            for (var r = k + 1; r < size; r++)
                pivot = Math.Abs(matrix[r, k]) > Math.Abs(matrix[pivot, k]) ? r : pivot;
            for (var c = 0; c < size; c++)
                (matrix[k, c], matrix[pivot, c]) = (matrix[pivot, c], matrix[k, c]);
            (right[k], right[pivot]) = (right[pivot], right[k]);
            for (var r = k + 1; r < size; r++)
            {
                var factor = matrix[r, k] / matrix[k, k];
                for (var c = k; c < size; c++)
                    matrix[r, c] -= factor * matrix[k, c];
                right[r] -= factor * right[k];
            }
        }
        for (var k = size - 1; k >= 0; k--)
        {
            for (var c = k + 1; c < size; c++)
                right[k] -= matrix[k, c] * right[c];
            right[k] /= matrix[k, k];
        }
    }
}
