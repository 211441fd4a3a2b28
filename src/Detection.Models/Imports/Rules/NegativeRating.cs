using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A power, a rating or a transformer ratio is negative, or zero where only a positive value has a meaning.</summary>
public sealed class NegativeRating : RowRule
{
    private static readonly string[] NotNegative = ["installed_power_kw", "contract_power_kw"];
    private static readonly string[] Positive = ["rating_kva"];

    public override string Code => "negative-rating";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new("{field} {value} olamaz.", "{field} cannot be {value}.");

    public override TextPair Remedy { get; } = new(
        "Değer alınmadı; bilinmiyorsa alanı boş bırakın.",
        "The value was left out; leave the field empty where it is not known.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        var least = NotNegative.Select(field => (field, Positive: false)).Concat(Positive.Select(field => (field, Positive: true)))
            .Where(bound => schema.Find(bound.field) >= 0)
            .Select(bound => (Ordinal: schema.Get(bound.field), bound.Positive)).ToArray();
        if (least.Length == 0) return null;
        return (row, faults) =>
        {
            foreach (var (ordinal, positive) in least)
            {
                ref var cell = ref row[ordinal];
                if (!cell.HasValue || cell.Number > 0 || (cell.Number == 0 && !positive)) continue;
                faults.Add(this, schema.Columns[ordinal].Name, cell.Number.ToString(CultureInfo.InvariantCulture));
                cell.Clear();
            }
        };
    }
}
