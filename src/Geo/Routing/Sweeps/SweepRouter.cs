using Geo.Crs;
using Geo.Routing.Planning;

namespace Geo.Routing.Sweeps;

/// <summary>Chooses targets and routes for crews and days by expected value, and times each crew's day.</summary>
public static class SweepRouter
{
    /// <param name="targets">Candidates; those no crew could reach and return from within its shift are left out.</param>
    /// <param name="shifts">Crews and days; each has at most one route.</param>
    /// <param name="limits">How long to search; with iterations alone the plan is a function of the other arguments.</param>
    /// <param name="travelOver">Makes the travel between points, the targets in their order and then the depots; null for straight lines.</param>
    /// <returns>A day for each shift, in the shifts' order: no target twice, no shift exceeded.</returns>
    /// <exception cref="ArgumentException">A time or value is negative, or a number or coordinate is NaN or infinite.</exception>
    public static IReadOnlyList<CrewDay> Plan(
        IReadOnlyList<SweepTarget> targets, IReadOnlyList<CrewShift> shifts, SolveLimits limits, int seed,
        Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null, CancellationToken ct = default)
    {
        foreach (var shift in shifts) ArgumentOutOfRangeException.ThrowIfNegative(shift.ShiftSeconds);
        foreach (var target in targets) ArgumentOutOfRangeException.ThrowIfNegative(target.VisitSeconds);
        if (shifts.Count == 0) return [];
        var near = targets.Where(target => IsWithinReach(target, shifts)).ToList();
        var ground = new SweepGround(near, shifts, travelOver);
        var isPlain = near.TrueForAll(target => !target.IsMandatory && shifts.All(shift => shift.CanVisit(target)));
        var routes = isPlain ? SolvePlain(near, shifts, ground, limits, seed, ct) : SolvePeriod(near, shifts, ground, limits, seed, ct);
        var timetable = new CrewTimetable(ground);
        return [.. routes.Select((stops, crew) => timetable.Fit(shifts[crew], [.. stops.Select(stop => near[stop])]))];
    }

    /// <summary>Any crew may visit any target: the search that goes deepest.</summary>
    private static IEnumerable<IEnumerable<int>> SolvePlain(
        List<SweepTarget> near, IReadOnlyList<CrewShift> shifts, SweepGround ground, SolveLimits limits, int seed, CancellationToken ct)
    {
        var problem = new OrienteeringProblem(
            ground.Travel.Costs,
            [.. near.Select(target => (double)target.VisitSeconds)],
            [.. near.Select(target => target.Value)],
            [.. shifts.Select(shift => new Crew(ground.DepotOf(shift), ground.DepotOf(shift), shift.ShiftSeconds))]);
        return OrienteeringSolver.Solve(problem, limits, seed, ct).Routes.Select(route => route.Stops);
    }

    /// <summary>Some targets come first or need a skill.</summary>
    private static IEnumerable<IEnumerable<int>> SolvePeriod(
        List<SweepTarget> near, IReadOnlyList<CrewShift> shifts, SweepGround ground, SolveLimits limits, int seed, CancellationToken ct)
    {
        var problem = new PlanProblem(
            ground.Travel.Costs,
            [.. near.Select(target => new PlanStop(target.Value, target.VisitSeconds) { Needs = target.Needs, IsMandatory = target.IsMandatory })],
            [.. shifts.Select(shift => new Planning.CrewShift(
                shift.CrewNo, shift.DayNo - 1, ground.DepotOf(shift), ground.DepotOf(shift), 0, shift.ShiftSeconds, shift.Skills))]);
        return PeriodPlanner.Solve(problem, limits, seed, ct).Shifts.Select(shift => shift.Visits.Select(visit => visit.Stop));
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
