using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A meter’s multiplier is not its CT ratio × its VT ratio.</summary>
public sealed class MultiplierIsNotRatio : RowRule
{
    public override string Code => "multiplier-is-not-ratio";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Çarpan {value}; akım × gerilim trafo oranı {detail}.",
        "The multiplier is {value}; CT ratio × VT ratio is {detail}.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Yanlış çarpan bütün faturaları bozar: yerinde denetleyin.",
        "The values were taken as they are. A wrong multiplier spoils every bill: check it on site.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema.Find("ct_ratio") is not (var ct and >= 0)) return null;
        var (vt, multiplier) = (schema.Get("vt_ratio"), schema.Get("multiplier"));
        return (row, faults) =>
        {
            if (!row[multiplier].HasValue || (!row[ct].HasValue && !row[vt].HasValue)) return;
            var ratio = RatioOf(ref row[ct]) * RatioOf(ref row[vt]);
            var stated = RatioOf(ref row[multiplier]);
            if (Math.Abs(stated - ratio) > 0.001 * ratio) faults.Add(this, "multiplier", ReadingColumns.Text(stated), ReadingColumns.Text(ratio));
        };
    }

    private static double RatioOf(ref Cell cell) => cell is { HasValue: true, Number: not 0 } ? cell.Number : 1;
}
