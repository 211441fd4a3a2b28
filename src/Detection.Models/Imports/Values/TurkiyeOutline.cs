using System.Text.Json;

namespace Detection.Models.Imports.Values;

/// <summary>
/// The land of Türkiye, widened by about 3 km so that no harbour or border village falls out of it; open sea and other
/// countries lie outside. Coarse on purpose: it tells a wrong point from a right one, not one village from the next.
/// </summary>
/// <remarks>Natural Earth 1:10m (public domain), simplified to 0.9 km. Point in polygon by crossing number, O(907).</remarks>
public static class TurkiyeOutline
{
    private static readonly double[][][] Rings = Load();

    /// <summary>True when the point (EPSG:4326, degrees) lies within the outline.</summary>
    public static bool Holds(double longitude, double latitude)
    {
        var inside = false;
        foreach (var ring in Rings)
        {
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                var (x1, y1, x2, y2) = (ring[i][0], ring[i][1], ring[j][0], ring[j][1]);
                if (y1 > latitude == y2 > latitude) continue;
                if (longitude < ((x2 - x1) * (latitude - y1) / (y2 - y1)) + x1) inside = !inside;
            }
        }

        return inside;
    }

    private static double[][][] Load()
    {
        using var stream = typeof(TurkiyeOutline).Assembly.GetManifestResourceStream("turkiye-outline.json")
            ?? throw new InvalidOperationException("turkiye-outline.json is not embedded.");
        using var document = JsonDocument.Parse(stream);
        var polygons = document.RootElement.GetProperty("coordinates").Deserialize<double[][][][]>()
            ?? throw new InvalidOperationException("turkiye-outline.json holds no coordinates.");
        return [.. polygons.SelectMany(polygon => polygon)];
    }
}
