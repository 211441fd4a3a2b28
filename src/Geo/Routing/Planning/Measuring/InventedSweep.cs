using Geo.Crs;
using Geo.Roads;
using Geo.Roads.Travel;

namespace Geo.Routing.Planning.Measuring;

/// <summary>An invented sweep to measure with: candidates along the streets of a road network, and crews that work whole days with a break.</summary>
public static class InventedSweep
{
    private const int LeavesSeconds = 8 * 3600;
    private const int ShiftSeconds = 8 * 3600;
    private const int DepotCount = 3;
    private static readonly LunchBreak Lunch = new(45 * 60, 11.5 * 3600, 13.5 * 3600);

    /// <param name="candidates">Places scattered over the network's junctions, each a door away from one.</param>
    /// <param name="crews">Divided evenly between three depots.</param>
    /// <param name="days">Every crew works on every one.</param>
    /// <param name="seed">The same sweep for the same seed.</param>
    /// <param name="threads">For the matrix of driving times.</param>
    /// <returns>
    /// Values are a chance of a finding, 2–40 %, most of them low, times what it brings, 2,000–60,000 TL, most of it little; visits take
    /// 20–40 minutes; a shift is 8 h with 45 minutes' break.
    /// </returns>
    public static PlanProblem Build(RoadMap map, int candidates, int crews, int days, int seed, int threads, CancellationToken ct = default)
    {
        var random = new Random(seed);
        var points = new List<Position>(candidates + DepotCount);
        while (points.Count < candidates + DepotCount)
        {
            var node = map.Network.NodePosition(random.Next(map.Network.NodeCount));
            var door = new Position(node.LongitudeDegrees + Jitter(), node.LatitudeDegrees + Jitter());
            if (map.FindCarRoad(door) is not null) points.Add(door);
        }
        var stops = new PlanStop[candidates];
        for (var stop = 0; stop < candidates; stop++)
        {
            var chance = 0.02 + 0.38 * Math.Pow(random.NextDouble(), 3);
            var findingTl = 2_000 * Math.Pow(30, random.NextDouble());
            stops[stop] = new PlanStop(chance * findingTl, 60 * random.Next(20, 41));
        }
        var shifts = Enumerable.Range(0, days * crews).Select(number => (Crew: number % crews, Day: number / crews)).Select(shift => new CrewShift(
            shift.Crew, shift.Day, candidates + shift.Crew % DepotCount, candidates + shift.Crew % DepotCount,
            LeavesSeconds, LeavesSeconds + ShiftSeconds, CrewSkills.None, Lunch));
        return new PlanProblem(new RoadTravel(map, points, threads: threads, ct: ct).Costs, stops, [.. shifts]);

        double Jitter() => 0.0004 * (random.NextDouble() - 0.5);
    }
}
