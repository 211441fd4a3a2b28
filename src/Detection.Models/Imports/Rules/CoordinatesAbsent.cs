using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A longitude, a latitude or both are missing. The row is kept without a point.</summary>
public sealed class CoordinatesAbsent : RowRule
{
    public override string Code => "coordinates-absent";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new("Koordinat yok.", "There are no coordinates.");

    public override TextPair Remedy { get; } = new(
        "Kayıt noktasız alındı; haritada ve taramada yer alması için koordinatını gönderin.",
        "The row was taken without a point; send its coordinates so that it can stand on the map and in a sweep.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (PointColumns.Find(schema) is not var (longitude, latitude) || schema.Name == TargetCatalogue.Events.Name) return null;
        return (row, faults) =>
        {
            if (row[longitude].HasValue && row[latitude].HasValue) return;
            faults.Add(this, PointColumns.Longitude, []);
            PointColumns.Clear(row, longitude, latitude);
        };
    }
}
