using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Roads;

namespace Detection.Api.Stages.Sweeps;

/// <summary>Plans a campaign's sweep. Run twice, the second run finds it planned and leaves it.</summary>
public sealed class PlanSweepJob(SweepStore sweeps, RoadAtlas atlas, SweepSettings settings, RecordSettings records, TaramaSettings service) : IBackgroundJob<PlanSweepJob.Arguments>
{
    public sealed record Arguments(long SweepId);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        if (await sweeps.Find(arguments.SweepId, ct) is not { State: "queued", Terms: { } terms } sweep) return;
        progress.Report("candidates", 0);
        var known = await sweeps.ListCandidates(sweep.RunId, sweep.CampaignId, terms, ct);
        var effort = new PlanEffort(settings.SolverIterations, settings.CampaignCandidateCount, records.StampValidYears, WithCurve: true);
        var ground = SweepPlanner.Prepare(terms, known, effort, service.Zone);
        var roads = await PlanRoads.Find(atlas, [ground.Depot, ground.Centre], ct);
        var plan = SweepPlanner.Plan(ground.On(roads), effort, (done, total) => progress.Report("sweep", done, total), ct);
        await sweeps.Keep(sweep.SweepId, plan, ct);
    }
}
