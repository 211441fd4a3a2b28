using Geo.Crs;
using Geo.Routing.Planning;

namespace Geo.Routing.Sweeps;

/// <summary>Chooses targets and routes for crews and days by expected value, and times each crew's day.</summary>
public static class SweepRouter
{
    /// <param name="targets">Candidates; those no crew could reach and return from within its shift are left out.</param>
    /// <param name="shifts">Crews and days; each has at most one route.</param>
    /// <param name="limits">How long to search; with iterations alone the plan is a function of the other arguments.</param>
    /// <param name="gossip">How word of a visit gets round on the days after it; null when it does not matter.</param>
    /// <param name="travelOver">Makes the travel between points, the targets in their order and then the depots; null for straight lines.</param>
    /// <returns>A day for each shift, in the shifts' order: no target twice, no shift exceeded.</returns>
    /// <exception cref="ArgumentException">A time or value is negative, or a number or coordinate is NaN or infinite.</exception>
    public static IReadOnlyList<CrewDay> Plan(
        IReadOnlyList<SweepTarget> targets, IReadOnlyList<CrewShift> shifts, SolveLimits limits, int seed,
        Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null, Gossip? gossip = null, CancellationToken ct = default)
    {
        foreach (var shift in shifts) ArgumentOutOfRangeException.ThrowIfNegative(shift.ShiftSeconds);
        foreach (var target in targets) ArgumentOutOfRangeException.ThrowIfNegative(target.VisitSeconds);
        if (shifts.Count == 0) return [];
        var near = targets.Where(target => IsWithinReach(target, shifts)).ToList();
        var ground = new SweepGround(near, shifts, travelOver);
        var timetable = new CrewTimetable(ground);
        var days = Solve().Select(route => timetable.Fit(route.Shift, [.. route.Stops.Select(stop => near[stop])])).ToList();
        return gossip is null ? days : WithWordOfMouth(days, gossip);

        IEnumerable<(CrewShift Shift, IEnumerable<int> Stops)> Solve() => gossip is null && IsPlain(near, shifts)
            ? SolvePlain(near, shifts, ground, limits, seed, ct)
            : SolvePeriod(near, shifts, ground, limits, seed, gossip, ct);
    }

    /// <summary>The same days, each worth what is left of its stops' values after word of earlier days has got round.</summary>
    public static IReadOnlyList<CrewDay> WithWordOfMouth(IReadOnlyList<CrewDay> days, Gossip gossip)
    {
        var left = gossip.SharesLeft(days);
        return [.. days.Select(day => day with { Value = day.Stops.Sum(stop => stop.Target.Value * left[stop.Target.Id]) })];
    }

    /// <summary>Any crew may visit any target at any time.</summary>
    private static bool IsPlain(List<SweepTarget> near, IReadOnlyList<CrewShift> shifts) =>
        shifts.All(shift => shift.Lunch is null)
        && near.TrueForAll(target => target is { IsMandatory: false, OnlyByDaylight: false, BuildingNo: null } && shifts.All(shift => shift.CanVisit(target)));

    /// <summary>The search that goes deepest.</summary>
    private static IEnumerable<(CrewShift Shift, IEnumerable<int> Stops)> SolvePlain(
        List<SweepTarget> near, IReadOnlyList<CrewShift> shifts, SweepGround ground, SolveLimits limits, int seed, CancellationToken ct)
    {
        var problem = new OrienteeringProblem(
            ground.Travel.Costs,
            [.. near.Select(target => (double)target.VisitSeconds)],
            [.. near.Select(target => target.Value)],
            [.. shifts.Select(shift => new Crew(ground.DepotOf(shift), ground.DepotOf(shift), shift.ShiftSeconds))]);
        return OrienteeringSolver.Solve(problem, limits, seed, ct).Routes.Select((route, i) => (shifts[i], (IEnumerable<int>)route.Stops));
    }

