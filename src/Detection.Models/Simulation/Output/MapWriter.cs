using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Detection.Models.Simulation.Layout;

namespace Detection.Models.Simulation.Output;

/// <summary>Neighbourhoods and streets as GeoJSON features (RFC 7946: EPSG:4326, longitude first, six decimals).</summary>
internal static class MapWriter
{
    public static string Neighbourhood(Sector sector, Terrain terrain)
    {
        var properties = Properties(("code", sector.Code), ("name", sector.Name), ("district", sector.District), ("province", TownNames.Province));
        return Feature(properties, "Polygon", "[" + Positions(sector.Outline(), terrain) + "]");
    }

    public static string Street(Street street, Sector sector, Terrain terrain)
    {
        var properties = Properties(("code", street.Code), ("name", street.Name), ("kind", street.Kind), ("neighbourhood", sector.Name));
        return Feature(properties, "LineString", Positions(street.Line, terrain));
    }

    private static string Properties(params ReadOnlySpan<(string Name, string Value)> properties)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in properties) text.Append(text.Length > 0 ? "," : "").Append(Quote(name)).Append(':').Append(Quote(value));
        return text.ToString();
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

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
