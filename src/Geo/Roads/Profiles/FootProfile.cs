using Geo.Roads.Osm;

namespace Geo.Roads.Profiles;

/// <summary>Where a crew may walk and how fast. A car's one-way street is walked both ways.</summary>
/// <remarks>Source: OpenStreetMap wiki, "Key:foot", "Key:oneway:foot", "Key:highway".</remarks>
public static class FootProfile
{
    /// <summary>With tools in hand [km/h]; as on straight lines.</summary>
    public const float KmPerHour = 4.5f;

    private const float StepsKmPerHour = 2.5f;

    private static readonly string[] AccessKeys = ["foot", "access"];

    private static readonly HashSet<string> Walkable = new(StringComparer.Ordinal)
    {
        "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link", "unclassified", "road",
        "residential", "living_street", "service", "track", "pedestrian", "footway", "path", "steps", "cycleway",
    };

    /// <summary>Speeds in the order of the way's nodes and against it; 0 where nobody may walk [km/h].</summary>
    public static (float Forward, float Backward) Speeds(OsmTags tags)
    {
        if (tags["highway"] is not { } highway) return default;
        var isAllowedByName = tags["foot"] is "yes" or "designated" or "permissive";
        if (!isAllowedByName && (!Walkable.Contains(highway) || tags["motorroad"] == "yes")) return default;
        if (highway is "construction" or "proposed" or "motorway" or "motorway_link" || CarProfile.IsClosed(tags, AccessKeys)) return default;
        var speed = highway == "steps" ? StepsKmPerHour : KmPerHour;
        return tags["oneway:foot"] switch
        {
            "yes" or "true" or "1" => (speed, 0),
            "-1" or "reverse" => (0, speed),
            _ => (speed, speed),
        };
    }

    /// <summary>Whether a node on a road stops people too: a locked gate, a wall.</summary>
    public static bool IsBlockedAt(OsmTags node) => node["barrier"] is { } barrier && (CarProfile.First(node, AccessKeys) is { } access
        ? access is "no" or "private"
        : barrier is "wall" or "fence" or "hedge" or "retaining_wall" or "city_wall");
}
