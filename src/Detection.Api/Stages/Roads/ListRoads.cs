using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Roads;

/// <summary>GET /roads: the imported road networks, what is in them and what could not be reached.</summary>
public static class ListRoads
{
    /// <param name="Source">osm, or streets for the network made of the table of streets.</param>
    /// <param name="SourceSha256">Of the file, in hexadecimal.</param>
    /// <param name="Attribution">To be shown wherever routes or times of this network are; empty where none is asked for.</param>
    /// <param name="West">Edges of the rectangle around it, EPSG:4326.</param>
    /// <param name="MissingNodes">Nodes that roads name and the file does not hold, as at the edge of an extract.</param>
    /// <param name="MainlandNodes">Junctions from which a car reaches each other and comes back.</param>
    /// <param name="IslandCount">Parts that are cut off from the mainland: nothing is snapped to them.</param>
    /// <param name="InstallationsWithoutRoad">Within the rectangle, farther than 300 m from every road when it was imported.</param>
    /// <param name="InstallationsOnIsland">Those with only a cut-off road within 300 m.</param>
    /// <param name="Unreached">Numbers of the first 1,000 installations of both kinds.</param>
    public sealed record Response(
        long RoadNetworkId, string Name, string Source, string SourceName, string SourceSha256, string Attribution, bool Simulated,
        double West, double South, double East, double North, int NodeCount, int EdgeCount, double Kilometres, int TurnRestrictions,
        int TurnRestrictionsUnused, int MissingNodes, int MainlandNodes, int IslandCount, int IslandNodes, int InstallationsOnRoad,
        int InstallationsWithoutRoad, int InstallationsOnIsland, IReadOnlyList<string> Unreached, long ContentBytes, DateTime ImportedAt);

    private static readonly Response Example = new(
        1, "andorra", "osm", "andorra.osm.pbf", "5d0f4d3c1a9f7e24b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f8a0b2c4d6e8f0a2", RoadImporter.OpenStreetMapAttribution, false,
        1.41, 42.43, 1.78, 42.65, 1_969, 2_396, 848.2, 0, 0, 0, 1_664, 273, 305, 0, 1, 0, ["7698578133"], 207_541, new DateTime(2026, 11, 27, 6, 0, 0, DateTimeKind.Utc));

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/roads", Handle).WithTags("Roads")
        .WithName("ListRoads")
        .WithSummary("The road networks that travel times and routes come from, newest first")
        .Produces<IReadOnlyList<Response>>()
        .WithResponseExample(new[] { Example });

    private static async Task<IReadOnlyList<Response>> Handle(RoadStore roads, CancellationToken ct) => [.. (await roads.List(ct)).Select(From)];

    private static Response From(RoadNetworkRow row)
    {
        var box = row.Extent.EnvelopeInternal;
        return new Response(
            row.RoadNetworkId, row.Name, row.Source, row.SourceName, Convert.ToHexStringLower(row.SourceSha256), row.Attribution, row.Simulated,
            box.MinX, box.MinY, box.MaxX, box.MaxY, row.NodeCount, row.EdgeCount, Math.Round(row.Kilometres, 1), row.TurnRestrictions,
            row.TurnRestrictionsUnused, row.MissingNodes, row.MainlandNodes, row.IslandCount, row.IslandNodes, row.InstallationsOnRoad,
            row.InstallationsWithoutRoad, row.InstallationsOnIsland, row.Unreached, row.ContentBytes, row.ImportedAt);
    }
}
