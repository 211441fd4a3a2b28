using Detection.Api.Pipeline;
using Detection.Api.Stages.Findings;
using Detection.Api.Stages.Installations;

namespace Detection.Api.Stages.Records;

/// <summary>The night's drafts: records for the first targets of the sweep, and the legal documents of every finding that lacks them.</summary>
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
        if (targets.Count > 0)
            await DraftTargets(targets, total, run, ct);
        await findings.Draft(done => run.Progress.Report(targets.Count + done, total), ct);
    }

    private async Task DraftTargets(IReadOnlyList<long> targets, int total, RunContext run, CancellationToken ct)
    {
        await using var printer = drafter.StartPrinter();
        for (var done = 0; done < targets.Count; done++)
        {
            if (await installations.Find(targets[done], ct) is { } installation)
                await drafter.Draft(installation, run.RunId, run.AsOf, printer, ct);
            run.Progress.Report(done + 1, total);
        }
    }
}
