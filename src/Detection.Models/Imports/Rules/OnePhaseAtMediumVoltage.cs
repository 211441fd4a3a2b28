using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>An installation at medium voltage is said to have one phase.</summary>
public sealed class OnePhaseAtMediumVoltage : RowRule
{
    public override string Code => "one-phase-at-medium-voltage";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Orta gerilimde tek faz yazılmış.",
        "Medium voltage and one phase do not go together.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Gerilim düzeyini ve faz sayısını düzeltin.",
        "The values were taken as they are. Correct the voltage level or the number of phases.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema != TargetCatalogue.Installations) return null;
        var (level, phases) = (schema.Get("voltage_level"), schema.Get("phases"));
        return (row, faults) =>
        {
            if (row.TextAt(level) is "MV" && row[phases] is { HasValue: true, Number: 1 }) faults.Add(this, "phases", "1");
        };
    }
}
