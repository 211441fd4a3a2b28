namespace Detection.Models.Balance;

/// <summary>An estimated loss with the bounds it lies in nine times out of ten [kWh].</summary>
public readonly record struct LossEstimate(double LowKwh, double LikelyKwh, double HighKwh)
{
    /// <summary>Half the width of a 90 % interval of a normal distribution, in deviations.</summary>
    public const double Normal90 = 1.6449;

    public double DeviationKwh => (HighKwh - LowKwh) / (2 * Normal90);

    public static LossEstimate operator +(LossEstimate a, LossEstimate b) => new(a.LowKwh + b.LowKwh, a.LikelyKwh + b.LikelyKwh, a.HighKwh + b.HighKwh);

    public static LossEstimate ShareOf(double kwh, double low, double likely, double high) => new(kwh * low, kwh * likely, kwh * high);
}
