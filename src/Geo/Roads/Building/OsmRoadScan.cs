using Geo.Roads.Osm;
using Geo.Roads.Profiles;

namespace Geo.Roads.Building;

/// <summary>The first reading of a file: the ways that are roads, and the turn restrictions. Keeps nothing else.</summary>
internal sealed class OsmRoadScan : IOsmSink
{
    internal readonly record struct ScannedWay(long Id, long[] Nodes, WaySpeeds Speeds);

    internal sealed record ScannedRestriction(List<long> FromWays, List<long> ViaNodes, List<long> ViaWays, List<long> ToWays, bool IsMandatory, bool IsUTurn);

    public List<ScannedWay> Ways { get; } = [];

    public List<ScannedRestriction> Restrictions { get; } = [];

    public void Node(long id, double longitudeDegrees, double latitudeDegrees, OsmTags tags)
    {
        // Which nodes matter is known only after all ways were read.
    }

    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
        if (nodes.Length < 2 || tags.IsEmpty) return;
        var speeds = WaySpeeds.Of(tags);
        if (speeds.IsRoad) Ways.Add(new ScannedWay(id, nodes.ToArray(), speeds));
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        if (tags["type"] != "restriction" || ExemptsCars(tags["except"])) return;
        var kind = tags["restriction:motorcar"] ?? tags["restriction:motor_vehicle"] ?? tags["restriction"];
        var isMandatory = kind?.StartsWith("only_", StringComparison.Ordinal) == true;
        if (kind is null || !isMandatory && !kind.StartsWith("no_", StringComparison.Ordinal)) return;
        var restriction = new ScannedRestriction([], [], [], [], isMandatory, kind == "no_u_turn");
        foreach (var member in members)
        {
            if (member is { Role: "from", Kind: OsmMemberKind.Way }) restriction.FromWays.Add(member.Id);
            else if (member is { Role: "to", Kind: OsmMemberKind.Way }) restriction.ToWays.Add(member.Id);
            else if (member is { Role: "via", Kind: OsmMemberKind.Way }) restriction.ViaWays.Add(member.Id);
            else if (member is { Role: "via", Kind: OsmMemberKind.Node }) restriction.ViaNodes.Add(member.Id);
        }
        Restrictions.Add(restriction);
    }

    private static bool ExemptsCars(string? except) =>
        except is not null && except.Split(';').Any(word => word.Trim() is "motorcar" or "motor_vehicle");
}
