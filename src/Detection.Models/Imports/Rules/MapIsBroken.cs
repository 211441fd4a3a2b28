using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A Shapefile, GeoPackage or File Geodatabase cannot be read.</summary>
public sealed class MapIsBroken : FileRule
{
    public override string Code => "broken-map";

    public override TextPair Message { get; } = new(
        "Harita dosyası okunamıyor ({detail}).",
        "The map file cannot be read ({detail}).");

    public override TextPair Remedy { get; } = new(
        "Dosyanın tüm parçalarını (shapefile için .shp, .shx, .dbf, .prj) tek bir zip olarak gönderin.",
        "Send all parts of the file (of a shapefile: .shp, .shx, .dbf, .prj) as one ZIP.");
}
