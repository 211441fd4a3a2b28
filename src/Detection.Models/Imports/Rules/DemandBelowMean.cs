using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The demand, the highest quarter-hour of the month, is below the month’s mean power: the two registers contradict each other. Estimates and the reading after one are left out, for their energy belongs to other days.</summary>
public sealed class DemandBelowMean : StoredRule
{
    private const double Slack = 0.97;

    public override string Code => "demand-below-mean";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Demant {value} kW, dönemin ortalama gücü {detail} kW’ın altında.",
        "The demand of {value} kW is below the month’s mean power of {detail} kW.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Sayacı yerinde denetleyin: iç müdahale böyle görünür.",
        "The values were taken as they are. Have the meter inspected: an intervention inside it looks like this.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            if (!row[reading.Demand].HasValue || !row[reading.Active].HasValue || !reading.HasDays(row) || reading.Days(row) <= 0) return;
            if (reading.IsEstimated(row) || known.Previous.Estimated || reading.AdditionalKwh(row) != 0) return;
            var mean = row[reading.Active].Number / (24 * reading.Days(row));
            if (row[reading.Demand].Number < Slack * mean) faults.Add(this, "demand_kw", ReadingColumns.Text(row[reading.Demand].Number), ReadingColumns.Text(mean));
        };
    }
}
