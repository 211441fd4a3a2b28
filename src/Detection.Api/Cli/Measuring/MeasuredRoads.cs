using Geo.Roads;
using Geo.Roads.Measuring;
using Geo.Roads.Osm;

namespace Detection.Api.Cli.Measuring;

/// <summary>The road network to measure on.</summary>
internal static class MeasuredRoads
{
    /// <param name="path">An OpenStreetMap extract; null for the invented city.</param>
    /// <param name="side">Streets of the invented city in each direction.</param>
    public static RoadNetwork Of(string? path, int side, CancellationToken ct)
    {
        if (path is null) return GridCity.Build(side, side, seed: 1);
        using var file = File.OpenRead(path);
        return OsmRoads.Read(file, ct: ct).Network;
    }
}
