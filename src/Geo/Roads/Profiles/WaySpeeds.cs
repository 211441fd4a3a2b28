namespace Geo.Roads.Profiles;

/// <summary>How fast each traveller may go along a way, in the order of its nodes and against it; 0 where it may not [km/h].</summary>
public readonly record struct WaySpeeds(float CarForward, float CarBackward, float FootForward, float FootBackward)
{
    public bool IsRoad => CarForward > 0 || CarBackward > 0 || FootForward > 0 || FootBackward > 0;

    public WaySpeeds Reversed => new(CarBackward, CarForward, FootBackward, FootForward);

    /// <summary>What the tags of an OpenStreetMap way allow.</summary>
    public static WaySpeeds Of(Osm.OsmTags tags)
    {
        var (carForward, carBackward) = CarProfile.Speeds(tags);
        var (footForward, footBackward) = FootProfile.Speeds(tags);
        return new WaySpeeds(carForward, carBackward, footForward, footBackward);
    }
}
