using System.Globalization;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>Links that open a phone's own navigation. They leave the service only when a person taps them.</summary>
public static class NavigationLinks
{
    /// <summary>Stops on the way that the directions link of a phone's browser takes, the destination not counted.</summary>
    private const int MostWaypoints = 9;

    /// <summary>A <c>geo:</c> address (RFC 5870) that map programs open at the place, with its name.</summary>
    public static string Place(double longitude, double latitude, string name) =>
        $"geo:{At(longitude, latitude)}?q={At(longitude, latitude)}({Uri.EscapeDataString(name)})";

    /// <summary>Directions by car over all places in order, in as many links as it takes; each begins where the one before ends.</summary>
    /// <param name="places">Longitude and latitude [°], the depot first and last; at least two for a link.</param>
    public static IReadOnlyList<string> Directions(IReadOnlyList<(double Longitude, double Latitude)> places)
    {
        var links = new List<string>();
        for (var start = 0; start < places.Count - 1; start += MostWaypoints + 1)
        {
            var part = places.Skip(start).Take(MostWaypoints + 2).ToList();
            var between = string.Join("%7C", part.Skip(1).SkipLast(1).Select(place => At(place.Longitude, place.Latitude)));
            links.Add(
                $"https://www.google.com/maps/dir/?api=1&travelmode=driving&origin={At(part[0].Longitude, part[0].Latitude)}"
                + $"&destination={At(part[^1].Longitude, part[^1].Latitude)}{(between.Length > 0 ? $"&waypoints={between}" : "")}");
        }
        return links;
    }

    private static string At(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(latitude, 6)},{Math.Round(longitude, 6)}");
}
