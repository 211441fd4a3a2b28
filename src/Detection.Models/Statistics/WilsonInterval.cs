using MathNet.Numerics.Distributions;

namespace Detection.Models.Statistics;

/// <summary>A share with the interval that holds the true one with the confidence asked for.</summary>
/// <param name="Share">Successes ÷ trials (0–1).</param>
public readonly record struct WilsonInterval(double Share, double Low, double High)
{
    /// <summary>The score interval of a proportion.</summary>
    /// <param name="successes">0 … trials.</param>
    /// <param name="confidence">Two-sided, strictly between 0 and 1.</param>
    /// <returns>Null without trials: there is no share to speak of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, successes exceed trials, or the confidence is no probability.</exception>
    /// <remarks>
    /// Wilson (1927), Probable inference, the law of succession, and statistical inference, doi:10.1080/01621459.1927.10502953, p. 211;
    /// recommended for small counts by Brown, Cai and DasGupta (2001), doi:10.1214/ss/1009213286, §4. Never leaves 0–1.
    /// </remarks>
    public static WilsonInterval? Of(long successes, long trials, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        if (trials == 0) return null;
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var (n, share) = ((double)trials, successes / (double)trials);
        var shrink = 1 + z * z / n;
        var middle = (share + z * z / (2 * n)) / shrink;
        var half = z / shrink * Math.Sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return new(share, successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half);
    }
}
