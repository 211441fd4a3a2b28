namespace Detection.Api.Stages.Grid;

/// <summary>What of the losses is wanted.</summary>
/// <param name="Level">transformer, feeder or substation; transformer when left out.</param>
/// <param name="State">Only these: told, metering-incomplete, no-meter, no-installations.</param>
/// <param name="Search">A piece of the code or the name.</param>
/// <param name="Code">Only this element.</param>
public sealed record LossFilter(string? Level, string? State, string? Search, string? Code, int Limit = 50, int Offset = 0);

/// <summary>A row of ListLosses.sql: one element over the newest twelve months told.</summary>
public sealed record LossRow
{
    public long RunId { get; init; }
    public DateOnly AsOf { get; init; }
    public long Total { get; init; }
    public required string Level { get; init; }
    public required string Code { get; init; }
    public string? Name { get; init; }
    public string? FeederCode { get; init; }
    public string? SubstationCode { get; init; }
    public double? RatingKva { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public int Rank { get; init; }
    public double EnergyInKwh { get; init; }
    public double BilledKwh { get; init; }
    public double TechnicalKwh { get; init; }
    public double? UnexplainedKwh { get; init; }
    public double? UnexplainedLowKwh { get; init; }
    public double? UnexplainedHighKwh { get; init; }
    public double? Share { get; init; }
    public double? ShareLow { get; init; }
    public double? ShareHigh { get; init; }
    public double ExcessKwhPerDay { get; init; }
    public int MonthsTold { get; init; }
    public int InstallationCount { get; init; }
    public required string Assumptions { get; init; }
    public required string State { get; init; }
    public string? Explanation { get; init; }
}

/// <summary>A row of ListMonths.sql.</summary>
public sealed record MonthRow
{
    public DateOnly Period { get; init; }
    public double? EnergyInKwh { get; init; }
    public double BilledKwh { get; init; }
    public double TechnicalKwh { get; init; }
    public double TechnicalLowKwh { get; init; }
    public double TechnicalHighKwh { get; init; }
    public double? UnexplainedKwh { get; init; }
    public double? UnexplainedLowKwh { get; init; }
    public double? UnexplainedHighKwh { get; init; }
    public int InstallationCount { get; init; }
    public float CoveredShare { get; init; }
    public float EstimatedShare { get; init; }
    public required string State { get; init; }
}
