using Detection.Api.Infrastructure.Metrics;
using Detection.Api.Stages.Imports.Reading;
using Detection.Api.Stages.Imports.Staging;
using Detection.Models.Imports.Reading;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>
/// Imports one file: look at its bytes, settle how it is read, stage every row, ask the rules, merge, finish. The typed rows
/// and the word that the import is done are one transaction, so a process that dies leaves nothing of the file behind.
/// </summary>
public sealed class FileImporter(NpgsqlDataSource database, ImportStore imports, TimeProvider clock, TaramaMetrics? metrics = null)
{
    /// <exception cref="ImportRefusedException">The file is refused as a whole; the import says why.</exception>
    public async Task<ImportSummary> Run(ImportOrder order, ImportProgress progress, CancellationToken ct)
    {
        var scan = Scan(order.Path);
        var importId = await imports.Create(order, scan, storedName: null, clock.GetUtcNow(), ct);
        return await Run(importId, order, scan, progress, ct);
    }

    /// <summary>Runs an import that was registered before; running it again after a kill does it once.</summary>
    public Task<ImportSummary> Run(long importId, ImportOrder order, ImportProgress progress, CancellationToken ct) =>
        Run(importId, order, Scan(order.Path), progress, ct);

    private async Task<ImportSummary> Run(long importId, ImportOrder order, FileScan scan, ImportProgress progress, CancellationToken ct)
    {
        try
        {
            var plan = await FilePlanner.Plan(order, scan, ct);
            await using var connection = await database.OpenConnectionAsync(ct);
            await using var alone = await ImportLock.Take(connection, progress, ct);
            await imports.Begin(importId, plan, clock.GetUtcNow(), ct);
            return await Take(connection, importId, order, plan, progress, ct);
        }
        catch (Exception e)
        {
            await TryToSay(importId, e);
            throw;
        }
    }

    private async Task<ImportSummary> Take(
        NpgsqlConnection connection, long importId, ImportOrder order, FilePlan plan, ImportProgress progress, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var staging = new FileStaging(connection, order, plan);
        await staging.Stage(progress, ct);
        var merging = new StagedMerge(connection, importId, plan);
        await merging.AskSetRules(progress, ct);
        var tables = await merging.Merge(progress, ct);
        var summary = await merging.Finish(order.FileName, tables, clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
        metrics?.RowsImported(summary.Total.Inserted, summary.Total.Updated, summary.Total.Unchanged, summary.RowsRejected);
        return summary;
    }

    // When the database itself went away there is nobody to tell; the next import marks this one as interrupted.
    private async Task TryToSay(long importId, Exception cause)
    {
        try
        {
            await imports.Fail(importId, cause, clock.GetUtcNow(), CancellationToken.None);
        }
        catch (NpgsqlException)
        {
        }
    }

    private static FileScan Scan(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return FileScan.Read(stream);
    }
}
