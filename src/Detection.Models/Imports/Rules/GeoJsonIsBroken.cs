using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The file is not a GeoJSON feature collection.</summary>
public sealed class GeoJsonIsBroken : FileRule
{
    public override string Code => "broken-geojson";

    public override TextPair Message { get; } = new(
        "Dosya bir GeoJSON FeatureCollection değil: {detail}.",
        "The file is not a GeoJSON FeatureCollection: {detail}.");

    public override TextPair Remedy { get; } = new(
        "Dosyayı GeoJSON (EPSG:4326) olarak yeniden dışa aktarın.",
        "Export the file as GeoJSON (EPSG:4326) again.");
}
