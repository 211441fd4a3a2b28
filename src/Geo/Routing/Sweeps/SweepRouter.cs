using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>Chooses targets and routes for crews by expected value, and times each crew's day.</summary>
public static class SweepRouter
{
    /// <param name="targets">Candidates; those a crew could not reach and return from within the shift are left out.</param>
    /// <param name="limits">How long to search; with iterations alone the plan is a function of the other arguments.</param>
    /// <param name="travelOver">Makes the travel between points, the targets in their order and then the depot; null for straight lines.</param>
    /// <returns>A day for each crew: no target twice, no shift exceeded.</returns>
    /// <exception cref="ArgumentException">A count or time is negative, or a value or coordinate is negative where it may not be, NaN or infinite.</exception>
    public static IReadOnlyList<CrewDay> Plan(
        IReadOnlyList<SweepTarget> targets, SweepOrder order, SolveLimits limits, int seed,
        Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order.CrewCount);
        ArgumentOutOfRangeException.ThrowIfNegative(order.ShiftSeconds);
        ArgumentOutOfRangeException.ThrowIfNegative(order.VisitSeconds);
        var near = targets.Where(target => IsWithinReach(target, order)).ToList();
        var depot = near.Count;
        var home = new Position(order.DepotLongitudeDegrees, order.DepotLatitudeDegrees);
        IReadOnlyList<Position> points = [.. near.Select(target => new Position(target.LongitudeDegrees, target.LatitudeDegrees)), home];
        var travel = travelOver?.Invoke(points) ?? new StraightTravel(points, home);
        var crew = new Crew(depot, depot, order.ShiftSeconds);
        var problem = new OrienteeringProblem(
            travel.Costs,
            [.. Enumerable.Repeat((double)order.VisitSeconds, near.Count)],
            [.. near.Select(target => target.Value)],
            [.. Enumerable.Repeat(crew, order.CrewCount)]);
        var plan = OrienteeringSolver.Solve(problem, limits, seed, ct);
        var timetable = new CrewTimetable(near, travel, depot, order);
        return [.. plan.Routes.Select(route => timetable.Fit(route.Stops))];
    }

    /// <summary>Whether driving there and back alone fits the shift; also keeps the projection near the depot, where it is true.</summary>
    private static bool IsWithinReach(SweepTarget target, SweepOrder order)
    {
        var metres = GreatCircle.DistanceMetres(
            order.DepotLongitudeDegrees, order.DepotLatitudeDegrees, target.LongitudeDegrees, target.LatitudeDegrees);
        if (!double.IsFinite(metres)) throw new ArgumentException($"Target {target.Id} or the depot has no place on Earth.", nameof(target));
        return 2 * SweepTravel.DriveSeconds(metres) <= order.ShiftSeconds;
    }
}
