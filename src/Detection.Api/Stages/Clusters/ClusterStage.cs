using Detection.Api.Pipeline;
using Geo.Statistics;

namespace Detection.Api.Stages.Clusters;

/// <summary>The nightly stage "clusters": suspicious installations and transformers to search gathered into areas a crew can walk, and neighbourhoods counted.</summary>
public sealed class ClusterStage(ClusterStore store) : INightlyStage
{
    public string Name => "clusters";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var candidates = await store.ListCandidates(run.RunId, ct);
        run.Progress.Report(0, candidates.Count);
        var clusters = ClusterPlan.From(candidates, await store.ListTransformers(run.RunId, ct), new WorkAreaLimits());
        await store.Replace(run.RunId, clusters, ct);
        run.Progress.Report(candidates.Count);
    }
}
