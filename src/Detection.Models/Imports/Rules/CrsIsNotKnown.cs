using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A map does not say in which coordinate system it is, or names one that is not known; a guess would put every point somewhere else.</summary>
public sealed class CrsIsNotKnown : FileRule
{
    public override string Code => "no-crs";

    public override TextPair Message { get; } = new(
        "Koordinat sistemi belli değil: {detail}.",
        "The coordinate system is not known: {detail}.");

    public override TextPair Remedy { get; } = new(
        "Shapefile’ın .prj dosyasını zip’e ekleyin ya da sistemi profilde verin, örneğin \"crs\": \"EPSG:5254\".",
        "Add the shapefile's .prj to the ZIP, or state the system in the profile, for example \"crs\": \"EPSG:5254\".");
}
