using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>A tariff group's price from a day on: single-term, single-time active energy and distribution (R art. 46(1)).</summary>
/// <param name="ValidFrom">First day it holds; it holds until the next price of the group.</param>
/// <param name="TlPerKwh">Energy and distribution together, without reactive energy and transformer loss, above 0.</param>
public sealed record TariffPrice(TariffGroup TariffGroup, DateOnly ValidFrom, decimal TlPerKwh)
{
    /// <summary>First day it holds no more; null while only the next price ends it.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>The prices known on a day, with the multiplier illegal use is charged at.</summary>
public sealed class PriceList
{
    /// <summary>R art. 46(2); and 46(3) where illegal use was found at the place in the past <see cref="RepeatYears"/> years.</summary>
    public const decimal Multiplier = 2m, RepeatMultiplier = 2.5m;

    public const int RepeatYears = 3;

    private readonly Dictionary<TariffGroup, decimal> _tlPerKwh;

    private PriceList(Dictionary<TariffGroup, decimal> tlPerKwh) => _tlPerKwh = tlPerKwh;

    /// <summary>No price is known: values are in kWh only.</summary>
    public static PriceList Empty { get; } = new([]);

    public static PriceList On(DateOnly day, IEnumerable<TariffPrice> prices) => new(prices
        .Where(p => p.ValidFrom <= day && !(p.ValidUntil <= day) && p.TlPerKwh > 0)
        .GroupBy(p => p.TariffGroup)
        .ToDictionary(g => g.Key, g => g.MaxBy(p => p.ValidFrom)!.TlPerKwh));

    /// <summary>Whether every one of the groups has a price, so that values in TL can be compared across them.</summary>
    public bool Covers(IEnumerable<TariffGroup> groups) => groups.All(_tlPerKwh.ContainsKey);

    /// <summary>The price of a kWh as it would be charged, to six decimals as it is stored; null where the group has none.</summary>
    public decimal? Find(TariffGroup group, bool isRepeat) =>
        _tlPerKwh.TryGetValue(group, out var price) ? Math.Round(price * (isRepeat ? RepeatMultiplier : Multiplier), 6, MidpointRounding.AwayFromZero) : null;
}
