using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Imports;

/// <summary>Imports a received file. Killed in the middle it starts over: nothing of the file was kept.</summary>
public sealed class ImportJob(ImportStore imports, FileImporter importer, ImportFolders folders) : IBackgroundJob<ImportJob.Arguments>
{
    public sealed record Arguments(long ImportId);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        var import = await imports.Get(arguments.ImportId, ct);
        if (import.StoredName is null) return;
        var path = Path.Combine(folders.Received, import.StoredName);
        try
        {
            if (import.State != "done")
                await importer.Run(import.ImportId, import.ToOrder(path), (step, done, total) => progress.Report(step, done, total), ct);
            File.Delete(path);
        }
        catch (ImportRefusedException)
        {
            File.Delete(path);
            throw;
        }
    }
}
