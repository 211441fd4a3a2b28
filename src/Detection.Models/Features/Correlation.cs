namespace Detection.Models.Features;

/// <summary>Pearson's correlation over the places where both are known.</summary>
internal static class Correlation
{
    private const int FewestPairs = 6;

    /// <returns>−1 to 1; NaN with fewer than six pairs or where one side does not move.</returns>
    public static double Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double n = 0, sumL = 0, sumR = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (double.IsNaN(left[i]) || double.IsNaN(right[i])) continue;
            n++;
            sumL += left[i];
            sumR += right[i];
        }
        if (n < FewestPairs) return double.NaN;
        double product = 0, squareL = 0, squareR = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (double.IsNaN(left[i]) || double.IsNaN(right[i])) continue;
            var (l, r) = (left[i] - sumL / n, right[i] - sumR / n);
            product += l * r;
            squareL += l * l;
            squareR += r * r;
        }
        return squareL > 0 && squareR > 0 ? product / Math.Sqrt(squareL * squareR) : double.NaN;
    }
}
