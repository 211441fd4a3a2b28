using System.Runtime.CompilerServices;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Grid;
using Detection.Models.Features;
using Detection.Models.Peers;
using Detection.Models.Series;

namespace Detection.Api.Stages.Scoring;

/// <summary>
/// The nightly stage "features": every installation is read twice, once for the little its neighbours need of it and once for its own row.
/// Histories pass in shards; only the neighbours' part stays in memory.
/// </summary>
public sealed class FeatureStage(HistoryReader histories, FeatureStore store, GridSurvey grid) : INightlyStage
{
    public string Name => "features";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var total = await histories.Count(ct);
        run.Progress.Report(0, total);
        var population = await Survey(run, ct);
        await store.Replace(run.RunId, Extract(population, run, ct), ct);
        run.Progress.Report(total);
    }

    /// <summary>The first reading; half of the progress belongs to it.</summary>
    private async Task<Population> Survey(RunContext run, CancellationToken ct)
    {
        var periods = await histories.ScoringPeriods(run.AsOf, ct);
        var members = new List<PeerMember>();
        long seen = 0;
        await foreach (var shard in histories.ReadShards(run.AsOf, ct))
        {
            members.AddRange(shard.AsParallel().AsOrdered().WithCancellation(ct).Select(h => Population.MemberOf(h, run.AsOf, periods)).OfType<PeerMember>());
            run.Progress.Report((seen += shard.Count) / 2);
        }
        return new Population(run.AsOf, periods, members, await grid.ContextAt(run.AsOf, run.RunId, ct));
    }

    /// <summary>The second reading.</summary>
    private async IAsyncEnumerable<FeatureRow[]> Extract(Population population, RunContext run, [EnumeratorCancellation] CancellationToken ct)
    {
        var surveyed = run.Progress.Now.Done;
        long seen = 0;
        await foreach (var shard in histories.ReadShards(run.AsOf, ct))
        {
            yield return [.. shard.AsParallel().AsOrdered().WithCancellation(ct).Select(population.RowOf)];
            run.Progress.Report(surveyed + (seen += shard.Count) / 2);
        }
    }
}
