using System.Globalization;
using Detection.Api.Infrastructure.Gdal;
using Detection.Api.Stages.Ogc.Collections;
using Geo.Crs;

namespace Detection.Api.Stages.Ogc.Download;

/// <summary>Turns features into any form through ogr2ogr, which knows them all better than we would.</summary>
public sealed class GdalTranslator : IDisposable
{
    /// <summary>Each runs a process of its own; more at once would only slow each other down.</summary>
    private const int MostAtOnce = 2;

    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <param name="source">The VRT to read.</param>
    /// <param name="target">The file to write; its name ends as the form wants it.</param>
    /// <exception cref="GdalException">ogr2ogr is not installed, or refuses.</exception>
    public async Task Translate(string source, string target, FeatureSource collection, DownloadFormat format, CoordinateSystem system, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            await GdalProgram.Run("ogr2ogr", [.. Words(collection, format, system), target, source], Timeout.InfiniteTimeSpan, ct, readsOurOwn: true);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static string[] Words(FeatureSource collection, DownloadFormat format, CoordinateSystem system)
    {
        string[] words =
        [
            "-f", format.Driver, "-t_srs", string.Create(CultureInfo.InvariantCulture, $"EPSG:{system.Srid}"), "-nln", LayerName(collection, format), .. format.Options,
        ];
        if (format.Name is DownloadFormat.Csv) return [.. words, "-lco", collection.Geometry is GeometryKind.Point ? "GEOMETRY=AS_XY" : "GEOMETRY=AS_WKT"];
        return format.Name is "geojson" && system.IsDegrees ? [.. words, "-lco", "RFC7946=YES"] : words;
    }

    private static string LayerName(FeatureSource collection, DownloadFormat format) => format.Name is not DownloadFormat.Gpx
        ? collection.Id
        : collection.Geometry is GeometryKind.Point ? "waypoints" : "routes";
}
