using Geo.Crs;
using Geo.Roads;
using Geo.Roads.Snapping;

namespace Geo.Tests.Roads;

/// <summary>Places on the grid of <see cref="OsmText"/>.</summary>
internal static class RoadPlaces
{
    public static Position At(double column, double row) => new(35 + column * 0.001, 37 + row * 0.001);

    public static SnappedPoint On(RoadMap map, double column, double row) =>
        map.FindAnyCarRoad(At(column, row), 60) ?? throw new InvalidOperationException($"No road at {column}, {row}.");

    /// <summary>Seconds by car; null where there is no way.</summary>
    public static double? Drive(RoadMap map, SnappedPoint from, SnappedPoint to) =>
        RoadMatrix.CarMilliseconds(map, [from], [to])[0] is var found && found == RoadMatrix.Unreachable ? null : found / 1000.0;
}
