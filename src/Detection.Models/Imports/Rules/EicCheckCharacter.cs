using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Imports.Rules;

/// <summary>An EIC is not sixteen characters, or its last one does not fit the others (regulation §8).</summary>
public sealed class EicCheckCharacter : RowRule
{
    public override string Code => "eic-check-character";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{field} “{value}” geçerli bir EIC kodu değil.",
        "“{value}” in {field} is not a valid EIC.");

    public override TextPair Remedy { get; } = new(
        "Kod olduğu gibi alındı. Kaynağındaki kodla karşılaştırın; O ile 0, I ile 1 karışmış olabilir.",
        "The code was taken as it is. Compare it with its source; O and 0, or I and 1, may be mixed up.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema.Find("eic") is not (var eic and >= 0)) return null;
        return (row, faults) =>
        {
            if (row[eic].HasValue && !Identifiers.IsEic(row.TextAt(eic))) faults.Add(this, "eic", row.TextAt(eic));
        };
    }
}
