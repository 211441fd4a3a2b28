using Detection.Models.Law.Facts;
using Detection.Models.Law.Undisputed;
using Detection.Models.Series;

namespace Detection.Models.Findings.Calculation;

/// <summary>What the company's data say of the place of a finding, for the proposal of its calculation.</summary>
/// <param name="InstalledPowerKw">As registered [kW]; null where it is not.</param>
/// <param name="Multiplier">Of the meter fitted now; null or 0 means 1.</param>
/// <param name="Bills">What was read and billed, by reading dates, in order of time.</param>
/// <param name="Acts">What the company did at the meter and left a record of.</param>
/// <param name="Undisputed">The undisputed period as the data propose it; null where no meter was read.</param>
/// <param name="Earlier">Illegal use found before, here or elsewhere with the same person.</param>
public sealed record KnownPlace(
    string InstallationNo, TariffGroup TariffGroup, decimal? InstalledPowerKw, decimal? ContractPowerKw, ContractSpan? Contract, string? MeterSerialNo,
    decimal? Multiplier, IReadOnlyList<EnergySpan> Bills, IReadOnlyList<CompanyAct> Acts, UndisputedProposal? Undisputed, IReadOnlyList<EarlierFinding> Earlier)
{
    /// <summary>A place without any meter: nothing is known of it.</summary>
    public static KnownPlace Nothing { get; } = new("-", TariffGroup.Other, null, null, null, null, null, [], [], null, []);
}
