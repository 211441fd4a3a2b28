using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>Chooses targets and routes for crews by expected value, and times each crew's day.</summary>
public static class SweepRouter
{
    /// <param name="targets">Candidates; those a crew could not reach and return from within the shift are left out.</param>
    /// <param name="limits">How long to search; with iterations alone the plan is a function of the other arguments.</param>
    /// <returns>A day for each crew: no target twice, no shift exceeded.</returns>
    /// <exception cref="ArgumentException">A count or time is negative, or a value or coordinate is negative where it may not be, NaN or infinite.</exception>
    public static IReadOnlyList<CrewDay> Plan(
        IReadOnlyList<SweepTarget> targets, SweepOrder order, SolveLimits limits, int seed, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order.CrewCount);
        ArgumentOutOfRangeException.ThrowIfNegative(order.ShiftSeconds);
        ArgumentOutOfRangeException.ThrowIfNegative(order.VisitSeconds);
        var near = targets.Where(target => IsWithinReach(target, order)).ToList();
        var depot = near.Count;
        var (x, y) = Project(near, order);
        var crew = new Crew(depot, depot, order.ShiftSeconds);
        var problem = new OrienteeringProblem(
            TravelCosts.StraightLines(x, y, SweepTravel.Pace),
            [.. Enumerable.Repeat((double)order.VisitSeconds, near.Count)],
            [.. near.Select(target => target.Value)],
            [.. Enumerable.Repeat(crew, order.CrewCount)]);
        var plan = OrienteeringSolver.Solve(problem, limits, seed, ct);
        var timetable = new CrewTimetable(near, x, y, depot, order);
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

    private static (double[] X, double[] Y) Project(List<SweepTarget> near, SweepOrder order)
    {
        var projection = TransverseMercator.At(order.DepotLongitudeDegrees);
        var (x, y) = (new double[near.Count + 1], new double[near.Count + 1]);
        for (var i = 0; i < near.Count; i++) (x[i], y[i]) = projection.Project(near[i].LongitudeDegrees, near[i].LatitudeDegrees);
        (x[^1], y[^1]) = projection.Project(order.DepotLongitudeDegrees, order.DepotLatitudeDegrees);
        return (x, y);
    }
}
