using System.Globalization;
using System.Text;
using System.Xml;

namespace Geo.Output;

/// <summary>Writes waypoints and routes as GPX 1.1, the form that hand-held receivers and navigation apps load.</summary>
/// <remarks>Source: the schema at http://www.topografix.com/GPX/1/1/gpx.xsd, whose element order is kept. Seven decimals: a centimetre.</remarks>
public static class GpxWriter
{
    /// <summary>The media type of the document.</summary>
    public const string ContentType = "application/gpx+xml";

    private const string Namespace = "http://www.topografix.com/GPX/1/1";

    /// <param name="output">Takes UTF-8 without a byte-order mark; it stays open.</param>
    /// <exception cref="ArgumentException">A place is not on Earth.</exception>
    public static async Task Write(Stream output, string documentName, IEnumerable<GpxPoint> waypoints, IEnumerable<GpxRoute> routes)
    {
        await using var xml = XmlWriter.Create(output, new XmlWriterSettings { Async = true, Indent = true, CloseOutput = false, Encoding = new UTF8Encoding(false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "gpx", Namespace);
        await xml.WriteAttributeStringAsync(null, "version", null, "1.1");
        await xml.WriteAttributeStringAsync(null, "creator", null, "Tarama");
        await xml.WriteStartElementAsync(null, "metadata", Namespace);
        await WriteText(xml, "name", documentName);
        await xml.WriteEndElementAsync();
        foreach (var waypoint in waypoints) await WritePoint(xml, "wpt", waypoint);
        foreach (var route in routes) await WriteRoute(xml, route);
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static async Task WriteRoute(XmlWriter xml, GpxRoute route)
    {
        await xml.WriteStartElementAsync(null, "rte", Namespace);
        await WriteText(xml, "name", route.Name);
        await WriteText(xml, "desc", route.Description);
        foreach (var point in route.Points) await WritePoint(xml, "rtept", point);
        await xml.WriteEndElementAsync();
    }

    private static async Task WritePoint(XmlWriter xml, string element, GpxPoint point)
    {
        if (point is not { LatitudeDegrees: >= -90 and <= 90, LongitudeDegrees: >= -180 and <= 180 })
            throw new ArgumentException(FormattableString.Invariant($"The place \"{point.Name}\" at {point.LongitudeDegrees}, {point.LatitudeDegrees} is not on Earth."), nameof(point));
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteAttributeStringAsync(null, "lat", null, Degrees(point.LatitudeDegrees));
        await xml.WriteAttributeStringAsync(null, "lon", null, Degrees(point.LongitudeDegrees));
        await WriteText(xml, "name", point.Name);
        await WriteText(xml, "desc", point.Description);
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteText(XmlWriter xml, string element, string? text)
    {
        if (text is null) return;
        await xml.WriteElementStringAsync(null, element, Namespace, XmlText.Printable(text));
    }

    private static string Degrees(double value) => Math.Round(value, 7).ToString("0.0######", CultureInfo.InvariantCulture);
}
