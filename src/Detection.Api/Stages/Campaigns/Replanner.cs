using Dapper;
using Detection.Api.Stages.Roads;
using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;
using Geo.Crs;
using Geo.Routing.Sweeps;
using Npgsql;

namespace Detection.Api.Stages.Campaigns;

/// <summary>Changes the rest of a handed-out plan and keeps the result as a new plan in the place of the old.</summary>
public sealed class Replanner(CampaignStore campaigns, SweepStore sweeps, SweepWriter writer, RoadAtlas atlas, TimeProvider clock)
{
    public async Task<ReplanCampaign.Response> Replan(long campaignId, SweepDetail detail, ReplanCampaign.Request request, CancellationToken ct)
    {
        var candidates = await sweeps.ReadCandidates(detail.Sweep.SweepId, ct);
        var days = DayState.Of(detail, candidates, request);
        var open = days.Where(day => day.Progress is not null).ToList();
        var roads = await PlanRoads.Find(atlas, detail, ct);
        Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = roads is null ? null : roads.TravelOver;
        var repaired = DayRepair.Repair([.. open.Select(day => day.Progress!)], travelOver);
        var rest = open.Zip(repaired.Days).ToDictionary(pair => pair.First, pair => pair.Second);
        var plan = PlanOf(detail, candidates, [.. days.Select(day => day.Join(rest.GetValueOrDefault(day)))], travelOver);
        var changes = Describe(repaired.Changes, detail, request);
        var sweepId = await campaigns.KeepReplan(campaignId, detail.Sweep, transaction => Write(detail.Sweep, plan, changes, transaction, ct), ct);
        var gone = repaired.Changes.Count(change => change.Fate is not StopFate.Later);
        return new(sweepId, open.Sum(day => day.Progress!.Open.Count) - gone, changes);
    }

    private async Task<long> Write(SweepRow replaced, PlannedSweep plan, IReadOnlyList<PlanChange> changes, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var sweepId = await writer.Insert(replaced.RunId, replaced.CampaignId, replaced.Label, replaced.Terms!, transaction, clock.GetUtcNow().UtcDateTime, ct);
        await writer.Write(sweepId, plan, transaction, ct);
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "update sweep set replaces_sweep_id = @replacedId, changes = @changes::jsonb where sweep_id = @sweepId",
            new { sweepId, replacedId = replaced.SweepId, changes = StoredJson.Write(changes) }, transaction, cancellationToken: ct));
        return sweepId;
    }

    private static PlannedSweep PlanOf(
        SweepDetail detail, IReadOnlyDictionary<long, Candidate> candidates, IReadOnlyList<CrewDay> days, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver)
    {
        var terms = detail.Sweep.Terms!;
        var figures = detail.Sweep.Figures!;
        var stops = HeardStops.Of(days, candidates, PlanGround.GossipOf(terms), terms.Goal);
        var now = PlanFigures.Of(new([.. candidates.Values], figures.LeftOut), figures.ConsideredCount, [.. stops.Values], candidates, terms, figures.Curve) with { CandidateCount = figures.CandidateCount };
        var routes = detail.Routes.ToDictionary(route => (route.DayNo, route.CrewNo));
        var dates = terms.Days().ToList();
        return new(Place.Of(detail.Sweep.Depot), figures.CandidateCount,
            [.. days.Select(day => (day, Route: routes[(day.Shift.DayNo, day.Shift.CrewNo)])).Select(pair => new PlannedDay(
                pair.day, pair.Route.OnDay ?? dates[pair.day.Shift.DayNo - 1], pair.Route.CrewName,
                TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(pair.Route.StartsAtSeconds)), PlanReasons.CostSeconds(pair.day, travelOver)))],
            candidates, stops, now, RoadsOf(detail.Sweep));
    }

    private static RoadUse? RoadsOf(SweepRow sweep) =>
        sweep.RoadNetworkId is { } network ? new RoadUse(network, sweep.TargetsWithoutRoad ?? 0, sweep.TargetsOnIsland ?? 0) : null;

    private static List<PlanChange> Describe(IReadOnlyList<StopChange> changes, SweepDetail detail, ReplanCampaign.Request request)
    {
        var stops = detail.Stops.SelectMany(group => group).ToDictionary(stop => stop.InstallationId);
        var names = detail.Routes.ToDictionary(route => (route.DayNo, route.CrewNo), route => route.CrewName);
        var absent = request.Events!.Where(happened => happened.Kind is CrewEventKind.Sick).Select(happened => happened.CrewNo).ToHashSet();
        return [.. changes.Select(change =>
        {
            var (stop, from) = (stops[change.Target.Id], names[(change.From.DayNo, change.From.CrewNo)]);
            var to = change.To is { } shift ? names[(shift.DayNo, shift.CrewNo)] : null;
            var isOut = change.From.DayNo == request.DayNo && absent.Contains(change.From.CrewNo);
            return new PlanChange(
                change.Fate, stop.InstallationId, stop.InstallationNo, stop.Street, change.From.DayNo, from, change.To?.DayNo, to,
                (int)Math.Ceiling(change.LaterSeconds / 60.0), PlanWords.WhyChanged(change, from, to, isOut));
        })];
    }
}
