using Detection.Models.Series;

namespace Detection.Models.Law.Tables;

/// <summary>
/// The amounts and values the regulation refers to and does not contain. All are supplied by the company by effective date; what is not
/// supplied switches its rule off or stops the calculation with a clear answer.
/// </summary>
public sealed record LawTables
{
    public static LawTables Empty { get; } = new();

    public IReadOnlyList<TariffRow> Tariffs { get; init; } = [];

    public IReadOnlyList<FeeRow> CutReconnectFees { get; init; } = [];

    /// <summary>Elektrik İç Tesisleri Yönetmeliği art. 57 table 9; empty = the cable-section rule is off.</summary>
    public IReadOnlyList<CableRow> CableSections { get; init; } = [];

    /// <summary>The row in force on a day: the last that took effect and has not ended.</summary>
    public TariffRow? FindTariff(PriceGroup group, DateOnly day) =>
        Tariffs.Where(row => row.Group == group && row.From <= day && !(row.To <= day)).MaxBy(row => row.From);

    public FeeRow? FindFee(TariffGroup group, DateOnly day) =>
        CutReconnectFees.Where(row => row.Group == group && row.From <= day && !(row.To <= day)).MaxBy(row => row.From);

    /// <summary>Power a conductor carries; aluminium counts as the next smaller copper section (R 44(3)b). Null where the table has no such section.</summary>
    public CableRow? FindCable(decimal sectionMm2, bool aluminium, int phases) => aluminium
        ? CableSections.Where(row => row.Phases == phases && row.SectionMm2 < sectionMm2).MaxBy(row => row.SectionMm2)
        : CableSections.FirstOrDefault(row => row.Phases == phases && row.SectionMm2 == sectionMm2);
}

/// <summary>The tariff's own groups. The group of public and private services and others prices what is used without a contract (R 46(4)).</summary>
public enum PriceGroup
{
    Dwelling,
    Services,
    Industry,
    Agriculture,
    Lighting,
}

/// <summary>One row of the tariff: single-term, single-time, without reactive energy, transformer loss, taxes and funds.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Day after the last, exclusive; null = until the next row.</param>
/// <param name="EnergyTlPerKwh">Active energy; of the lower tier where the tariff is tiered.</param>
/// <param name="DistributionTlPerKwh">Distribution.</param>
/// <param name="TierKwhPerDay">Energy a day up to which the lower tier counts; null = one tier.</param>
/// <param name="HighTierEnergyTlPerKwh">Active energy above the tier.</param>
public sealed record TariffRow(
    PriceGroup Group, DateOnly From, DateOnly? To, decimal EnergyTlPerKwh, decimal DistributionTlPerKwh,
    decimal? TierKwhPerDay, decimal? HighTierEnergyTlPerKwh, string Source);

/// <summary>Cut-reconnect fee (kesme-bağlama bedeli) of a group [TL].</summary>
public sealed record FeeRow(TariffGroup Group, DateOnly From, DateOnly? To, decimal FeeTl, string Source);

/// <summary>Power a copper section carries [kW].</summary>
public sealed record CableRow(decimal SectionMm2, int Phases, decimal PowerKw, string Source);

/// <summary>Which group of the tariff prices an installation.</summary>
public static class PriceGroups
{
    public static PriceGroup Of(TariffGroup group) => group switch
    {
        TariffGroup.Dwelling => PriceGroup.Dwelling,
        TariffGroup.Industry => PriceGroup.Industry,
        TariffGroup.Agriculture => PriceGroup.Agriculture,
        TariffGroup.Lighting => PriceGroup.Lighting,
        _ => PriceGroup.Services,
    };
}
