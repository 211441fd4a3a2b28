using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A multiplier of 0 is written where there is none; it counts as 1.</summary>
public sealed class MultiplierIsZero : RowRule
{
    public override string Code => "multiplier-is-zero";

    public override Severity Severity => Severity.Note;

    public override TextPair Message { get; } = new(
        "Çarpan 0 yazılmış; 1 olarak sayılır.",
        "The multiplier is written as 0; it counts as 1.");

    public override TextPair Remedy { get; } = new(
        "Bir şey yapmanız gerekmez. Akım trafolu bir ölçüyse doğru çarpanı gönderin.",
        "Nothing needs to be done. If the measurement has current transformers, send the right multiplier.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema.Find("multiplier") is not (var multiplier and >= 0)) return null;
        return (row, faults) =>
        {
            if (row[multiplier] is { HasValue: true, Number: 0 }) faults.Add(this, "multiplier", "0");
        };
    }
}
