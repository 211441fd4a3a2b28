using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Statistics;

/// <summary>The last link of the night: what the visits so far have found, with the hit rate and its interval.</summary>
public sealed class StatisticsStage(StatisticStore store) : INightlyStage
{
    public string Name => "statistics";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var rows = await store.Count(run.AsOf, ct);
        await store.Replace(run.RunId, rows, ct);
        run.Progress.Report(rows.Count, rows.Count);
    }
}
