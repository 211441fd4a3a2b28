using Detection.Api.Pipeline;
using Detection.Api.Stages.Installations;

namespace Detection.Api.Stages.Records;

/// <summary>The night's drafts: records for the first targets of the sweep, printed in one batch.</summary>
public sealed class DraftsStage(RecordDrafter drafter, RecordStore records, InstallationStore installations, RecordSettings settings) : INightlyStage
{
    public string Name => "drafts";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var targets = await records.ListTargets(run.RunId, settings.DraftsPerRun, ct);
        run.Progress.Report(0, targets.Count);
        if (targets.Count == 0)
            return;
        await using var printer = drafter.StartPrinter();
        for (var done = 0; done < targets.Count; done++)
        {
            if (await installations.Find(targets[done], ct) is { } installation)
                await drafter.Draft(installation, run.RunId, run.AsOf, printer, ct);
            run.Progress.Report(done + 1, targets.Count);
        }
    }
}
