using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Roads;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The night's sweep: what the settings' crews would do the next day, over the run's best candidates that no open campaign has.</summary>
public sealed class SweepStage(SweepStore sweeps, RoadAtlas atlas, SweepSettings settings, RecordSettings records, TaramaSettings service) : INightlyStage
{
    public string Name => "sweep";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var terms = settings.Defaults(run.AsOf.AddDays(1), run.Seed);
        var known = await sweeps.ListCandidates(run.RunId, campaignId: null, terms, ct);
        var effort = new PlanEffort(settings.SolverIterations, settings.CandidateCount, records.StampValidYears, WithCurve: false);
        var ground = SweepPlanner.Prepare(terms, known, effort, service.Zone);
        var roads = await PlanRoads.Find(atlas, [ground.Depot, ground.Centre], ct);
        var plan = SweepPlanner.Plan(ground.On(roads), effort, (done, total) => run.Progress.Report(done, total), ct);
        await sweeps.ReplaceNightly(run.RunId, terms, plan, ct);
    }
}
