using Geo.Crs;
using Geo.Roads;
using NetTopologySuite.Geometries;
using Position = Geo.Crs.Position;

namespace Detection.Api.Stages.Roads;

/// <summary>What is worked out about a network before it is kept.</summary>
public static class RoadPreparation
{
    private const int MostNamed = 1000;

    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), Srid.Wgs84);

    /// <summary>The rectangle around a network's nodes.</summary>
    public static Polygon Extent(RoadNetwork network)
    {
        var envelope = new Envelope();
        for (var node = 0; node < network.NodeCount; node++)
        {
            var at = network.NodePosition(node);
            envelope.ExpandToInclude(at.LongitudeDegrees, at.LatitudeDegrees);
        }
        // A single straight street still has an extent with an area.
        envelope.ExpandBy(1e-6);
        return (Polygon)Wgs84.ToGeometry(envelope);
    }

    /// <summary>Snaps every installation to its road and counts.</summary>
    public static RoadReach Reach(RoadMap map, IReadOnlyList<(string InstallationNo, Position Position)> installations, CancellationToken ct)
    {
        var (onRoad, withoutRoad, onIsland, named) = (0, 0, 0, new List<string>());
        foreach (var (number, position) in installations)
        {
            ct.ThrowIfCancellationRequested();
            if (map.FindCarRoad(position) is not null)
            {
                onRoad++;
                continue;
            }
            if (map.FindAnyCarRoad(position) is null) withoutRoad++;
            else onIsland++;
            if (named.Count < MostNamed) named.Add(number);
        }
        return new RoadReach(onRoad, withoutRoad, onIsland, named);
    }
}
