namespace Detection.Api.Stages.Installations;

/// <summary>One installation; powers in kW, position in EPSG:4326.</summary>
public sealed record InstallationRow
{
    public long InstallationId { get; init; }
    public string InstallationNo { get; init; } = "";
    public string TariffGroup { get; init; } = "";
    public string? ConsumerType { get; init; }
    public string? UniqueCode { get; init; }
    public string? Eic { get; init; }
    public string? ContractAccountNo { get; init; }
    public string? VoltageLevel { get; init; }
    public short? Phases { get; init; }
    public float? InstalledPowerKw { get; init; }
    public float? ContractPowerKw { get; init; }
    public string? ReadingUnit { get; init; }
    public string? Province { get; init; }
    public string? District { get; init; }
    public string? Neighbourhood { get; init; }
    public string? Street { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string? PositionSource { get; init; }
    public string? TransformerCode { get; init; }
    public string Status { get; init; } = "";
    public DateOnly? ContractStart { get; init; }
    public DateOnly? ContractEnd { get; init; }
    public bool Simulated { get; init; }
}

/// <summary>One meter; <c>RemovedOn</c> is null while it is fitted.</summary>
public sealed record MeterRow
{
    public long MeterId { get; init; }
    public string SerialNo { get; init; } = "";
    public string? Brand { get; init; }
    public string? Model { get; init; }
    public short? StampYear { get; init; }
    public float? CtRatio { get; init; }
    public float? VtRatio { get; init; }
    public float? Multiplier { get; init; }
    public short? Phases { get; init; }
    public string? Measures { get; init; }
    public DateOnly? FittedOn { get; init; }
    public DateOnly? RemovedOn { get; init; }
}

/// <summary>Something a crew did.</summary>
public sealed record EventRow
{
    public long EventId { get; init; }
    public string Kind { get; init; } = "";
    public DateTime At { get; init; }
    public string? Crew { get; init; }
    public string? Code { get; init; }
    public string? Note { get; init; }

    /// <summary>Where it was done, EPSG:4326 [degrees]; null where the file did not say.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>From the installation's own point [m].</summary>
    public double? DistanceMetres { get; init; }

    /// <summary>The company's names of its photographs.</summary>
    public string[] Photos { get; init; } = [];
}

/// <summary>What a crew found; <c>VisitedOn</c> is null in sets with one reference date.</summary>
public sealed record VisitRow
{
    public long VisitId { get; init; }
    public DateOnly? VisitedOn { get; init; }
    public string Outcome { get; init; } = "";
    public double? RecoveredKwh { get; init; }
    public string? Origin { get; init; }
}

/// <summary>What a run concluded; the last two are JSON as the run wrote it.</summary>
public sealed record InstallationScoreRow
{
    public long RunId { get; init; }
    public DateOnly AsOf { get; init; }
    public float Score { get; init; }
    public int Rank { get; init; }
    public float? Probability { get; init; }
    public float? ProbabilityLow { get; init; }
    public float? ProbabilityHigh { get; init; }
    public float? RecoverableKwh { get; init; }
    public float ExpectedKwh { get; init; }
    public decimal? TlPerKwh { get; init; }
    public decimal? ExpectedTl { get; init; }
    public long ModelId { get; init; }
    public string RankedBy { get; init; } = "kwh";
    public DateOnly? DropBegan { get; init; }
    public int? ClusterNo { get; init; }
    public string DetectorScores { get; init; } = "{}";
    public string Reasons { get; init; } = "[]";
}

/// <summary>A place in a planned sweep.</summary>
public sealed record StopRow
{
    public long SweepId { get; init; }
    public int CrewNo { get; init; }
    public int StopNo { get; init; }
}

/// <summary>The draft record there is.</summary>
public sealed record RecordRow
{
    public long RecordId { get; init; }
    public string RecordNo { get; init; } = "";
}

/// <summary>One month, labelled by its first day; energies after the multiplier.</summary>
public sealed record ReadingRow
{
    public DateOnly Period { get; init; }
    public double ActiveKwh { get; init; }
    public double? T1Kwh { get; init; }
    public double? T2Kwh { get; init; }
    public double? T3Kwh { get; init; }
    public double? InductiveKvarh { get; init; }
    public double? CapacitiveKvarh { get; init; }
    public double? DemandKw { get; init; }
    public bool Estimated { get; init; }
    public double? PeerMedianKwh { get; init; }
}

/// <summary>One local calendar day.</summary>
public sealed record DayRow
{
    public DateOnly Day { get; init; }
    public double ActiveKwh { get; init; }
}
