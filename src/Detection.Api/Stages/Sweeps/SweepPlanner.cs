using Detection.Models.Campaigns;
using Geo.Crs;
using Geo.Routing;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A crew's day ready to be kept.</summary>
/// <param name="StartsAt">Local time of leaving.</param>
/// <param name="CostSeconds">For each stop, how much shorter the day would be without it [s].</param>
public sealed record PlannedDay(CrewDay Day, DateOnly OnDay, string CrewName, TimeOnly StartsAt, IReadOnlyList<int> CostSeconds);

/// <summary>A plan ready to be kept.</summary>
/// <param name="Depot">Where crews without a depot of their own set out; null when there was no candidate to choose it by.</param>
/// <param name="Candidates">What was chosen from, by installation.</param>
/// <param name="Stops">What is visited, by installation, as word of mouth leaves it.</param>
/// <param name="Roads">Null where no road network was there to travel on.</param>
public sealed record PlannedSweep(
    Place? Depot, int CandidatesFound, IReadOnlyList<PlannedDay> Days, IReadOnlyDictionary<long, Candidate> Candidates, IReadOnlyDictionary<long, Candidate> Stops,
    PlanFigures Figures, RoadUse? Roads);

/// <summary>How a plan is searched for.</summary>
/// <param name="Iterations">Rounds of the solver.</param>
/// <param name="MostCandidates">Where there are more, the most valuable ones are considered.</param>
/// <param name="StampValidYears">The stamping year is year 1.</param>
/// <param name="WithCurve">Whether to try what one more or one less crew or hour would bring, which takes about as long again.</param>
public sealed record PlanEffort(int Iterations, int MostCandidates, int StampValidYears, bool WithCurve);

/// <summary>Turns terms and what is known of the installations into crews' days: the same for the night's sweep and for a campaign's plan.</summary>
public static class SweepPlanner
{
    /// <summary>An expiring stamp is an errand for a crew that works within this of it, as a straight line [m].</summary>
    private const double ErrandMetres = 150;

    /// <summary>The candidates, the depot and the shifts that a plan starts from.</summary>
    public static PlanGround Prepare(CampaignTerms terms, IReadOnlyList<CandidateRow> known, PlanEffort effort, TimeZoneInfo zone) =>
        new(terms, Candidates.Choose(known.Select(row => row.Facts), terms, effort.StampValidYears), known, effort.MostCandidates, zone);

    /// <param name="progress">Told of the rounds done and of how many.</param>
    /// <exception cref="OperationCanceledException">Cancelled; a plan cut short is not kept.</exception>
    public static PlannedSweep Plan(PlanGround ground, PlanEffort effort, Action<long, long?> progress, CancellationToken ct)
    {
        if (ground.Depot is null)
        {
            var none = new Dictionary<long, Candidate>();
            return new PlannedSweep(null, 0, [], none, none, PlanFigures.Of(ground.Choice, ground.ConsideredCount, [], none, ground.Terms, []), null);
        }
        var rounds = effort.WithCurve ? effort.Iterations + ValueCurve.Iterations(effort.Iterations) : effort.Iterations;
        var days = WithinBudget(ground, effort, done => progress(done, rounds), ct);
        var withErrands = ExtraStops.Add(days, ground.Errands, ErrandMetres, ground.TravelOver);
        var curve = effort.WithCurve ? ValueCurve.Try(ground, effort.Iterations, done => progress(effort.Iterations + done, rounds), ct) : [];
        var labelled = withErrands.Select(ground.Label).ToList();
        ct.ThrowIfCancellationRequested();
        var stops = HeardStops.Of(withErrands, ground.Candidates, ground.Gossip, ground.Terms.Goal);
        var figures = PlanFigures.Of(ground.Choice, ground.ConsideredCount, [.. stops.Values], ground.Candidates, ground.Terms, curve);
        var depotCount = ground.Shifts.Select(shift => new Position(shift.DepotLongitudeDegrees, shift.DepotLatitudeDegrees)).Distinct().Count();
        return new PlannedSweep(ground.Depot, ground.Choice.Candidates.Count, labelled, ground.Candidates, stops, figures, ground.Roads?.Use(depotCount));
    }

    /// <summary>With fewer visits than the time allows, the most valuable ones: planned among themselves, or cut from the full plan, whichever is worth more.</summary>
    private static IReadOnlyList<CrewDay> WithinBudget(PlanGround ground, PlanEffort effort, Action<long> progress, CancellationToken ct)
    {
        var days = Search(ground, ground.Targets, effort.Iterations, progress, ct);
        if (ground.Terms.Budget.Visits is not { } most || days.Sum(day => day.Stops.Count) <= most) return days;
        var best = ground.Targets.OrderByDescending(target => target.Value).ThenBy(target => target.Id).Take(most).ToList();
        var among = Search(ground, best, effort.Iterations, progress, ct);
        var cut = SweepRouter.Cut(days, most, ground.TravelOver);
        if (ground.Gossip is { } gossip) cut = SweepRouter.WithWordOfMouth(cut, gossip);
        return among.Sum(day => day.Value) >= cut.Sum(day => day.Value) ? among : cut;
    }

    internal static IReadOnlyList<CrewDay> Search(
        PlanGround ground, IReadOnlyList<SweepTarget> targets, int iterations, Action<long> progress, CancellationToken ct)
    {
        var limits = new SolveLimits(iterations, Progressed: share => progress((long)(share * iterations)));
        var days = SweepRouter.Plan(targets, ground.Shifts, limits, ground.Terms.Seed, ground.TravelOver, ground.Gossip, ct);
        ct.ThrowIfCancellationRequested();
        return days;
    }
}
