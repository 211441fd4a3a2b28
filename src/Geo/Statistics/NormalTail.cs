namespace Geo.Statistics;

/// <summary>The tails of the standard normal distribution, to rounding.</summary>
internal static class NormalTail
{
    private const double Tiny = 1e-300;

    /// <summary>The chance of a deviate at least as far from 0 in either direction.</summary>
    /// <remarks>
    /// Method: erfc(|z| ÷ √2); near 0 by the series of erf, beyond by its continued fraction (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14)
    /// evaluated as by Lentz (1976).
    /// </remarks>
    public static double TwoSided(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        return double.IsNaN(x) ? double.NaN : x < 2 ? 1 - ErrorFunction(x) : Complement(x);
    }

    private static double ErrorFunction(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-17 * sum; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Complement(double x)
    {
        var (fraction, c, d) = (x, x, 0.0);
        for (var n = 1; n < 200; n++)
        {
            var numerator = n / 2.0;
            d = x + numerator * d;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = x + numerator / c;
            fraction *= c * d;
            if (Math.Abs(c * d - 1) < 1e-16) break;
        }
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * fraction);
    }
}
