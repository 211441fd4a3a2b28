using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>
/// A row's end lies before its beginning. A reading is then rejected, because its days cannot be told; an installation's contract
/// or a meter's removal only loses its end, because the row is needed by the readings.
/// </summary>
public sealed class DatesOutOfOrder : RowRule
{
    private static readonly (string First, string Last, Severity Severity)[] Pairs =
    [
        ("first_reading_date", "last_reading_date", Severity.Reject), ("contract_start", "contract_end", Severity.Flag),
        ("fitted_on", "removed_on", Severity.Flag), ("notification_date", "due_date", Severity.Flag), ("from_day", "to_day", Severity.Flag),
        ("seen_on", "ended_on", Severity.Flag),
    ];

    public override string Code => "dates-out-of-order";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{field} ({value}) başlangıç tarihinden ({detail}) önce.",
        "{field} ({value}) lies before the beginning ({detail}).");

    public override TextPair Remedy { get; } = new(
        "İki tarihin yer değiştirip değiştirmediğine ve tarih biçimine (gün/ay sırası) bakın.",
        "See whether the two dates are swapped, and whether day and month are in the stated order.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        var pair = Array.Find(Pairs, candidate => schema.Find(candidate.First) >= 0 && schema.Find(candidate.Last) >= 0);
        if (pair.First is null) return null;
        var (first, last) = (schema.Get(pair.First), schema.Get(pair.Last));
        return (row, faults) =>
        {
            if (!row[first].HasValue || !row[last].HasValue || row[first].Number <= row[last].Number) return;
            faults.Add(this, pair.Severity, pair.Last, Iso(row[last].Day), Iso(row[first].Day));
            if (pair.Severity == Severity.Flag) row[last].Clear();
        };
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
