using Geo.Roads;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Roads;

/// <summary>A road network ready to be kept.</summary>
/// <param name="Name">One network is kept under each name.</param>
/// <param name="Source">osm or streets.</param>
/// <param name="SourceName">The file's name; empty for the table of streets.</param>
/// <param name="Extent">The rectangle around its nodes, EPSG:4326.</param>
/// <param name="Content">The map with its hierarchy, as <see cref="RoadMapFile"/> writes it.</param>
public sealed record PreparedNetwork(
    string Name, string Source, string SourceName, byte[] SourceSha256, string Attribution, bool Simulated, Polygon Extent, RoadMap Map,
    OsmRoads.Report Report, RoadReach Reach, byte[] Content);

/// <summary>How many installations within the network's extent a car reaches.</summary>
/// <param name="WithoutRoad">No road within the limit: their ways are straight lines.</param>
/// <param name="OnIsland">The only road within the limit is cut off from the mainland.</param>
/// <param name="Unreached">The numbers of the first of those that are not on a road.</param>
public sealed record RoadReach(int OnRoad, int WithoutRoad, int OnIsland, IReadOnlyList<string> Unreached);