    /// <summary>Some targets come first, need a skill, the light of day or two crews, share a building, or crews take breaks.</summary>
    private static IEnumerable<(CrewShift Shift, IEnumerable<int> Stops)> SolvePeriod(
        List<SweepTarget> near, IReadOnlyList<CrewShift> shifts, SweepGround ground, SolveLimits limits, int seed, Gossip? gossip, CancellationToken ct)
    {
        var problem = new PlanProblem(
            ground.Travel.Costs,
            [.. near.Select(target => new PlanStop(target.Value, target.VisitSeconds)
            {
                Needs = target.Needs,
                IsMandatory = target.IsMandatory,
                OnlyByDaylight = target.OnlyByDaylight,
                NeedsTwoCrews = target.NeedsTwoCrews,
                BuildingNo = target.BuildingNo,
            })],
            [.. shifts.Select(shift => new Planning.CrewShift(
                shift.CrewNo, shift.DayNo - 1, ground.DepotOf(shift), ground.DepotOf(shift), shift.LeavesAtSeconds, shift.LeavesAtSeconds + shift.ShiftSeconds,
                shift.Skills, shift.Lunch))])
        {
            DaylightOfDay = DaylightOf(shifts),
            WordOfMouth = gossip?.Over(near),
        };
        var planned = PeriodPlanner.Solve(problem, limits, seed, ct).Shifts;
        return planned.Select((shift, i) => (
            shifts[i] with { CompanionCrewNo = CrewNoOf(shift.CompanionShift), LeadCrewNo = CrewNoOf(shift.LeadShift) },
            shift.Visits.Select(visit => visit.Stop)));

        int? CrewNoOf(int? shift) => shift is { } index ? shifts[index].CrewNo : null;
    }

    /// <summary>By day; a day of which nothing is known is light throughout.</summary>
    private static Daylight[] DaylightOf(IReadOnlyList<CrewShift> shifts)
    {
        var light = Enumerable.Repeat(new Daylight(0, 2 * 86_400), shifts.Max(shift => shift.DayNo)).ToArray();
        foreach (var shift in shifts)
            if (shift.Light is { } known) light[shift.DayNo - 1] = known;
        return light;
    }

    /// <summary>The days with only so many stops in all: the least valuable are given up, the order of the others stays.</summary>
    public static IReadOnlyList<CrewDay> Cut(IReadOnlyList<CrewDay> days, int mostStops, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null)
    {
        var targets = days.SelectMany(day => day.Stops).Select(stop => stop.Target).ToList();
        var kept = targets.OrderByDescending(target => target.Value).ThenBy(target => target.Id).Take(mostStops).Select(target => target.Id).ToHashSet();
        var timetable = new CrewTimetable(new SweepGround(targets, [.. days.Select(day => day.Shift)], travelOver));
        return [.. days.Select(day => timetable.Time(day.Shift, [.. day.Stops.Select(stop => stop.Target).Where(target => kept.Contains(target.Id))]))];
    }

    /// <summary>Whether driving there and back alone fits a shift; also keeps the projection near the depots, where it is true.</summary>
    private static bool IsWithinReach(SweepTarget target, IReadOnlyList<CrewShift> shifts)
    {
        var (reached, checkedDepot, farthest) = (false, default(Position?), 0);
        foreach (var shift in shifts)
        {
            // The shifts of one crew follow each other; each depot is measured once for its longest shift so far.
            var depot = new Position(shift.DepotLongitudeDegrees, shift.DepotLatitudeDegrees);
            if (checkedDepot == depot && shift.ShiftSeconds <= farthest) continue;
            (checkedDepot, farthest) = (depot, shift.ShiftSeconds);
            var metres = GreatCircle.DistanceMetres(depot.LongitudeDegrees, depot.LatitudeDegrees, target.LongitudeDegrees, target.LatitudeDegrees);
            if (!double.IsFinite(metres)) throw new ArgumentException($"Target {target.Id} or a depot has no place on Earth.", nameof(target));
            reached |= 2 * SweepTravel.DriveSeconds(metres) <= shift.ShiftSeconds;
        }
        return reached;
    }
}
