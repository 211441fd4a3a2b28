using Detection.Api.Pipeline;
using Detection.Api.Stages.Findings;
using Detection.Api.Stages.Installations;

namespace Detection.Api.Stages.Records;

/// <summary>The night's drafts, printed in one batch: records for the first targets of the sweep, and for every finding that has none yet.</summary>
public sealed class DraftsStage(
    RecordDrafter drafter, RecordStore records, InstallationStore installations, FindingDrafts findings, RecordSettings settings) : INightlyStage
{
    public string Name => "drafts";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var targets = await records.ListTargets(run.RunId, settings.DraftsPerRun, ct);
        var total = targets.Count + await findings.Count(ct);
        run.Progress.Report(0, total);
        if (total == 0)
            return;
        await using var printer = drafter.StartPrinter();
        for (var done = 0; done < targets.Count; done++)
        {
            if (await installations.Find(targets[done], ct) is { } installation)
                await drafter.Draft(installation, run.RunId, run.AsOf, printer, ct);
            run.Progress.Report(done + 1, total);
        }
        await findings.Draft(run, drafter, printer, done => run.Progress.Report(targets.Count + done, total), ct);
    }
}
