using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A reading begins with another index than the reading before ended with, and no exchange on record explains it. The reading before is the installation’s earlier month in the same file, or the newest stored one.</summary>
public sealed class IndexDoesNotContinue : StoredRule
{
    // Indexes are shown with three decimals at most.
    private const double Tolerance = 0.0015;

    public override string Code => "index-does-not-continue";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "İlk endeks {value}; bir önceki okuma {detail} ile bitmişti.",
        "The first index is {value}; the reading before ended at {detail}.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Aradaki tüketim faturalanmamış olabilir; sayaç değiştiyse değişim kaydını gönderin.",
        "The values were taken as they are. Energy in between may not have been billed; if the meter was exchanged, send the exchange.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            var before = known.Previous;
            if (!before.Exists || !row[reading.FirstIndex].HasValue || double.IsNaN(before.LastIndex)) return;
            if (row[reading.Period].Number <= before.Period || Math.Abs(row[reading.FirstIndex].Number - before.LastIndex) <= Tolerance) return;
            if (!IsNext(row, reading, before)) return;
            faults.Add(this, "first_index", ReadingColumns.Text(row[reading.FirstIndex].Number), ReadingColumns.Text(before.LastIndex));
        };
    }

    // A month that is missing, or that was rejected, leaves a gap and no contradiction.
    private static bool IsNext(TypedRow row, ReadingColumns reading, in PreviousReading before) => reading.HasDays(row) && before.LastDay != 0
        ? (int)row[reading.FirstDay].Number == before.LastDay
        : before.LastDay == 0 && DateOnly.FromDayNumber(before.Period).AddMonths(1) == row[reading.Period].Day;
}
