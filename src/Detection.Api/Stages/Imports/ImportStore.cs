using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Features;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>The rows of the table <c>import</c>: what came in, and how far it got.</summary>
public sealed class ImportStore(NpgsqlDataSource database)
{
    public const string NotYetKnown = "unknown";

    /// <param name="storedName">The file's name in the data folder, for an import that a job will run; else null.</param>
    public async Task<long> Create(ImportOrder order, FileScan scan, string? storedName, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await Create(connection, null, order, scan, storedName, now, ct);
    }

    public static Task<long> Create(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, ImportOrder order, FileScan scan, string? storedName, DateTimeOffset now,
        CancellationToken ct) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(
            Sql.Read("Stages/Imports/Sql/CreateImport.sql"),
            new
            {
                fileName = order.FileName,
                profile = order.Mapping?.Name ?? order.Profile ?? NotYetKnown,
                target = NotYetKnown,
                sha256 = scan.Sha256,
                bytes = scan.Bytes,
                simulated = order.Simulated,
                storedName,
                layer = order.Layer,
                profileText = order.Mapping is { } mapping ? ProfileWriter.Write(mapping) : null,
                by = order.By,
                now,
            },
            transaction, cancellationToken: ct));

    public async Task<IReadOnlyList<ImportRow>> List(int limit, CancellationToken ct) => await Read(importId: null, limit, ct);

    public async Task<ImportRow?> Find(long importId, CancellationToken ct) => await Read(importId, limit: 1, ct) is [var import, ..] ? import : null;

    /// <exception cref="InvalidOperationException">There is no such import.</exception>
    public async Task<ImportRow> Get(long importId, CancellationToken ct) =>
        await Find(importId, ct) ?? throw new InvalidOperationException($"There is no import {importId}.");

    private async Task<IReadOnlyList<ImportRow>> Read(long? importId, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return [.. await connection.QueryAsync<ImportRow>(new CommandDefinition(
            Sql.Read("Stages/Imports/Sql/ListImports.sql"), new { importId, limit }, cancellationToken: ct))];
    }

    public async Task Begin(long importId, FilePlan plan, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            Sql.Read("Stages/Imports/Sql/BeginImport.sql"),
            new
            {
                importId,
                profile = plan.Profile.Name,
                target = plan.Schema.Name,
                header = plan.Header,
                delimiter = $"{plan.Dialect.Delimiter}",
                decimalMark = $"{plan.Dialect.DecimalMark}",
                form = plan.Form.ToString(),
                srid = plan.Srid,
                // A profile that only a path names may be gone when rows that waited are read again.
                profileText = plan.Named is { } named && !ProfileCatalogue.ReadyMade.Contains(named) ? ProfileWriter.Write(named) : null,
                now,
            },
            cancellationToken: ct));
    }

    /// <summary>Says in the import's row why nothing of the file was taken.</summary>
    public async Task Fail(long importId, Exception cause, DateTimeOffset now, CancellationToken ct)
    {
        var (state, reason) = cause switch
        {
            ImportRefusedException refused => ("failed", refused.Reason),
            OperationCanceledException => ("cancelled", new TextPair("İptal edildi.", "Cancelled.")),
            _ => ("failed", new TextPair($"Beklenmeyen hata: {cause.Message}", $"Unexpected fault: {cause.Message}")),
        };
        var error = new { code = (cause as ImportRefusedException)?.Rule.Code, tr = reason.Tr, en = reason.En };
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "update import set state = @state, error = @error::jsonb, finished_at = @now where import_id = @importId",
            new { importId, state, error = JsonSerializer.Serialize(error), now },
            cancellationToken: ct));
    }
}
