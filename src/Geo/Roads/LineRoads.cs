using Geo.Roads.Building;
using Geo.Roads.Profiles;

namespace Geo.Roads;

/// <summary>Makes a road network of street lines that were drawn, not connected: they are joined where they cross or nearly touch.</summary>
public static class LineRoads
{
    /// <summary>The end of a street this near to another street joins it [m].</summary>
    public const double JoinMetres = 25;

    /// <exception cref="ArgumentException">There is no line.</exception>
    public static RoadNetwork Build(IReadOnlyList<RoadLine> lines)
    {
        if (lines.Count == 0) throw new ArgumentException("There is no street.", nameof(lines));
        var crossings = LineCrossings.Find([.. lines.Select(line => line.Line.Select(at => MapPoint.At(at.LongitudeDegrees, at.LatitudeDegrees)).ToArray())], JoinMetres);
        var numbers = new Dictionary<MapPoint, int>();
        var points = new List<MapPoint>();
        var ways = lines.Select((line, i) => new RawWay(i, [.. crossings[i].Select(Number)],
            new WaySpeeds(line.CarKmPerHour, line.CarKmPerHour, FootProfile.KmPerHour, FootProfile.KmPerHour))).Where(way => way.Points.Length > 1).ToList();
        return NetworkBuilder.Build(new RawRoads(ways, [.. points], [], [])).Network;

        int Number(MapPoint point)
        {
            if (numbers.TryGetValue(point, out var known)) return known;
            points.Add(point);
            return numbers[point] = points.Count - 1;
        }
    }
}
