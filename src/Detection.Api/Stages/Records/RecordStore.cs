using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Records.Charts;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Detection.Api.Stages.Records;

/// <summary>A record without its document.</summary>
public sealed record RecordSummary
{
    public long RecordId { get; init; }
    public string RecordNo { get; init; } = "";
    public long InstallationId { get; init; }
    public string InstallationNo { get; init; } = "";
    public long RunId { get; init; }
    public long? SweepId { get; init; }
    public string State { get; init; } = "";
    public string DocumentSha256 { get; init; } = "";
    public long DocumentBytes { get; init; }
    public DateTime CreatedAt { get; init; }
}

/// <summary>The PDF of a record.</summary>
public sealed record RecordPdf(string RecordNo, byte[] Document, byte[] DocumentSha256, DateTime CreatedAt);

/// <summary>Reads and keeps records.</summary>
public sealed class RecordStore(NpgsqlDataSource database)
{
    private sealed record Box(double West, double South, double East, double North);

    /// <summary>The newest finished run and the day it looked up to; null when no run has finished yet.</summary>
    public Task<(long RunId, DateOnly AsOf)?> FindNewestRun(CancellationToken ct) => Single<(long, DateOnly)?>(
        "select run_id, as_of from run where state = 'done' order by run_id desc limit 1", null, ct);

    public async Task<RecordSummary?> Find(long recordId, CancellationToken ct) =>
        await ListWhere(recordId, null, null, limit: 1, ct) is [var record] ? record : null;

    public async Task<RecordSummary?> FindOf(long installationId, long runId, CancellationToken ct) =>
        await ListWhere(null, installationId, runId, limit: 1, ct) is [var record] ? record : null;

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<RecordSummary>> List(int limit, CancellationToken ct) => ListWhere(null, null, null, limit, ct);

    /// <summary>What the record states, as JSON; null when there is no such record.</summary>
    public Task<string?> FindContent(long recordId, CancellationToken ct) =>
        Single<string?>("select content::text from record where record_id = @recordId", new { recordId }, ct);

    public Task<RecordPdf?> FindPdf(long recordId, CancellationToken ct) =>
        Single<RecordPdf?>("select record_no, document, document_sha256, created_at from record where record_id = @recordId", new { recordId }, ct);

    public Task<long> NextNumber(CancellationToken ct) => Single<long>("select nextval('record_number')", null, ct);

    public async Task<IReadOnlyList<long>> ListTargets(long runId, int count, CancellationToken ct) =>
        await Rows<long>("ListTargets", new { runId, count }, ct);

    /// <summary>Keeps a draft, unless this installation already has one in this run, and returns the one that is kept.</summary>
    public async Task<RecordSummary> Keep(RecordContent content, byte[] document, CancellationToken ct)
    {
        var row = new
        {
            content.RecordNo,
            content.Installation.InstallationId,
            content.RunId,
            content.Stop?.SweepId,
            Content = JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
            document,
            Sha256 = SHA256.HashData(document),
            CreatedAt = content.CreatedAt.UtcDateTime,
        };
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(Sql.Read("Stages/Records/InsertRecord.sql"), row, cancellationToken: ct));
        return (await FindOf(content.Installation.InstallationId, content.RunId, ct))!;
    }

    /// <summary>What stands around a position, for the sketch.</summary>
    public async Task<Surroundings> ReadSurroundings(long installationId, double longitude, double latitude, CancellationToken ct)
    {
        var middle = new Point(longitude, latitude) { SRID = Geo.Crs.Srid.Wgs84 };
        var neighbours = await Rows<Point>("ListNeighbours", new { installationId }, ct);
        var halfWidthMetres = MapSketch.HalfWidthMetres(middle, neighbours);
        var (eastDegrees, northDegrees) = new LocalMetres(longitude, latitude).DegreesOf(halfWidthMetres);
        var box = new Box(longitude - eastDegrees, latitude - northDegrees, longitude + eastDegrees, latitude + northDegrees);
        var streets = await Rows<(string Name, string Kind, Geometry Line)>("ListStreets", box, ct);
        var outline = await Rows<Geometry>("FindOutline", box, ct);
        return new Surroundings(
            middle,
            [.. neighbours.Where(neighbour => neighbour.X > box.West && neighbour.X < box.East && neighbour.Y > box.South && neighbour.Y < box.North)],
            [.. streets.Select(street => new SketchStreet(street.Name, street.Kind, street.Line))],
            outline.Count > 0 ? outline[0] : null,
            await Rows<Point>("ListTransformers", box, ct),
            halfWidthMetres);
    }

    private Task<IReadOnlyList<RecordSummary>> ListWhere(long? recordId, long? installationId, long? runId, int limit, CancellationToken ct) =>
        Rows<RecordSummary>("ListRecords", new { recordId, installationId, runId, limit }, ct);

    private async Task<IReadOnlyList<T>> Rows<T>(string query, object parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<T>(new CommandDefinition(Sql.Read($"Stages/Records/{query}.sql"), parameters, cancellationToken: ct))).AsList();
    }

    private async Task<T?> Single<T>(string sql, object? parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: ct));
    }
}
