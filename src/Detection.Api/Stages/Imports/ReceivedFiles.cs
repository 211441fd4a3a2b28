using Dapper;
using Detection.Api.Infrastructure.Jobs;
using Detection.Models.Imports.Reading;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>Keeps a received file until its import is done; the import's row and its job are one transaction.</summary>
public sealed class ReceivedFiles(NpgsqlDataSource database, ImportFolders folders, IJobs jobs, TimeProvider clock)
{
    private const int BufferBytes = 1 << 17;

    public async Task<(long ImportId, Guid JobId)> Keep(FileBody body, string? profile, string? layer, bool simulated, CancellationToken ct)
    {
        Directory.CreateDirectory(folders.Received);
        var storedName = Guid.NewGuid().ToString("N");
        var path = Path.Combine(folders.Received, storedName);
        try
        {
            await using (var file = File.Create(path, BufferBytes)) await body.Content.CopyToAsync(file, BufferBytes, ct);
            return await Queue(new ImportOrder(path, body.FileName, profile, simulated) { Layer = layer }, storedName, ct);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Takes over a file that lies in the data folder already.</summary>
    /// <param name="order">What its sender says about it; its path is filled in here.</param>
    public async Task<(long ImportId, Guid JobId)> Take(string path, ImportOrder order, CancellationToken ct)
    {
        Directory.CreateDirectory(folders.Received);
        var storedName = Guid.NewGuid().ToString("N");
        var stored = Path.Combine(folders.Received, storedName);
        File.Move(path, stored);
        try
        {
            return await Queue(order with { Path = stored }, storedName, ct);
        }
        catch
        {
            File.Move(stored, path);
            throw;
        }
    }

    private async Task<(long ImportId, Guid JobId)> Queue(ImportOrder order, string storedName, CancellationToken ct)
    {
        FileScan scan;
        await using (var file = File.OpenRead(order.Path)) scan = FileScan.Read(file);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var importId = await ImportStore.Create(connection, transaction, order, scan, storedName, clock.GetUtcNow(), ct);
        var jobId = await jobs.Enqueue(new ImportJob.Arguments(importId), transaction, ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "update import set job_id = @jobId where import_id = @importId", new { jobId, importId }, transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return (importId, jobId);
    }
}
