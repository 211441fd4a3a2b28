using System.Xml.Linq;
using Detection.Api.Stages.Ogc.Collections;

namespace Detection.Api.Stages.Ogc.Download;

/// <summary>Tells GDAL of what kind the columns of the written features are, which it could only guess from their values.</summary>
/// <remarks>Source: GDAL, "VRT – Virtual Format".</remarks>
internal static class DownloadSource
{
    public const string Layer = "features";

    /// <summary>The text of a VRT over the GeoJSON file beside it.</summary>
    public static string Write(string geoJsonFile, FeatureSource collection, IReadOnlyList<MapProperty> properties, DownloadFormat format) =>
        new XElement("OGRVRTDataSource",
            new XElement("OGRVRTLayer", new XAttribute("name", Layer),
                new XElement("SrcDataSource", geoJsonFile),
                new XElement("SrcLayer", Layer),
                new XElement("GeometryType", "wkb" + collection.Geometry),
                new XElement("LayerSRS", "EPSG:4326"),
                Fields(properties, format))).ToString();

    private static IEnumerable<XElement> Fields(IReadOnlyList<MapProperty> properties, DownloadFormat format)
    {
        if (format.Name is DownloadFormat.Gpx) return [Text("name", DownloadWriter.Label), Text("desc", DownloadWriter.Note)];
        var fields = properties.Select(property => Field(format.NameOf(property), property));
        return format.Name is DownloadFormat.Kml ? fields.Prepend(Text("Name", DownloadWriter.Label)) : fields;
    }

    private static XElement Text(string name, string source) =>
        new("Field", new XAttribute("name", name), new XAttribute("src", source), new XAttribute("type", "String"));

    private static XElement Field(string name, MapProperty property)
    {
        var field = new XElement("Field", new XAttribute("name", name), new XAttribute("src", property.Name), new XAttribute("type", property.Kind switch
        {
            PropertyKind.Whole => "Integer64",
            PropertyKind.Boolean => "Integer",
            PropertyKind.Number => "Real",
            PropertyKind.Date => "Date",
            PropertyKind.Instant => "DateTime",
            _ => "String",
        }));
        if (property.Kind is PropertyKind.Boolean) field.Add(new XAttribute("subtype", "Boolean"));
        return field;
    }
}
