using Dapper;
using Detection.Models.Campaigns;
using Geo.Crs;
using Geo.Routing.Sweeps;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The tables <c>sweep</c>, <c>sweep_route</c>, <c>sweep_stop</c> and <c>sweep_candidate</c>, written in the caller's transaction.</summary>
public sealed class SweepWriter(SweepSettings settings, TimeProvider clock)
{
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), Srid.Wgs84);

    /// <returns>The id of a sweep that is still to be planned.</returns>
    public async Task<long> Insert(
        long runId, long? campaignId, string? label, CampaignTerms terms, NpgsqlTransaction transaction, DateTime now, CancellationToken ct) =>
        await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(SweepStore.Query("InsertSweep"), new
        {
            runId,
            campaignId,
            label,
            terms = StoredJson.Write(terms),
            crewCount = terms.Crews.Count,
            shiftSeconds = terms.Crews.Max(crew => crew.ShiftMinutes) * 60,
            visitSeconds = terms.VisitMinutes * 60,
            terms.Seed,
            candidateCount = campaignId is null ? settings.CandidateCount : settings.CampaignCandidateCount,
            now,
        }, transaction, cancellationToken: ct));

    /// <summary>Writes a plan under a sweep that has none, and marks it planned.</summary>
    public async Task Write(long sweepId, PlannedSweep plan, NpgsqlTransaction transaction, CancellationToken ct)
    {
        foreach (var day in plan.Days) await WriteDay(sweepId, day, plan.Stops, transaction, ct);
        await WriteCandidates(sweepId, [.. plan.Candidates.Values], transaction, ct);
        await Execute("MarkPlanned", new
        {
            sweepId,
            depot = plan.Depot is { } depot ? Wgs84.CreatePoint(new Coordinate(depot.Longitude, depot.Latitude)) : null,
            plan.CandidatesFound,
            totalExpectedKwh = plan.Figures.ExpectedKwh,
            figures = StoredJson.Write(plan.Figures),
            plan.Roads?.RoadNetworkId,
            plan.Roads?.TargetsWithoutRoad,
            plan.Roads?.TargetsOnIsland,
            now = clock.GetUtcNow().UtcDateTime,
        }, transaction, ct);
    }

    private static async Task WriteDay(
        long sweepId, PlannedDay planned, IReadOnlyDictionary<long, Candidate> visited, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var (day, shift) = (planned.Day, planned.Day.Shift);
        var stops = day.Stops.Select(stop => visited[stop.Target.Id]).ToList();
        await Execute("InsertRoute", new
        {
            sweepId,
            shift.DayNo,
            shift.CrewNo,
            planned.OnDay,
            planned.CrewName,
            depot = Wgs84.CreatePoint(new Coordinate(shift.DepotLongitudeDegrees, shift.DepotLatitudeDegrees)),
            startsAtSeconds = (int)planned.StartsAt.ToTimeSpan().TotalSeconds,
            shift.ShiftSeconds,
            path = Path(day),
            day.TravelSeconds,
            day.VisitSeconds,
            day.TravelMetres,
            expectedKwh = stops.Sum(stop => stop.ExpectedKwh),
            wayHome = Line(day.WayHome),
            homeOnRoads = day.WayHome?.OnRoads ?? false,
            breakAfterStops = day.Break?.AfterStops,
            breakBeginsSeconds = day.Break?.BeginsSeconds,
            breakSeconds = day.Break?.Seconds ?? 0,
            day.WaitSeconds,
            shift.CompanionCrewNo,
            shift.LeadCrewNo,
            sunriseSeconds = (int?)shift.Light?.SunriseSeconds,
            sunsetSeconds = (int?)shift.Light?.SunsetSeconds,
        }, transaction, ct);
        await Execute("InsertStops", new
        {
            sweepId,
            shift.DayNo,
            shift.CrewNo,
            installationIds = day.Stops.Select(stop => stop.Target.Id).ToArray(),
            walkGroups = day.Stops.Select(stop => stop.WalkGroup).ToArray(),
            arrivals = day.Stops.Select(stop => stop.ArrivalSeconds).ToArray(),
            travels = day.Stops.Select(stop => stop.TravelSeconds).ToArray(),
            metres = day.Stops.Select(stop => stop.TravelMetres).ToArray(),
            visits = day.Stops.Select(stop => stop.Target.VisitSeconds).ToArray(),
            costs = planned.CostSeconds.ToArray(),
            kwh = stops.Select(stop => stop.ExpectedKwh).ToArray(),
            kinds = stops.Select(stop => SweepWords.KindWord(stop.Kind)).ToArray(),
            values = stops.Select(stop => stop.Value).ToArray(),
            probabilities = stops.Select(stop => stop.Probability).ToArray(),
            ways = day.Stops.Select(stop => Line(stop.Way)?.ToText()).ToArray(),
            onRoads = day.Stops.Select(stop => stop.Way.OnRoads).ToArray(),
        }, transaction, ct);
    }

    private static Task<int> WriteCandidates(long sweepId, Candidate[] candidates, NpgsqlTransaction transaction, CancellationToken ct) => Execute("InsertCandidates", new
    {
        sweepId,
        installationIds = candidates.Select(candidate => candidate.InstallationId).ToArray(),
        kinds = candidates.Select(candidate => SweepWords.KindWord(candidate.Kind)).ToArray(),
        values = candidates.Select(candidate => candidate.Value).ToArray(),
        weights = candidates.Select(candidate => candidate.Weight).ToArray(),
        probabilities = candidates.Select(candidate => candidate.Probability).ToArray(),
        kwh = candidates.Select(candidate => candidate.ExpectedKwh).ToArray(),
        tl = candidates.Select(candidate => candidate.ExpectedTl).ToArray(),
        skills = candidates.Select(candidate => string.Join(' ', candidate.RequiredSkills)).ToArray(),
        twoCrews = candidates.Select(candidate => candidate.Caution.NeedsTwoCrews).ToArray(),
        daylight = candidates.Select(candidate => candidate.Caution.OnlyByDaylight).ToArray(),
    }, transaction, ct);

    /// <summary>Where a stop is, EPSG:4326.</summary>
    public static Point PointOf(StopRow stop) => Wgs84.CreatePoint(new Coordinate(stop.Longitude, stop.Latitude));

    /// <summary>From the depot over all stops and back; null for a crew that stays there.</summary>
    private static LineString? Path(CrewDay day) => day.Stops.Count == 0 || day.WayHome is null
        ? null
        : Line(day.Stops.Select(stop => stop.Way).Append(day.WayHome).Aggregate((before, next) => before.Then(next)));

    private static LineString? Line(CrewWay? way) =>
        way is null ? null : Wgs84.CreateLineString([.. way.Path.Select(at => new Coordinate(at.LongitudeDegrees, at.LatitudeDegrees))]);

    private static Task<int> Execute(string query, object parameters, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(SweepStore.Query(query), parameters, transaction, cancellationToken: ct));
}
