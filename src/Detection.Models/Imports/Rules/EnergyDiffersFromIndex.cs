using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The billed energy is not Δindex × multiplier + additional consumption (R art. 33(1)), by more than rounding.</summary>
public sealed class EnergyDiffersFromIndex : RowRule
{
    public override string Code => "energy-differs-from-index";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Tüketim {value} kWh; endeks farkı × çarpan + ek tüketim {detail} kWh ediyor.",
        "The energy is {value} kWh; Δindex × multiplier + additional makes {detail} kWh.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Endeksleri, çarpanı ve ek tüketimi faturayla karşılaştırın.",
        "The values were taken as they are. Compare indexes, multiplier and additional consumption with the bill.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        return (row, faults) =>
        {
            if (!reading.HasIndexes(row)) return;
            var difference = row[reading.LastIndex].Number - row[reading.FirstIndex].Number;
            if (difference < 0 || reading.Explains(row, difference)) return;
            var kwh = (difference * reading.Multiplier(row)) + reading.AdditionalKwh(row);
            faults.Add(this, "active_kwh", ReadingColumns.Text(row[reading.Active].Number), ReadingColumns.Text(kwh));
        };
    }
}
