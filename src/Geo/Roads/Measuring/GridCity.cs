using Geo.Roads.Building;
using Geo.Roads.Profiles;

namespace Geo.Roads.Measuring;

/// <summary>An invented city to measure with: a bent street grid with avenues and ring roads, one-way streets, gaps and forbidden turns.</summary>
public static class GridCity
{
    private const double BlockDegrees = 0.0009;
    private const double West = 35;
    private const double South = 37;
    private const double GapShare = 0.12;
    private const double OneWayShare = 0.2;
    private const double ForbiddenShare = 0.02;

    /// <param name="columns">Streets from south to north.</param>
    /// <param name="rows">Streets from west to east; nodes are about columns × rows.</param>
    /// <param name="seed">The same city for the same seed.</param>
    public static RoadNetwork Build(int columns, int rows, int seed)
    {
        var random = new Random(seed);
        var points = new MapPoint[columns * rows];
        for (var point = 0; point < points.Length; point++)
        {
            points[point] = MapPoint.At(
                West + BlockDegrees * (point % columns + 0.5 * random.NextDouble()), South + BlockDegrees * (point / columns + 0.5 * random.NextDouble()));
        }
        var ways = new List<RawWay>(2 * points.Length);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var here = row * columns + column;
                if (column + 1 < columns) Connect(here, here + 1, row);
                if (row + 1 < rows) Connect(here, here + columns, column);
            }
        }
        return NetworkBuilder.Build(new RawRoads(ways, points, [], Forbid(ways, random))).Network;

        void Connect(int from, int to, int line)
        {
            var kmPerHour = line % 50 == 0 ? 80f : line % 10 == 0 ? 45f : 26f;
            if (kmPerHour < 40 && random.NextDouble() < GapShare) return;
            var back = kmPerHour < 40 && random.NextDouble() < OneWayShare ? 0 : kmPerHour;
            ways.Add(new RawWay(ways.Count, random.Next(2) == 0 ? [from, to] : [to, from], new WaySpeeds(kmPerHour, back, FootProfile.KmPerHour, FootProfile.KmPerHour)));
        }
    }

    private static List<RawRestriction> Forbid(List<RawWay> ways, Random random)
    {
        var waysAt = ways.SelectMany((way, i) => way.Points.Select(point => (point, i))).ToLookup(end => end.point, end => end.i);
        var restrictions = new List<RawRestriction>();
        foreach (var at in waysAt.Where(at => at.Count() > 2))
        {
            if (random.NextDouble() >= ForbiddenShare) continue;
            var (from, to) = (at.ElementAt(random.Next(at.Count())), at.ElementAt(random.Next(at.Count())));
            if (from != to) restrictions.Add(new RawRestriction([ways[from].Id], at.Key, [], [ways[to].Id], IsMandatory: false, IsUTurn: false));
        }
        return restrictions;
    }
}
