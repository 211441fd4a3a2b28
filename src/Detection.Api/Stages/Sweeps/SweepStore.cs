using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Jobs;
using Geo.Crs;
using Geo.Routing.Sweeps;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The tables <c>sweep</c>, <c>sweep_route</c> and <c>sweep_stop</c>.</summary>
public sealed class SweepStore(NpgsqlDataSource database, IJobs jobs, TimeProvider clock)
{
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), Srid.Wgs84);

    /// <summary>The newest run that is done; null when none is.</summary>
    public async Task<long?> FindNewestRun(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition("select max(run_id) from run where state = 'done'", cancellationToken: ct));
    }

    /// <summary>The targets with the most to recover first.</summary>
    public async Task<IReadOnlyList<SweepTarget>> ListCandidates(long runId, int count, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<SweepTarget>(new CommandDefinition(Query("ListCandidates"), new { runId, count }, cancellationToken: ct))).AsList();
    }

    /// <summary>The row and the job that plans it commit together.</summary>
    public async Task<(long SweepId, Guid JobId)> CreateAndQueue(long runId, SweepRequest request, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var sweepId = await Insert(runId, request, transaction, ct);
        var jobId = await jobs.Enqueue(new PlanSweepJob.Arguments(sweepId), transaction, ct);
        await Execute("update sweep set job_id = @jobId where sweep_id = @sweepId", new { jobId, sweepId }, transaction, ct);
        await transaction.CommitAsync(ct);
        return (sweepId, jobId);
    }

    /// <summary>Keeps the plan of a queued sweep; once planned, a sweep does not change.</summary>
    public async Task Keep(long sweepId, PlannedSweep plan, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var state = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select state from sweep where sweep_id = @sweepId for update", new { sweepId }, transaction, cancellationToken: ct));
        if (state != "queued") return;
        await Write(sweepId, plan, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Puts the night's sweep in the place of an earlier one of the same run; sweeps that people asked for stay.</summary>
    public async Task ReplaceNightly(long runId, SweepRequest request, PlannedSweep plan, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Execute("delete from sweep where run_id = @runId and job_id is null", new { runId }, transaction, ct);
        await Write(await Insert(runId, request, transaction, ct), plan, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<SweepRow>> List(int limit, CancellationToken ct) => Read(null, latest: false, limit, ct);

    public async Task<SweepRow?> Find(long sweepId, CancellationToken ct) => (await Read(sweepId, latest: false, 1, ct)).SingleOrDefault();

    /// <summary>The newest planned sweep of a run that is done: the one the page shows.</summary>
    public async Task<SweepRow?> FindLatest(CancellationToken ct) => (await Read(null, latest: true, 1, ct)).SingleOrDefault();

    public async Task<SweepDetail> ReadDetail(SweepRow sweep, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var of = new { sweep.SweepId };
        var routes = await connection.QueryAsync<RouteRow>(new CommandDefinition(Query("ListRoutes"), of, cancellationToken: ct));
        var stops = await connection.QueryAsync<StopRow>(new CommandDefinition(Query("ListStops"), of, cancellationToken: ct));
        return new SweepDetail(sweep, routes.AsList(), stops.ToLookup(stop => stop.CrewNo));
    }

    private async Task<IReadOnlyList<SweepRow>> Read(long? sweepId, bool latest, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<SweepRow>(new CommandDefinition(Query("ListSweeps"), new { sweepId, latest, limit }, cancellationToken: ct))).AsList();
    }

    private Task<long> Insert(long runId, SweepRequest request, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            Query("InsertSweep"),
            new { runId, request.CrewCount, request.ShiftSeconds, request.VisitSeconds, depot = Point(request.Depot), request.Seed, request.CandidateCount, now = Now },
            transaction, cancellationToken: ct));

    private async Task Write(long sweepId, PlannedSweep plan, NpgsqlTransaction transaction, CancellationToken ct)
    {
        for (var crew = 0; crew < plan.Days.Count; crew++) await WriteDay(sweepId, crew + 1, plan.Days[crew], transaction, ct);
        var totalExpectedKwh = plan.Days.Sum(day => day.Value);
        await Execute(Query("MarkPlanned"),
            new
            {
                sweepId, depot = Point(plan.Depot), plan.CandidatesFound, totalExpectedKwh, now = Now, plan.Roads?.RoadNetworkId,
                plan.Roads?.TargetsWithoutRoad, plan.Roads?.TargetsOnIsland,
            }, transaction, ct);
    }

    private static async Task WriteDay(long sweepId, int crewNo, CrewDay day, NpgsqlTransaction transaction, CancellationToken ct)
    {
        await Execute(Query("InsertRoute"),
            new
            {
                sweepId, crewNo, path = Path(day), day.TravelSeconds, day.VisitSeconds, day.TravelMetres, expectedKwh = day.Value,
                wayHome = Line(day.WayHome), homeOnRoads = day.WayHome?.OnRoads ?? false,
            }, transaction, ct);
        await Execute(Query("InsertStops"), new
        {
            sweepId,
            crewNo,
            installationIds = day.Stops.Select(stop => stop.Target.Id).ToArray(),
            walkGroups = day.Stops.Select(stop => stop.WalkGroup).ToArray(),
            arrivals = day.Stops.Select(stop => stop.ArrivalSeconds).ToArray(),
            travels = day.Stops.Select(stop => stop.TravelSeconds).ToArray(),
            metres = day.Stops.Select(stop => stop.TravelMetres).ToArray(),
            kwh = day.Stops.Select(stop => stop.Target.Value).ToArray(),
            ways = day.Stops.Select(stop => Line(stop.Way)?.ToText()).ToArray(),
            onRoads = day.Stops.Select(stop => stop.Way.OnRoads).ToArray(),
        }, transaction, ct);
    }

    /// <summary>Where a stop is, EPSG:4326.</summary>
    public static Point PointOf(StopRow stop) => Wgs84.CreatePoint(new Coordinate(stop.Longitude, stop.Latitude));

    private static Point? Point(Place? place) => place is null ? null : Wgs84.CreatePoint(new Coordinate(place.Longitude, place.Latitude));

    /// <summary>From the depot over all stops and back; null for a crew that stays there.</summary>
    private static LineString? Path(CrewDay day) =>
        day.WayHome is null ? null : Line(day.Stops.Select(stop => stop.Way).Append(day.WayHome).Aggregate((before, next) => before.Then(next)));

    private static LineString? Line(CrewWay? way) =>
        way is null ? null : Wgs84.CreateLineString([.. way.Path.Select(at => new Coordinate(at.LongitudeDegrees, at.LatitudeDegrees))]);

    private static Task<int> Execute(string sql, object parameters, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: ct));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Query(string name) => Sql.Read($"Stages/Sweeps/{name}.sql");
}
