using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Grid;

/// <summary>The nightly stage "balance": what goes into transformers, feeders and substations and does not come out in bills.</summary>
public sealed class BalanceStage(GridSurvey survey, BalanceStore store) : INightlyStage
{
    public string Name => "balance";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var surveyed = await survey.At(run.AsOf, ct);
        run.Progress.Report(0, surveyed.Transformers.Count);
        await store.Replace(run.RunId, surveyed, ct);
        run.Progress.Report(surveyed.Transformers.Count);
    }
}
