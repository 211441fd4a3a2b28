using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Roads;

/// <summary>One imported road network as it is stored, without its content; geometry in EPSG:4326.</summary>
public sealed class RoadNetworkRow
{
    public long RoadNetworkId { get; init; }
    public string Name { get; init; } = "";
    public string Source { get; init; } = "";
    public string SourceName { get; init; } = "";
    public byte[] SourceSha256 { get; init; } = [];
    public string Attribution { get; init; } = "";
    public bool Simulated { get; init; }
    public Polygon Extent { get; init; } = Polygon.Empty;
    public int NodeCount { get; init; }
    public int EdgeCount { get; init; }
    public double Kilometres { get; init; }
    public int TurnRestrictions { get; init; }
    public int TurnRestrictionsUnused { get; init; }
    public int MissingNodes { get; init; }
    public int MainlandNodes { get; init; }
    public int IslandCount { get; init; }
    public int IslandNodes { get; init; }
    public int InstallationsOnRoad { get; init; }
    public int InstallationsWithoutRoad { get; init; }
    public int InstallationsOnIsland { get; init; }
    public string[] Unreached { get; init; } = [];
    public long ContentBytes { get; init; }
    public DateTime ImportedAt { get; init; }
}
