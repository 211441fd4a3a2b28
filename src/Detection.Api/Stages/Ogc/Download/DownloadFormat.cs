using Detection.Api.Stages.Ogc.Collections;
using Geo.Crs;

namespace Detection.Api.Stages.Ogc.Download;

/// <summary>A form in which a part of the map can be taken along.</summary>
/// <param name="Name">In addresses.</param>
/// <param name="Driver">GDAL's name for it.</param>
/// <param name="OnlyDegrees">The form holds longitudes and latitudes, whatever is asked for.</param>
/// <param name="Options">Further words for ogr2ogr.</param>
public sealed record DownloadFormat(string Name, string Extension, string ContentType, string Driver, bool OnlyDegrees, IReadOnlyList<string> Options)
{
    public const string Csv = "csv";
    public const string Gpx = "gpx";
    public const string Kml = "kml";
    public const string Shapefile = "shp";

    public static readonly IReadOnlyList<DownloadFormat> All =
    [
        new("geojson", "geojson", "application/geo+json", "GeoJSON", OnlyDegrees: false, ["-lco", "COORDINATE_PRECISION=7"]),
        new("gpkg", "gpkg", "application/geopackage+sqlite3", "GPKG", OnlyDegrees: false, []),
        new(Shapefile, "shp.zip", "application/zip", "ESRI Shapefile", OnlyDegrees: false, ["-lco", "ENCODING=UTF-8"]),
        new(Kml, "kml", "application/vnd.google-earth.kml+xml", "LIBKML", OnlyDegrees: true, []),
        new(Gpx, "gpx", "application/gpx+xml", "GPX", OnlyDegrees: true, []),
        new("fgb", "fgb", "application/flatgeobuf", "FlatGeobuf", OnlyDegrees: false, []),
        new(Csv, "csv", "text/csv", "CSV", OnlyDegrees: false, ["-lco", "WRITE_BOM=YES"]),
    ];

    public static DownloadFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Why a collection cannot be written in this form and system; null when it can.</summary>
    public string? WhyNot(FeatureSource collection, CoordinateSystem system)
    {
        if (Name is Gpx && collection.Geometry is GeometryKind.Polygon or GeometryKind.MultiPolygon)
            return $"GPX holds points and routes, and {collection.Title} are areas; choose another format.";
        return OnlyDegrees && !system.IsDegrees ? $"{Name.ToUpperInvariant()} holds longitudes and latitudes only; leave crs out or choose another format." : null;
    }

    /// <summary>Names a property as the form can hold it.</summary>
    public string NameOf(MapProperty property) => Name is Shapefile ? property.ShortName : property.Name;
}
