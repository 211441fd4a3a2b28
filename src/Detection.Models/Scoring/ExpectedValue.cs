using Detection.Models.Calibration;
using Detection.Models.Features;

namespace Detection.Models.Scoring;

/// <summary>What a visit is worth on average: the probability of a finding times what could then be charged.</summary>
/// <param name="RecoverableKwh">If illegal use is found [kWh].</param>
/// <param name="Kwh">On average over many such visits [kWh], never negative.</param>
/// <param name="TlPerKwh">Price with the multiplier of R art. 46; null where no tariff is known.</param>
/// <param name="Tl">The average in TL to the kuruş; null where no tariff is known.</param>
public sealed record ExpectedValue(float RecoverableKwh, float Kwh, decimal? TlPerKwh, decimal? Tl)
{
    /// <summary>Where nothing was read.</summary>
    public static ExpectedValue Nothing { get; } = new(0, 0, null, null);

    /// <param name="tlPerKwh">As <see cref="PriceList.Find"/> gives it.</param>
    public static ExpectedValue Of(FeatureRow row, Probability probability, decimal? tlPerKwh)
    {
        var recoverable = RecoverableKwhOf(row);
        var kwh = probability.Value * recoverable;
        return new ExpectedValue(recoverable, kwh, tlPerKwh, tlPerKwh is { } price ? InTl(kwh, price) : null);
    }

    /// <summary><see cref="RecoverableKwh"/> alone.</summary>
    public static float RecoverableKwhOf(FeatureRow row) => (float)Math.Min(Recovery.Of(row).Kwh, float.MaxValue);

    /// <summary>Energy at a price, to the kuruş; an energy beyond what money can count is worth the most that can be stored.</summary>
    public static decimal InTl(float kwh, decimal tlPerKwh)
    {
        const double mostKwh = 1e12;
        return Math.Round((decimal)Math.Min(kwh, mostKwh) * tlPerKwh, 2, MidpointRounding.AwayFromZero);
    }
}
