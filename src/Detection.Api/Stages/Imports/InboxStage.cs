using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Imports;

/// <summary>The night's first stage: takes up the files that wait in the data folder's <c>inbox</c>; nothing to do when there are none.</summary>
/// <remarks>
/// A file is moved away once its import is done, to <c>inbox/taken</c>, or to <c>inbox/refused</c> when nothing of it could be
/// taken; the import's row says why. A night killed between import and move imports the file again, which changes nothing.
/// </remarks>
public sealed class InboxStage(ImportFolders folders, FileImporter importer, ILogger<InboxStage> log) : INightlyStage
{
    // A sender still writing a file gives it one of these endings and renames it when it is whole.
    private static readonly string[] Unfinished = [".part", ".tmp"];

    public string Name => "import";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        Directory.CreateDirectory(folders.Inbox);
        var files = ListWaiting(folders.Inbox);
        for (var at = 0; at < files.Count; at++)
        {
            run.Progress.Report(at, files.Count);
            await Take(files[at], ct);
        }

        run.Progress.Report(files.Count, files.Count);
    }

    /// <summary>Files of the canonical set first and in its order, the others by name.</summary>
    public static IReadOnlyList<string> ListWaiting(string inbox)
    {
        var canonical = CanonicalFolder.List(inbox);
        var others = Directory.EnumerateFiles(inbox)
            .Where(path => !canonical.Contains(path) && !Path.GetFileName(path).StartsWith('.') && !Unfinished.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal);
        return [.. canonical, .. others];
    }

    private async Task Take(string path, CancellationToken ct)
    {
        var order = new ImportOrder(path, Path.GetFileName(path), Profile: null, Simulated: false);
        try
        {
            var summary = await importer.Run(order, (_, _, _) => { }, ct);
            log.LogInformation("Imported {File}: {Rows} rows, {Rejected} rejected", order.FileName, summary.RowsRead, summary.RowsRejected);
            Move(path, folders.Taken);
        }
        catch (ImportRefusedException refused)
        {
            log.LogWarning("Refused {File}: {Reason}", order.FileName, refused.Reason.En);
            Move(path, folders.Refused);
        }
    }

    private static void Move(string path, string folder)
    {
        Directory.CreateDirectory(folder);
        File.Move(path, Path.Combine(folder, Path.GetFileName(path)), overwrite: true);
    }
}
