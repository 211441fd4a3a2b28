namespace Geo.Roads.Building;

/// <summary>From lines over shared points to a network: cut at crossings, turn restrictions found on the pieces, needless nodes taken out.</summary>
internal static class NetworkBuilder
{
    /// <returns>The network, and how many restrictions found their place in it.</returns>
    public static (RoadNetwork Network, int RestrictionsResolved) Build(RawRoads raw)
    {
        var pieces = WayCutter.Cut(raw);
        var adjacency = new EdgeEnds(pieces.Nodes.Count, pieces.Edges.Count, edge => pieces.Edges[edge].From, edge => pieces.Edges[edge].To);
        var (restrictions, resolved) = new RestrictionFinder(raw, pieces, adjacency).Find();
        return (ChainJoiner.Join(pieces, adjacency, restrictions), resolved);
    }
}
