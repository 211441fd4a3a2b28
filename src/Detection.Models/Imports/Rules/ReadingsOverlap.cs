using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A reading begins before the reading before it ended: some days would count twice.</summary>
public sealed class ReadingsOverlap : StoredRule
{
    public override string Code => "readings-overlap";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} tarihinde başlıyor; bir önceki okuma {detail} tarihinde bitiyor.",
        "It begins on {value}; the reading before ends on {detail}.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Tarihleri düzeltip yeniden gönderin.",
        "The values were taken as they are. Correct the dates and send again.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            var before = known.Previous;
            if (!before.Exists || before.LastDay == 0 || !reading.HasDays(row) || row[reading.Period].Number <= before.Period) return;
            if (row[reading.FirstDay].Number >= before.LastDay) return;
            if (before.IsSameInterval((int)row[reading.FirstDay].Number, (int)row[reading.LastDay].Number)) return;
            faults.Add(this, "first_reading_date", ReadingColumns.Day(row[reading.FirstDay].Number), ReadingColumns.Day(before.LastDay));
        };
    }
}
