using Detection.Models.Features;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rules;

/// <summary>
/// The point lies outside Türkiye, and inside it once longitude and latitude change places. The swap is proposed, never made.
/// </summary>
public sealed class CoordinatesSwapped : RowRule
{
    public override string Code => "coordinates-swapped";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Boylam ve enlem yer değiştirmiş görünüyor: {value}.",
        "Longitude and latitude look swapped: {value}.");

    public override TextPair Remedy { get; } = new(
        "Kayıt noktasız alındı. Önerilen nokta {detail}; doğruysa iki sütunu değiştirip yeniden gönderin.",
        "The row was taken without a point. The proposed point is {detail}; if it is right, swap the two columns and send again.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (PointColumns.Find(schema) is not var (longitude, latitude)) return null;
        return (row, faults) =>
        {
            if (!row[longitude].HasValue || !row[latitude].HasValue) return;
            var (x, y) = (row[longitude].Number, row[latitude].Number);
            if (TurkiyeOutline.Holds(x, y) || !TurkiyeOutline.Holds(y, x)) return;
            faults.Add(this, PointColumns.Longitude, PointColumns.Write(x, y), PointColumns.Write(y, x));
            PointColumns.Clear(row, longitude, latitude);
        };
    }
}
