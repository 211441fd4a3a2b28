using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A feature's geometry is missing, of another type than the target takes, or not a valid shape.</summary>
public sealed class GeometryIsBroken : RecordRule
{
    public override string Code => "broken-geometry";

    public override TextPair Message { get; } = new(
        "Geometri kullanılamıyor: {detail}.",
        "The geometry cannot be used: {detail}.");

    public override TextPair Remedy { get; } = new(
        "Geometriyi düzeltip yeniden gönderin; mahalle için alan, sokak için çizgi gerekir.",
        "Mend the geometry and send it again; a neighbourhood needs an area, a street a line.");
}
