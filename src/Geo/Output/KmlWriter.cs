using System.Globalization;
using System.Text;
using System.Xml;
using NetTopologySuite.Geometries;

namespace Geo.Output;

/// <summary>One thing on the map.</summary>
/// <param name="Name">Short; shown beside the mark.</param>
/// <param name="Description">What there is to know at the place; plain text.</param>
/// <param name="Geometry">A point, line or polygon in EPSG:4326.</param>
/// <param name="Data">Further values by name, for programs.</param>
public sealed record KmlPlacemark(string Name, string? Description, Geometry Geometry, IReadOnlyList<(string Name, string Value)>? Data = null);

/// <summary>Placemarks that are switched on and off together.</summary>
/// <param name="Colour">Of the lines and marks, as <c>#rrggbb</c>.</param>
public sealed record KmlFolder(string Name, string Colour, IReadOnlyList<KmlPlacemark> Placemarks);

/// <summary>Writes folders of placemarks as KML 2.2, which Google Earth, phones' map programs and every GIS open.</summary>
/// <remarks>Source: OGC 07-147r2 and its schema, whose element order is kept. Seven decimals: a centimetre.</remarks>
public static class KmlWriter
{
    /// <summary>The media type of the document.</summary>
    public const string ContentType = "application/vnd.google-earth.kml+xml";

    private const string Namespace = "http://www.opengis.net/kml/2.2";

    /// <param name="output">Takes UTF-8 without a byte-order mark; it stays open.</param>
    /// <exception cref="ArgumentException">A geometry is in another system or of a kind KML has no simple element for, or a colour is none.</exception>
    public static async Task Write(Stream output, string documentName, IReadOnlyList<KmlFolder> folders)
    {
        await using var xml = XmlWriter.Create(output, new XmlWriterSettings { Async = true, Indent = true, CloseOutput = false, Encoding = new UTF8Encoding(false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "kml", Namespace);
        await xml.WriteStartElementAsync(null, "Document", Namespace);
        await WriteText(xml, "name", documentName);
        for (var i = 0; i < folders.Count; i++) await WriteStyle(xml, i, folders[i].Colour);
        for (var i = 0; i < folders.Count; i++) await WriteFolder(xml, i, folders[i]);
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static async Task WriteStyle(XmlWriter xml, int number, string colour)
    {
        var kmlColour = KmlColour(colour);
        await xml.WriteStartElementAsync(null, "Style", Namespace);
        await xml.WriteAttributeStringAsync(null, "id", null, StyleId(number));
        await xml.WriteStartElementAsync(null, "IconStyle", Namespace);
        await WriteText(xml, "color", kmlColour);
        await xml.WriteEndElementAsync();
        await xml.WriteStartElementAsync(null, "LineStyle", Namespace);
        await WriteText(xml, "color", kmlColour);
        await WriteText(xml, "width", "4");
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteFolder(XmlWriter xml, int number, KmlFolder folder)
    {
        await xml.WriteStartElementAsync(null, "Folder", Namespace);
        await WriteText(xml, "name", folder.Name);
        foreach (var placemark in folder.Placemarks)
        {
            await xml.WriteStartElementAsync(null, "Placemark", Namespace);
            await WriteText(xml, "name", placemark.Name);
            await WriteText(xml, "description", placemark.Description);
            await WriteText(xml, "styleUrl", $"#{StyleId(number)}");
            await WriteData(xml, placemark.Data);
            await WriteGeometry(xml, placemark.Geometry);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteData(XmlWriter xml, IReadOnlyList<(string Name, string Value)>? data)
    {
        if (data is null or { Count: 0 }) return;
        await xml.WriteStartElementAsync(null, "ExtendedData", Namespace);
        foreach (var (name, value) in data)
        {
            await xml.WriteStartElementAsync(null, "Data", Namespace);
            await xml.WriteAttributeStringAsync(null, "name", null, name);
            await WriteText(xml, "value", value);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteGeometry(XmlWriter xml, Geometry geometry)
    {
        if (geometry.SRID is not Crs.Srid.Wgs84)
            throw new ArgumentException($"KML holds longitudes and latitudes (EPSG:4326), not SRID {geometry.SRID}.", nameof(geometry));
        switch (geometry)
        {
            case Point or LineString:
                await xml.WriteStartElementAsync(null, geometry is Point ? "Point" : "LineString", Namespace);
                await WriteText(xml, "coordinates", Coordinates(geometry.Coordinates));
                await xml.WriteEndElementAsync();
                break;
            case Polygon polygon:
                await xml.WriteStartElementAsync(null, "Polygon", Namespace);
                await WriteRing(xml, "outerBoundaryIs", polygon.ExteriorRing);
                foreach (var hole in polygon.InteriorRings) await WriteRing(xml, "innerBoundaryIs", hole);
                await xml.WriteEndElementAsync();
                break;
            default:
                throw new ArgumentException($"A placemark is a point, a line or a polygon, not a {geometry.GeometryType}.", nameof(geometry));
        }
    }

    private static async Task WriteRing(XmlWriter xml, string element, LineString ring)
    {
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteStartElementAsync(null, "LinearRing", Namespace);
        await WriteText(xml, "coordinates", Coordinates(ring.Coordinates));
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static Task WriteText(XmlWriter xml, string element, string? text) =>
        text is null ? Task.CompletedTask : xml.WriteElementStringAsync(null, element, Namespace, XmlText.Printable(text));

    private static string Coordinates(Coordinate[] points) => string.Join(' ', points.Select(point =>
        point is { X: >= -180 and <= 180, Y: >= -90 and <= 90 }
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.X, 7)},{Math.Round(point.Y, 7)}")
            : throw new ArgumentException(FormattableString.Invariant($"{point.X}, {point.Y} is not on Earth."), nameof(points))));

    /// <summary>KML writes opacity first, and blue before red.</summary>
    private static string KmlColour(string colour) =>
        colour is ['#', _, _, _, _, _, _] && colour.Skip(1).All(char.IsAsciiHexDigit)
            ? $"ff{colour[5..7]}{colour[3..5]}{colour[1..3]}"
            : throw new ArgumentException($"'{colour}' is no colour; write #rrggbb.", nameof(colour));

    private static string StyleId(int number) => string.Create(CultureInfo.InvariantCulture, $"folder-{number + 1}");
}
