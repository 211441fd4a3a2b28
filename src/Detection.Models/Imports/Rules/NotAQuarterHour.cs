using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A load profile’s interval does not begin on a quarter of an hour: it has no place among the day’s 96.</summary>
public sealed class NotAQuarterHour : RowRule
{
    private const long QuarterMicroseconds = 15L * 60 * 1_000_000;

    public override string Code => "not-a-quarter-hour";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{value} bir çeyrek saatin başı değil.",
        "{value} is not the beginning of a quarter-hour.");

    public override TextPair Remedy { get; } = new(
        "Profilde aralığın uzunluğunu ve etiketin başı mı sonu mu gösterdiğini belirtin.",
        "State in the profile how long an interval is and whether its label is its beginning or its end.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema != TargetCatalogue.LoadProfile) return null;
        var start = schema.Get("interval_start");
        return (row, faults) =>
        {
            if (!row[start].HasValue || (long)row[start].Number % QuarterMicroseconds == 0) return;
            var time = new DateTime(2000, 1, 1).AddMicroseconds(row[start].Number);
            faults.Add(this, "interval_start", time.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        };
    }
}
