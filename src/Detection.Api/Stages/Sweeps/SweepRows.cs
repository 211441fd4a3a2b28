using System.Text.Json;
using Detection.Models.Campaigns;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>One sweep as it is stored; geometries in EPSG:4326.</summary>
public sealed class SweepRow
{
    public long SweepId { get; init; }
    public long RunId { get; init; }
    public Guid? JobId { get; init; }
    public long? CampaignId { get; init; }
    public int? PlanNo { get; init; }
    public string? Label { get; init; }
    public string? TermsJson { get; init; }
    public string? FiguresJson { get; init; }
    public string? ChangesJson { get; init; }
    public long? ReplacesSweepId { get; init; }
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
    public double TravelMetres { get; init; }
    public int TravelSeconds { get; init; }

    /// <summary>Travel and visits of all crews [s].</summary>
    public int WorkSeconds { get; init; }

    public long? RoadNetworkId { get; init; }
    public int? TargetsWithoutRoad { get; init; }
    public int? TargetsOnIsland { get; init; }
    public string? Attribution { get; init; }
    public DateTime RequestedAt { get; init; }
    public DateTime? PlannedAt { get; init; }
    public string? Error { get; init; }

    public CampaignTerms? Terms => StoredJson.Read<CampaignTerms>(TermsJson);

    public PlanFigures? Figures => StoredJson.Read<PlanFigures>(FiguresJson);

    public IReadOnlyList<PlanChange> Changes => StoredJson.Read<IReadOnlyList<PlanChange>>(ChangesJson) ?? [];
}

/// <summary>One crew's day; the path is null for a crew that stays at the depot.</summary>
public sealed class RouteRow
{
    public int DayNo { get; init; }
    public int CrewNo { get; init; }
    public DateOnly? OnDay { get; init; }
    public string CrewName { get; init; } = "";
    public Point? Depot { get; init; }
    public int StartsAtSeconds { get; init; }
    public int ShiftSeconds { get; init; }
    public LineString? Path { get; init; }
    public int TravelSeconds { get; init; }
    public int VisitSeconds { get; init; }
    public double TravelMetres { get; init; }
    public double ExpectedKwh { get; init; }
    public LineString? WayHome { get; init; }
    public bool HomeOnRoads { get; init; }

    /// <summary>How many stops come before the break; null without one.</summary>
    public int? BreakAfterStops { get; init; }

    /// <summary>After leaving the depot [s].</summary>
    public int? BreakBeginsSeconds { get; init; }
    public int BreakSeconds { get; init; }
    public int WaitSeconds { get; init; }

    /// <summary>The crew that comes along; null for a crew that goes alone.</summary>
    public int? CompanionCrewNo { get; init; }

    /// <summary>The crew it goes along with; null for a crew with a day of its own.</summary>
    public int? LeadCrewNo { get; init; }

    /// <summary>After midnight, local time; null where daylight does not matter [s].</summary>
    public int? SunriseSeconds { get; init; }
    public int? SunsetSeconds { get; init; }

    /// <summary>When the crew is back, after leaving the depot [s].</summary>
    public int EndSeconds => TravelSeconds + VisitSeconds + BreakSeconds + WaitSeconds;
}

/// <summary>One visit; the reason is the strongest of its score, absent where the run gave none.</summary>
public sealed class StopRow
{
    public int DayNo { get; init; }
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
    public LineString? Way { get; init; }
    public bool OnRoads { get; init; }
    public int VisitSeconds { get; init; }
    public int? CostSeconds { get; init; }
    public double ExpectedKwh { get; init; }
    public string Kind { get; init; } = "";
    public double? Value { get; init; }
    public double? Probability { get; init; }
    public float? Score { get; init; }
    public string? ReasonTr { get; init; }
    public string? ReasonEn { get; init; }

    /// <summary>planned, done or skipped; null outside a campaign that has chosen this sweep.</summary>
    public string? VisitState { get; init; }
    public string? VisitNote { get; init; }
}

/// <summary>A planned sweep with everything in it.</summary>
public sealed record SweepDetail(SweepRow Sweep, IReadOnlyList<RouteRow> Routes, ILookup<(int DayNo, int CrewNo), StopRow> Stops)
{
    public IEnumerable<StopRow> StopsOf(RouteRow route) => Stops[(route.DayNo, route.CrewNo)];

    /// <summary>Only one day, or one crew, or both; null for all.</summary>
    public SweepDetail Only(int? day, int? crew) =>
        this with { Routes = [.. Routes.Where(route => (day is null || route.DayNo == day) && (crew is null || route.CrewNo == crew))] };
}

/// <summary>Values the database keeps as JSON, in the API's own spelling.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string? json) where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
}
