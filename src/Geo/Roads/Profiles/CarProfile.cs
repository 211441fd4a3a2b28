using System.Globalization;
using Geo.Roads.Osm;

namespace Geo.Roads.Profiles;

/// <summary>Where a crew's car may go and how fast. Ferries, building sites and private roads are left out.</summary>
/// <remarks>Source: OpenStreetMap wiki, "Key:highway", "Key:access", "Key:oneway", "Key:maxspeed", "Key:barrier". The speeds without a
/// posted limit are this project's assumptions for daytime traffic in and around towns (docs/roads.md).</remarks>
public static class CarProfile
{
    /// <summary>Share of a posted limit that is kept on average.</summary>
    private const float ShareOfLimit = 0.9f;

    private const float KmPerMile = 1.609344f;
    private const float WalkingPaceKmPerHour = 6;
    private const float SlowestKmPerHour = 5;

    private static readonly string[] AccessKeys = ["motorcar", "motor_vehicle", "vehicle", "access"];

    private static readonly Dictionary<string, float> KmPerHourOf = new(StringComparer.Ordinal)
    {
        ["motorway"] = 105, ["motorway_link"] = 55, ["trunk"] = 75, ["trunk_link"] = 45, ["primary"] = 50, ["primary_link"] = 35,
        ["secondary"] = 42, ["secondary_link"] = 32, ["tertiary"] = 36, ["tertiary_link"] = 28, ["unclassified"] = 32, ["road"] = 28,
        ["residential"] = 26, ["living_street"] = 12, ["service"] = 14, ["track"] = 14,
    };

    private static readonly HashSet<string> PassableBarriers = new(StringComparer.Ordinal)
    {
        "kerb", "cattle_grid", "border_control", "toll_booth", "sally_port", "gate", "lift_gate", "swing_gate", "entrance",
        "height_restrictor", "no", "wicket_gate", "full-height_turnstile", "hampshire_gate", "sliding_gate", "rope", "sump_buster",
    };

    /// <summary>Speeds in the order of the way's nodes and against it; 0 where a car may not go [km/h].</summary>
    public static (float Forward, float Backward) Speeds(OsmTags tags)
    {
        if (tags["highway"] is not { } highway || !KmPerHourOf.TryGetValue(highway, out var usual) || IsClosed(tags, AccessKeys)) return default;
        var (forward, backward) = Directions(tags, highway);
        return (forward ? Speed(tags, usual, "maxspeed:forward") : 0, backward ? Speed(tags, usual, "maxspeed:backward") : 0);
    }

    /// <summary>Whether a node on a road stops cars: bollards, blocks, closed gates.</summary>
    public static bool IsBlockedAt(OsmTags node)
    {
        if (node["barrier"] is not { } barrier) return false;
        var access = First(node, AccessKeys);
        if (access is not null) return IsNo(access);
        return !PassableBarriers.Contains(barrier);
    }

    private static (bool Forward, bool Backward) Directions(OsmTags tags, string highway)
    {
        var oneWay = tags["oneway:motorcar"] ?? tags["oneway:motor_vehicle"] ?? tags["oneway:vehicle"] ?? tags["oneway"];
        if (oneWay is null && (highway == "motorway" || tags["junction"] is "roundabout" or "circular")) oneWay = "yes";
        return oneWay switch
        {
            "yes" or "true" or "1" => (true, false),
            "-1" or "reverse" => (false, true),
            "reversible" => (false, false),
            _ => (true, true),
        };
    }

    private static float Speed(OsmTags tags, float usual, string directedKey)
    {
        var limit = Limit(tags[directedKey]) ?? Limit(tags["maxspeed"]) ?? Limit(tags["maxspeed:type"]) ?? Limit(tags["source:maxspeed"]);
        var speed = limit is { } posted ? Math.Min(posted * ShareOfLimit, usual * 1.3f) : usual;
        return Math.Max(speed, SlowestKmPerHour);
    }

    /// <summary>A posted limit in km/h; null where the text holds none.</summary>
    internal static float? Limit(string? text)
    {
        if (text is null) return null;
        if (text == "walk" || text.EndsWith(":living_street", StringComparison.Ordinal)) return WalkingPaceKmPerHour;
        if (text.EndsWith(":urban", StringComparison.Ordinal)) return 50;
        if (text.EndsWith(":rural", StringComparison.Ordinal)) return 90;
        if (text.EndsWith(":motorway", StringComparison.Ordinal)) return 120;
        float? least = null;
        foreach (var part in text.Split([';', '|']))
        {
            var isMiles = part.Contains("mph", StringComparison.Ordinal);
            var digits = part.Replace("mph", "", StringComparison.Ordinal).Replace("km/h", "", StringComparison.Ordinal).Trim();
            if (!float.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0) continue;
            least = Math.Min(least ?? float.PositiveInfinity, isMiles ? number * KmPerMile : number);
        }
        return least;
    }

    internal static bool IsClosed(OsmTags tags, string[] keys) =>
        tags["impassable"] == "yes" || First(tags, keys) is { } access && IsNo(access);

    internal static string? First(OsmTags tags, string[] keys)
    {
        foreach (var key in keys)
            if (tags[key] is { } value) return value;
        return null;
    }

    private static bool IsNo(string access) => access is "no" or "private" or "agricultural" or "forestry" or "emergency" or "psv" or "bus" or "military" or "restricted";
}
