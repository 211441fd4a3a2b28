namespace Detection.Models.Balance;

/// <summary>No-load and load loss of distribution transformers by rating.</summary>
/// <remarks>
/// Source: the loss lists of EN 50464-1:2007 (oil-immersed, 50 Hz, up to 24 kV). A fleet is of mixed age, so the likely value is list D₀ and D_k,
/// the upper bound E₀ (with D_k raised by a tenth), the lower bound A₀ and C_k, which are also the limits of Regulation (EU) 548/2014, tier 1.
/// Between ratings losses are interpolated in logarithms, beyond them they grow with the rating to the power of 0.75.
/// </remarks>
public static class TransformerLoss
{
    private const double GrowthExponent = 0.75;
    private const double OldLoadLoss = 1.1;

    /// <summary>Rating [kVA], no-load loss A₀, D₀, E₀ [W], load loss at the rating C_k, D_k [W].</summary>
    private static readonly (double Kva, double A0, double D0, double E0, double Ck, double Dk)[] Lists =
    [
        (50, 90, 145, 190, 1100, 1350), (100, 145, 260, 320, 1750, 2150), (160, 210, 375, 460, 2350, 3100), (250, 300, 530, 650, 3250, 4200),
        (315, 360, 630, 770, 3900, 5000), (400, 430, 750, 930, 4600, 6000), (500, 510, 880, 1100, 5500, 7200), (630, 600, 1030, 1300, 6500, 8400),
        (800, 650, 1150, 1400, 8400, 10500), (1000, 770, 1400, 1700, 10500, 13000), (1250, 950, 1750, 2100, 13500, 16000),
        (1600, 1200, 2200, 2600, 17000, 20000), (2000, 1450, 2700, 3100, 21000, 26000), (2500, 1750, 3200, 3500, 26500, 32000),
    ];

    /// <summary>Iron loss: it runs day and night whatever the load.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not positive.</exception>
    public static LossEstimate NoLoad(double ratingKva, double hours) =>
        Estimate(ratingKva, hours / 1000, row => row.A0, row => row.D0, row => row.E0);

    /// <summary>Copper loss at a mean square load.</summary>
    /// <param name="meanSquareLoading">Mean of (apparent power ÷ rating)² over the hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not positive.</exception>
    public static LossEstimate Load(double ratingKva, double hours, double meanSquareLoading) =>
        Estimate(ratingKva, hours / 1000 * meanSquareLoading, row => row.Ck, row => row.Dk, row => row.Dk * OldLoadLoss);

    private static LossEstimate Estimate(
        double ratingKva, double scale, Func<(double Kva, double A0, double D0, double E0, double Ck, double Dk), double> low,
        Func<(double Kva, double A0, double D0, double E0, double Ck, double Dk), double> likely,
        Func<(double Kva, double A0, double D0, double E0, double Ck, double Dk), double> high)
    {
        if (!(ratingKva > 0)) throw new ArgumentOutOfRangeException(nameof(ratingKva), ratingKva, "A rating is positive.");
        return new LossEstimate(scale * At(ratingKva, low), scale * At(ratingKva, likely), scale * At(ratingKva, high));
    }

    private static double At(double ratingKva, Func<(double Kva, double A0, double D0, double E0, double Ck, double Dk), double> watts)
    {
        if (ratingKva <= Lists[0].Kva) return watts(Lists[0]) * Math.Pow(ratingKva / Lists[0].Kva, GrowthExponent);
        if (ratingKva >= Lists[^1].Kva) return watts(Lists[^1]) * Math.Pow(ratingKva / Lists[^1].Kva, GrowthExponent);
        var above = Array.FindIndex(Lists, row => row.Kva >= ratingKva);
        var (a, b) = (Lists[above - 1], Lists[above]);
        var share = Math.Log(ratingKva / a.Kva) / Math.Log(b.Kva / a.Kva);
        return Math.Exp(Math.Log(watts(a)) * (1 - share) + Math.Log(watts(b)) * share);
    }
}
