using Detection.Api.Pipeline;
using Detection.Api.Stages.Roads;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The night's sweep: the settings' crews over the run's best candidates.</summary>
public sealed class SweepStage(SweepStore sweeps, RoadAtlas atlas, SweepSettings settings) : INightlyStage
{
    public string Name => "sweep";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var request = settings.Defaults(run.Seed);
        var candidates = await sweeps.ListCandidates(run.RunId, request.CandidateCount, ct);
        var roads = await atlas.FindAround([request.Depot, SweepPlanner.Centre(candidates)], ct);
        var plan = SweepPlanner.Plan(request, candidates, roads, settings.SolverIterations, (done, total) => run.Progress.Report(done, total), ct);
        await sweeps.ReplaceNightly(run.RunId, request, plan, ct);
    }
}
