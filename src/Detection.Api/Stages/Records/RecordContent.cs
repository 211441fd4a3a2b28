using Detection.Models.Features;

namespace Detection.Api.Stages.Records;

/// <summary>
/// Everything a draft record states, as it was when it was drafted. Kept beside the PDF, so that what the paper says can be compared
/// with the data later. No customer's name or identity number is part of it.
/// </summary>
/// <param name="CreatedAt">UTC.</param>
/// <param name="AsOf">The day up to which the run looked at the data.</param>
/// <param name="Meter">The meter fitted now; null when none is registered.</param>
/// <param name="Score">What the run concluded; null when it did not score this installation.</param>
/// <param name="Months">In order of period, newest last; a month without a row is missing, not zero.</param>
/// <param name="Exchanges">Days on which a meter was changed.</param>
public sealed record RecordContent(
    string RecordNo,
    DateTimeOffset CreatedAt,
    long RunId,
    DateOnly AsOf,
    RecordCompany Company,
    RecordInstallation Installation,
    RecordMeter? Meter,
    RecordScore? Score,
    RecordStop? Stop,
    IReadOnlyList<RecordMonth> Months,
    IReadOnlyList<DateOnly> Exchanges);

/// <summary>The company that draws up the record; what is empty becomes a line to fill in.</summary>
public sealed record RecordCompany
{
    public string Name { get; init; } = "";
    public string Address { get; init; } = "";
    public string Contact { get; init; } = "";
}

/// <summary>Powers in kW; position in EPSG:4326.</summary>
public sealed record RecordInstallation(
    long InstallationId, string InstallationNo, string TariffGroup, string? ConsumerType, string? UniqueCode, string? Eic, string? VoltageLevel,
    short? Phases, float? InstalledPowerKw, float? ContractPowerKw, string? ReadingUnit, string? Province, string? District, string? Neighbourhood,
    string? Street, double? Longitude, double? Latitude, string? PositionSource, string? TransformerCode, string Status,
    DateOnly? ContractStart, bool Simulated);

/// <param name="StampYear">Year of the calibration stamp, which counts as the first of its years.</param>
/// <param name="Measures">active or combined.</param>
public sealed record RecordMeter(
    string SerialNo, string? Brand, string? Model, short? StampYear, float? CtRatio, float? VtRatio, float? Multiplier, short? Phases,
    string? Measures, DateOnly? FittedOn);

/// <param name="Score">0–1.</param>
/// <param name="Rank">1 is the most suspicious of the run.</param>
/// <param name="ExpectedKwh">Energy the run expects an inspection to recover.</param>
/// <param name="Reasons">Sentences with their numbers, the strongest first.</param>
public sealed record RecordScore(float Score, int Rank, float ExpectedKwh, DateOnly? DropBegan, IReadOnlyList<TextPair> Reasons);

/// <summary>Where the installation stands in a planned sweep.</summary>
public sealed record RecordStop(long SweepId, int CrewNo, int StopNo);

/// <summary>One month; energies after the multiplier.</summary>
public sealed record RecordMonth(
    DateOnly Period, double ActiveKwh, double? T1Kwh, double? T2Kwh, double? T3Kwh, double? InductiveKvarh, double? CapacitiveKvarh,
    double? DemandKw, bool Estimated, double? PeerMedianKwh);
