using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Two months have the very same reading: dates and last index. One of them was billed twice or copied.</summary>
public sealed class ReadingIsRepeated : StoredRule
{
    public override string Code => "reading-is-repeated";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} – aynı tarih ve endekslerle bir önceki dönemde de var.",
        "{value}: the month before has the same dates and indexes.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Fazla olan dönemi kaynağında silin.",
        "The values were taken as they are. Delete the month that is too many at its source.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            var before = known.Previous;
            if (!before.Exists || !reading.HasDays(row) || row[reading.Period].Number <= before.Period) return;
            if (!before.IsSameInterval((int)row[reading.FirstDay].Number, (int)row[reading.LastDay].Number)) return;
            faults.Add(this, "period", $"{ReadingColumns.Day(row[reading.FirstDay].Number)} – {ReadingColumns.Day(row[reading.LastDay].Number)}");
        };
    }
}
