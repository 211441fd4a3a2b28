using Geo.Roads.Osm;
using Geo.Roads.Profiles;

namespace Geo.Roads.Building;

/// <summary>The second reading of a file: where the roads' nodes are, and which of them are barriers.</summary>
/// <param name="nodeIds">The nodes of the roads, ascending.</param>
internal sealed class OsmNodeScan(long[] nodeIds) : IOsmSink
{
    public MapPoint[] Points { get; } = new MapPoint[nodeIds.Length];

    /// <summary>False for a node that a way names and the file does not hold, as at the edge of an extract.</summary>
    public bool[] IsPresent { get; } = new bool[nodeIds.Length];

    public Dictionary<int, Barrier> Barriers { get; } = [];

    public void Node(long id, double longitudeDegrees, double latitudeDegrees, OsmTags tags)
    {
        var index = Array.BinarySearch(nodeIds, id);
        if (index < 0) return;
        if (!(Math.Abs(longitudeDegrees) <= 180 && Math.Abs(latitudeDegrees) <= 90)) return;
        Points[index] = MapPoint.At(longitudeDegrees, latitudeDegrees);
        IsPresent[index] = true;
        if (tags.IsEmpty) return;
        if (FootProfile.IsBlockedAt(tags)) Barriers[index] = Barrier.Everybody;
        else if (CarProfile.IsBlockedAt(tags)) Barriers[index] = Barrier.Cars;
    }

    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
        // Read in the first pass.
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        // Read in the first pass.
    }
}
