using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The last index is below the first, and a counter that passed from all nines to zero explains the energy.</summary>
public sealed class IndexRolledOver : RowRule
{
    public override string Code => "index-rolled-over";

    public override Severity Severity => Severity.Note;

    public override TextPair Message { get; } = new(
        "Endeks {value} değerinden {detail} değerine geçti: sayaç başa döndü.",
        "The index went from {value} to {detail}: the counter began again at zero.");

    public override TextPair Remedy { get; } = new(
        "Bir şey yapmanız gerekmez; tüketim doğru.",
        "Nothing needs to be done; the energy is right.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        return (row, faults) =>
        {
            if (!reading.HasIndexes(row) || row[reading.LastIndex].Number >= row[reading.FirstIndex].Number) return;
            if (reading.DigitsOfRollover(row) == 0) return;
            faults.Add(this, "last_index", ReadingColumns.Text(row[reading.FirstIndex].Number), ReadingColumns.Text(row[reading.LastIndex].Number));
        };
    }
}
