using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Stages.Scoring;

/// <summary>The prices of one run.</summary>
/// <param name="Repeats">Where illegal use was found before, which raises the multiplier.</param>
/// <param name="InTl">Every tariff group has a price: the ranking goes by TL, else by kWh.</param>
public sealed record Pricing(PriceList Prices, IReadOnlySet<InstallationId> Repeats, bool InTl)
{
    public string RankedBy => InTl ? "tl" : "kwh";

    public static async Task<Pricing> Read(PriceStore store, DateOnly asOf, CancellationToken ct)
    {
        var prices = PriceList.On(asOf, await store.List(ct));
        return new Pricing(prices, await store.ListRepeats(asOf, ct), prices.Covers(await store.ListGroups(ct)));
    }

    public decimal? TlPerKwh(FeatureRow row) => TlPerKwh(row.Id, row.TariffGroup);

    public decimal? TlPerKwh(InstallationId id, TariffGroup group) => Prices.Find(group, Repeats.Contains(id));
}
