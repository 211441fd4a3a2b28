using System.Security.Cryptography;
using Geo.Roads;

namespace Detection.Api.Stages.Roads;

/// <summary>Brings road networks in: from OpenStreetMap files, and from the table of streets.</summary>
public sealed class RoadImporter(RoadStore roads)
{
    /// <summary>What has to stand wherever data of OpenStreetMap are shown.</summary>
    public const string OpenStreetMapAttribution = "© OpenStreetMap contributors, ODbL";

    private const string StreetsName = "streets";

    /// <param name="file">Seekable.</param>
    /// <param name="name">What the network is called; it takes the place of one of the same name.</param>
    /// <param name="progress">Told what is done and its share (0–1).</param>
    /// <exception cref="Geo.Roads.Osm.OsmFormatException">The file is damaged, ends too early or holds no road.</exception>
    public async Task<(long RoadNetworkId, PreparedNetwork Network)> ImportOsm(
        Stream file, string fileName, string name, Action<string, double> progress, CancellationToken ct)
    {
        var sha256 = await SHA256.HashDataAsync(file, ct);
        var (network, report) = OsmRoads.Read(file, share => progress("reading", share), ct);
        var map = RoadMap.Build(network, share => progress("building", share), ct);
        progress("snapping", 0);
        var extent = RoadPreparation.Extent(network);
        var reach = RoadPreparation.Reach(map, await roads.ListInstallations(extent, ct), ct);
        var prepared = new PreparedNetwork(name, "osm", fileName, sha256, OpenStreetMapAttribution, Simulated: false, extent, map, report, reach, RoadMapFile.Write(map));
        return (await roads.Save(prepared, ct), prepared);
    }

    /// <summary>Makes a network of the table of streets.</summary>
    public async Task<(long RoadNetworkId, PreparedNetwork Network)> ImportStreets(byte[] sha256, CancellationToken ct)
    {
        var (lines, simulated) = await roads.ListStreets(ct);
        var network = LineRoads.Build(lines);
        var map = RoadMap.Build(network, ct: ct);
        var extent = RoadPreparation.Extent(network);
        var reach = RoadPreparation.Reach(map, await roads.ListInstallations(extent, ct), ct);
        var prepared = new PreparedNetwork(
            StreetsName, "streets", "", sha256, "", simulated, extent, map, new OsmRoads.Report(lines.Count, 0, 0, 0), reach, RoadMapFile.Write(map));
        return (await roads.Save(prepared, ct), prepared);
    }
}
