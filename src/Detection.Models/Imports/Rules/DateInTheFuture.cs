using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A date lies after the day of the import, where only what has happened can be reported.</summary>
public sealed class DateInTheFuture : StoredRule
{
    private static readonly string[] Fields = ["first_reading_date", "last_reading_date", "fitted_on", "removed_on", "visited_on", "seen_on", "notification_date"];

    public override string Code => "date-in-the-future";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{field} ({value}) gelecekte.",
        "{field} ({value}) lies in the future.");

    public override TextPair Remedy { get; } = new(
        "Değer olduğu gibi alındı. Yılı ve gün/ay sırasını denetleyin.",
        "The value was taken as it is. Check the year, and whether day and month are in the stated order.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        var days = Fields.Where(field => schema.Find(field) >= 0).Select(field => (Field: field, At: schema.Get(field))).ToArray();
        if (days.Length == 0) return null;
        // A day's grace: the clock of whoever wrote the file may be ahead.
        var latest = around.Today.DayNumber + 1;
        return (row, faults) =>
        {
            foreach (var (field, at) in days)
            {
                if (row[at].HasValue && row[at].Number > latest) faults.Add(this, field, ReadingColumns.Day(row[at].Number));
            }
        };
    }
}
