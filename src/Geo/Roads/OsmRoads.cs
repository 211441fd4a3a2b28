using Geo.Roads.Building;
using Geo.Roads.Osm;

namespace Geo.Roads;

/// <summary>Makes a road network of an OpenStreetMap file.</summary>
public static class OsmRoads
{
    /// <summary>What was found in a file and what could not be used.</summary>
    /// <param name="Ways">Ways that somebody may drive or walk on.</param>
    /// <param name="MissingNodes">Nodes that ways name and the file does not hold, as at the edge of an extract; the ways end before them.</param>
    /// <param name="RestrictionsRead">Turn restrictions for cars in the file.</param>
    /// <param name="RestrictionsUnused">Those that name ways or nodes which are no road, not in the file, or do not meet.</param>
    public sealed record Report(int Ways, int MissingNodes, int RestrictionsRead, int RestrictionsUnused);

    /// <param name="file">Seekable; it is read twice, so that nothing but the roads is held in memory.</param>
    /// <param name="progress">Share of the work done (0–1).</param>
    /// <exception cref="OsmFormatException">The file is damaged, ends too early, or holds no road.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static (RoadNetwork Network, Report Report) Read(Stream file, Action<double>? progress = null, CancellationToken ct = default)
    {
        var roads = new OsmRoadScan();
        OsmFile.Read(file, OsmElements.Ways | OsmElements.Relations, roads, share => progress?.Invoke(share / 2), ct);
        if (roads.Ways.Count == 0) throw new OsmFormatException("The file holds no road. Import an extract that covers the area's streets.", file.Length);
        var ids = NodeIds(roads.Ways);
        var nodes = new OsmNodeScan(ids);
        OsmFile.Read(file, OsmElements.Nodes, nodes, share => progress?.Invoke(0.5 + share / 2), ct);
        var raw = Join(roads, nodes, ids);
        if (raw.Ways.Count == 0) throw new OsmFormatException("The file holds roads but not the nodes they run over. Import an extract made with complete ways.", file.Length);
        var (network, resolved) = NetworkBuilder.Build(raw);
        return (network, new Report(roads.Ways.Count, nodes.IsPresent.Count(present => !present), roads.Restrictions.Count, roads.Restrictions.Count - resolved));
    }

    private static long[] NodeIds(List<OsmRoadScan.ScannedWay> ways)
    {
        var ids = new long[ways.Sum(way => way.Nodes.Length)];
        var filled = 0;
        foreach (var way in ways)
        {
            way.Nodes.CopyTo(ids, filled);
            filled += way.Nodes.Length;
        }
        Array.Sort(ids);
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
            if (i == 0 || ids[i] != ids[i - 1]) ids[count++] = ids[i];
        return ids[..count];
    }

    private static RawRoads Join(OsmRoadScan roads, OsmNodeScan nodes, long[] ids)
    {
        var ways = new List<RawWay>(roads.Ways.Count);
        foreach (var way in roads.Ways)
        {
            var run = new List<int>(way.Nodes.Length);
            foreach (var id in way.Nodes)
            {
                var point = Array.BinarySearch(ids, id);
                if (nodes.IsPresent[point]) run.Add(point);
                else Keep(way, run);
            }
            Keep(way, run);
        }
        var restrictions = roads.Restrictions.Select(found => new RawRestriction(
            found.FromWays, found.ViaNodes.Count == 1 && found.ViaWays.Count == 0 ? Math.Max(-1, Array.BinarySearch(ids, found.ViaNodes[0])) : -1,
            found.ViaWays, found.ToWays, found.IsMandatory, found.IsUTurn)).ToList();
        return new RawRoads(ways, nodes.Points, nodes.Barriers, restrictions);

        void Keep(OsmRoadScan.ScannedWay way, List<int> run)
        {
            if (run.Count > 1) ways.Add(new RawWay(way.Id, [.. run], way.Speeds));
            run.Clear();
        }
    }
}
