using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A reading was billed with another multiplier than the CT × VT ratio of the installation’s meters.</summary>
public sealed class MultiplierDiffersFromMeter : StoredRule
{
    public override string Code => "multiplier-differs-from-meter";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Çarpan {value}; sayacın akım × gerilim trafo oranı {detail}.",
        "The multiplier is {value}; the meter’s CT × VT ratio is {detail}.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Trafo oranlarını yerinde denetleyin: yanlış çarpan bir tespit konusudur.",
        "The values were taken as they are. Check the ratios on site: a wrong multiplier is a finding.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            if (!reading.StatesMultiplier(row) || !(known.Ratio > 0)) return;
            var multiplier = reading.Multiplier(row);
            if (Math.Abs(multiplier - known.Ratio) > 0.001 * known.Ratio)
                faults.Add(this, "multiplier", ReadingColumns.Text(multiplier), ReadingColumns.Text(known.Ratio));
        };
    }
}
