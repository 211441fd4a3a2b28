using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The period is not within a month of the reading interval: it is no month that the interval touches.</summary>
public sealed class PeriodDoesNotFitDates : RowRule
{
    public override string Code => "period-does-not-fit-dates";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Dönem {value}, okuma tarihlerinin ({detail}) dışında.",
        "The period {value} lies outside the reading dates ({detail}).");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Dönemi ve tarihleri faturayla karşılaştırın.",
        "The values were taken as they are. Compare period and dates with the bill.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        return (row, faults) =>
        {
            if (!reading.HasDays(row) || !row[reading.Period].HasValue) return;
            var (first, last, period) = (row[reading.FirstDay].Number, row[reading.LastDay].Number, row[reading.Period].Day);
            if (last < first || (period.DayNumber <= last && period.AddMonths(1).DayNumber >= first)) return;
            faults.Add(this, "period", period.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), $"{ReadingColumns.Day(first)} – {ReadingColumns.Day(last)}");
        };
    }
}
