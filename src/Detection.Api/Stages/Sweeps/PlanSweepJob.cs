using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Roads;

namespace Detection.Api.Stages.Sweeps;

/// <summary>Plans a sweep that a person asked for. Run twice, the second run finds it planned and leaves it.</summary>
public sealed class PlanSweepJob(SweepStore sweeps, RoadAtlas atlas, SweepSettings settings) : IBackgroundJob<PlanSweepJob.Arguments>
{
    public sealed record Arguments(long SweepId);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        if (await sweeps.Find(arguments.SweepId, ct) is not { State: "queued" } sweep) return;
        var depot = sweep.Depot is { } point ? new Place(point.X, point.Y) : null;
        var request = new SweepRequest(
            sweep.CrewCount, sweep.ShiftSeconds, sweep.VisitSeconds, depot, sweep.CandidateCount ?? settings.CandidateCount, sweep.Seed);
        var candidates = await sweeps.ListCandidates(sweep.RunId, request.CandidateCount, ct);
        var roads = await atlas.FindAround([request.Depot, SweepPlanner.Centre(candidates)], ct);
        var plan = SweepPlanner.Plan(request, candidates, roads, settings.SolverIterations, (done, total) => progress.Report("sweep", done, total), ct);
        await sweeps.Keep(sweep.SweepId, plan, ct);
    }
}
