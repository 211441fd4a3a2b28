using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The point is 0, 0: an empty field that some system filled with zeros.</summary>
public sealed class CoordinatesZero : RowRule
{
    public override string Code => "coordinates-zero";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new("Koordinat 0, 0.", "The coordinates are 0, 0.");

    public override TextPair Remedy { get; } = new(
        "Kayıt noktasız alındı; gerçek koordinatı gönderin ya da alanları boş bırakın.",
        "The row was taken without a point; send the true coordinates or leave the fields empty.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (PointColumns.Find(schema) is not var (longitude, latitude)) return null;
        return (row, faults) =>
        {
            if (!row[longitude].HasValue || !row[latitude].HasValue || row[longitude].Number != 0 || row[latitude].Number != 0) return;
            faults.Add(this, PointColumns.Longitude, "0 0");
            PointColumns.Clear(row, longitude, latitude);
        };
    }
}
