using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A point without a subscriber has neither what it is said to be located by (pole, box or neighbour) nor a place on the map: nobody could find it again.</summary>
public sealed class PointIsNotLocated : RowRule
{
    public override string Code => "point-is-not-located";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{value} kodlu noktanın yeri belirtilmemiş ({detail}).",
        "The point {value} has no place ({detail}).");

    public override TextPair Remedy { get; } = new(
        "Direk, kutu ya da komşu tesisat numarasını veya koordinatı ekleyip yeniden gönderin.",
        "Add the number of the pole, the box or the neighbour, or coordinates, and send again.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema != TargetCatalogue.UnsubscribedPoints) return null;
        var (code, by, longitude) = (schema.Get("point_code"), schema.Get("located_by"), schema.Get("longitude"));
        var (pole, box, neighbour) = (schema.Get("pole_no"), schema.Get("box_no"), schema.Get("neighbour_installation"));
        return (row, faults) =>
        {
            if (!row[by].HasValue || row[longitude].HasValue) return;
            var at = row.TextAt(by) switch { "pole" => pole, "box" => box, "neighbour" => neighbour, _ => longitude };
            if (!row[at].HasValue) faults.Add(this, "located_by", row.TextAt(code), row.TextAt(by).ToString());
        };
    }
}
