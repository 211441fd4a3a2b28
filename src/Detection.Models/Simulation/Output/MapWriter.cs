using System.Globalization;
using System.Text;
using System.Text.Json;
using Detection.Models.Simulation.Layout;

namespace Detection.Models.Simulation.Output;

/// <summary>Neighbourhoods and streets as GeoJSON features (RFC 7946: EPSG:4326, longitude first, six decimals).</summary>
internal static class MapWriter
{
    public static string Neighbourhood(Sector sector, Terrain terrain)
    {
        var properties = $"\"code\":{Quote(sector.Code)},\"name\":{Quote(sector.Name)},\"district\":{Quote(sector.District)},\"province\":{Quote(TownNames.Province)}";
        return Feature(properties, "Polygon", "[" + Positions(sector.Outline(), terrain) + "]");
    }

    public static string Street(Street street, Sector sector, Terrain terrain)
    {
        var properties = $"\"code\":{Quote(street.Code)},\"name\":{Quote(street.Name)},\"kind\":{Quote(street.Kind)},\"neighbourhood\":{Quote(sector.Name)}";
        return Feature(properties, "LineString", Positions(street.Line, terrain));
    }

    private static string Feature(string properties, string type, string coordinates) =>
        $"{{\"type\":\"Feature\",\"properties\":{{{properties}}},\"geometry\":{{\"type\":\"{type}\",\"coordinates\":{coordinates}}}}}";

    private static string Positions(IReadOnlyList<Point> line, Terrain terrain)
    {
        var text = new StringBuilder("[");
        foreach (var point in line)
        {
            var (longitude, latitude) = terrain.Place(point);
            if (text.Length > 1) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"[{longitude:F6},{latitude:F6}]");
        }
        return text.Append(']').ToString();
    }

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
