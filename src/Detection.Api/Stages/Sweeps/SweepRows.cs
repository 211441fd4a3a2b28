using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>One sweep as it is stored; geometries in EPSG:4326.</summary>
public sealed class SweepRow
{
    public long SweepId { get; init; }
    public long RunId { get; init; }
    public Guid? JobId { get; init; }
    public string State { get; init; } = "";
    public int CrewCount { get; init; }
    public int ShiftSeconds { get; init; }
    public int VisitSeconds { get; init; }
    public Point? Depot { get; init; }
    public int Seed { get; init; }
    public int? CandidateCount { get; init; }
    public int? CandidatesFound { get; init; }
    public double? TotalExpectedKwh { get; init; }
    public int StopCount { get; init; }
    public DateTime RequestedAt { get; init; }
    public DateTime? PlannedAt { get; init; }
    public string? Error { get; init; }
    public long? RoadNetworkId { get; init; }
    public int? TargetsWithoutRoad { get; init; }
    public int? TargetsOnIsland { get; init; }
    public string? Attribution { get; init; }
}

/// <summary>One crew's day; the path is null for a crew that stays at the depot.</summary>
public sealed class RouteRow
{
    public int CrewNo { get; init; }
    public LineString? Path { get; init; }
    public int TravelSeconds { get; init; }
    public int VisitSeconds { get; init; }
    public double TravelMetres { get; init; }
    public double ExpectedKwh { get; init; }
    public LineString? WayHome { get; init; }
    public bool HomeOnRoads { get; init; }
}

/// <summary>One visit; the reason is the strongest of its score, absent where the run gave none.</summary>
public sealed class StopRow
{
    public int CrewNo { get; init; }
    public int StopNo { get; init; }
    public int WalkGroup { get; init; }
    public long InstallationId { get; init; }
    public string InstallationNo { get; init; } = "";
    public string? Street { get; init; }
    public string? Neighbourhood { get; init; }
    public double Longitude { get; init; }
    public double Latitude { get; init; }
    public int ArrivalSeconds { get; init; }
    public int TravelSeconds { get; init; }
    public double TravelMetres { get; init; }
    public double ExpectedKwh { get; init; }
    public LineString? Way { get; init; }
    public bool OnRoads { get; init; }
    public float? Score { get; init; }
    public string? ReasonTr { get; init; }
    public string? ReasonEn { get; init; }
}

/// <summary>A planned sweep with everything in it.</summary>
public sealed record SweepDetail(SweepRow Sweep, IReadOnlyList<RouteRow> Routes, ILookup<int, StopRow> StopsOfCrew);
