using Detection.Api.Infrastructure.Metrics;
using Detection.Api.Infrastructure.Privacy;
using Detection.Api.Stages.Imports.Reading;
using Detection.Api.Stages.Imports.Staging;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>
/// Imports one file: look at its bytes, settle how it is read, stage every row, ask the rules, merge, finish. The typed rows
/// and the word that the import is done are one transaction, so a process that dies leaves nothing of the file behind.
/// </summary>
public sealed class FileImporter(
    NpgsqlDataSource database, ImportStore imports, TimeProvider clock, IdentityCipher cipher, TaramaMetrics? metrics = null)
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
            using var scratch = new ScratchFolder();
            var plan = await FilePlanner.Plan(order, scan, scratch, ct);
            await using var connection = await database.OpenConnectionAsync(ct);
            await using var alone = await ImportLock.Take(connection, progress, ct);
            await imports.Begin(importId, plan, clock.GetUtcNow(), ct);
            var summary = await Take(connection, importId, order, plan, progress, ct);
            if (plan.Schema.MakesInstallations || plan.Schema == TargetCatalogue.Transformers) await TakeWaiting(connection, progress, ct);
            return summary;
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
        var direct = new DirectCopy(connection, transaction, importId, plan, await Surroundings(connection, plan, ct), order.OfSet);
        var summary = await direct.TryRun(progress, ct) is var (read, inserted)
            ? await Finish(connection, importId, order, plan, read, 0, new() { ["reading"] = new(inserted, 0, 0) }, ct)
            : await StageAndMerge(connection, importId, order, plan, progress, ct);
        await transaction.CommitAsync(ct);
        metrics?.RowsImported(summary.Total.Inserted, summary.Total.Updated, summary.Total.Unchanged, summary.RowsRejected);
        return summary;
    }

    private async Task<ImportSummary> StageAndMerge(
        NpgsqlConnection connection, long importId, ImportOrder order, FilePlan plan, ImportProgress progress, CancellationToken ct)
    {
        var staging = new FileStaging(connection, order, plan, await Surroundings(connection, plan, ct), cipher);
        await staging.Stage(progress, ct);
        var merging = new StagedMerge(connection, importId, plan);
        await merging.AskSetRules(progress, ct);
        var tables = await merging.Merge(progress, ct);
        var (read, repeated) = await merging.KeepFaults(ct);
        return await Finish(connection, importId, order, plan, read, repeated, tables, ct);
    }

    private Task<ImportSummary> Finish(
        NpgsqlConnection connection, long importId, ImportOrder order, FilePlan plan, long read, long repeated, Dictionary<string, TableCounts> tables,
        CancellationToken ct)
    {
        if (read == 0) plan = plan with { Notes = [.. plan.Notes, new Fault(RuleCatalogue.FileHasNoRows, Severity.Note, "", null)] };
        return new ImportEnding(connection, importId, plan).Finish(order.FileName, read, repeated, tables, clock.GetUtcNow(), ct);
    }

    /// <summary>Takes the rows of earlier files that waited for an installation or a transformer which is stored now.</summary>
    private async Task TakeWaiting(NpgsqlConnection connection, ImportProgress progress, CancellationToken ct)
    {
        foreach (var waiting in await WaitingRows.List(connection, cipher, ct))
        {
            using (waiting)
            {
                if (await waiting.Plan(ct) is not { } plan) continue;
                await using var transaction = await connection.BeginTransactionAsync(ct);
                await waiting.TakeFromFindings(connection, ct);
                var staging = new FileStaging(connection, waiting.Order, plan, await Surroundings(connection, plan, ct), cipher);
                await staging.Stage(progress, ct);
                var merging = new StagedMerge(connection, waiting.Import.ImportId, plan);
                await merging.AskSetRules(progress, ct);
                var tables = await merging.Merge(progress, ct);
                var (_, repeated) = await merging.KeepFaults(ct);
                await new ImportEnding(connection, waiting.Import.ImportId, plan).Add(waiting.Import, repeated, tables, clock.GetUtcNow(), ct);
                await transaction.CommitAsync(ct);
            }
        }
    }

    private Task<Surroundings> Surroundings(NpgsqlConnection connection, FilePlan plan, CancellationToken ct) =>
        new KnownInstallationReader(connection, plan, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Read(ct);

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
