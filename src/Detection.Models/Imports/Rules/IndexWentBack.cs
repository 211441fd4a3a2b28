using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The last index is below the first, and neither a counter that began again nor an exchange on record explains it. An estimate that was too high does this, and so does a meter turned back: it is never clipped.</summary>
public sealed class IndexWentBack : RowRule
{
    public override string Code => "index-went-back";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Endeks {value} değerinden {detail} değerine düştü.",
        "The index fell from {value} to {detail}.");

    public override TextPair Remedy { get; } = new(
        "Değerler olduğu gibi alındı. Sayaç değiştiyse değişim kaydını gönderin; değilse yerinde kontrol edin.",
        "The values were taken as they are. If the meter was exchanged, send the exchange; if not, have it inspected.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (ReadingColumns.Of(schema) is not { } reading) return null;
        return (row, faults) =>
        {
            if (!reading.HasIndexes(row) || row[reading.LastIndex].Number >= row[reading.FirstIndex].Number) return;
            if (reading.DigitsOfRollover(row) > 0) return;
            faults.Add(this, "last_index", ReadingColumns.Text(row[reading.FirstIndex].Number), ReadingColumns.Text(row[reading.LastIndex].Number));
        };
    }
}
