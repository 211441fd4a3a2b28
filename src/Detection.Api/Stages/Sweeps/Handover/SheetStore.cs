using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Records.Charts;
using Npgsql;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>Reads what stands on a crew's sheet, and keeps the printed ones.</summary>
public sealed class SheetStore(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<IReadOnlyList<SheetStopRow>> ListStops(long sweepId, int dayNo, int crewNo, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<SheetStopRow>(new CommandDefinition(Query("ListSheetStops"), new { sweepId, dayNo, crewNo }, cancellationToken: ct))).AsList();
    }

    public async Task<IReadOnlyList<SketchStreet>> ListStreets(double west, double south, double east, double north, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<SketchStreet>(new CommandDefinition(Query("ListSheetStreets"), new { west, south, east, north }, cancellationToken: ct))).AsList();
    }

    /// <returns>The printed sheet; null when it is not printed.</returns>
    public async Task<byte[]?> FindDocument(long sweepId, int dayNo, int crewNo, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(
            "select document from crew_day_document where sweep_id = @sweepId and day_no = @dayNo and crew_no = @crewNo",
            new { sweepId, dayNo, crewNo }, cancellationToken: ct));
    }

    public async Task KeepDocument(long sweepId, int dayNo, int crewNo, byte[] document, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into crew_day_document (sweep_id, day_no, crew_no, document, printed_at) values (@sweepId, @dayNo, @crewNo, @document, @now)
            on conflict (sweep_id, day_no, crew_no) do update set document = excluded.document, printed_at = excluded.printed_at
            """,
            new { sweepId, dayNo, crewNo, document, now = clock.GetUtcNow().UtcDateTime }, cancellationToken: ct));
    }

    private static string Query(string name) => Sql.Read($"Stages/Sweeps/Handover/{name}.sql");
}
