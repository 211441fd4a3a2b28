using Detection.Models.Features;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rules;

/// <summary>The point lies in the sea or abroad.</summary>
public sealed class CoordinatesOutsideTurkiye : RowRule
{
    public override string Code => "coordinates-outside-turkiye";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Nokta denizde ya da Türkiye dışında: {value}.",
        "The point lies in the sea or outside Türkiye: {value}.");

    public override TextPair Remedy { get; } = new(
        "Kayıt noktasız alındı; koordinatı ve koordinat sistemini (EPSG:4326, derece) denetleyin.",
        "The row was taken without a point; check the coordinates and their system (EPSG:4326, degrees).");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (PointColumns.Find(schema) is not var (longitude, latitude)) return null;
        return (row, faults) =>
        {
            if (!row[longitude].HasValue || !row[latitude].HasValue) return;
            var (x, y) = (row[longitude].Number, row[latitude].Number);
            if (TurkiyeOutline.Holds(x, y)) return;
            faults.Add(this, PointColumns.Longitude, PointColumns.Write(x, y));
            PointColumns.Clear(row, longitude, latitude);
        };
    }
}
