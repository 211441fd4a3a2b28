using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A code is not in the company’s own table of codes. Nothing is said while no table of that kind is loaded.</summary>
public sealed class CodeIsNotInTable : StoredRule
{
    private static readonly (string Field, string Kind)[] Kinds =
        [("reading_code", "reading"), ("meter_status_code", "meter-status"), ("consumer_status_code", "consumer-status")];

    public override string Code => "code-is-not-in-table";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{field} alanındaki {value} kodu, yüklenen kod tablosunda yok.",
        "The code {value} in {field} is not in the loaded table of codes.");

    public override TextPair Remedy { get; } = new(
        "Kod olduğu gibi alındı. Anlamını codes.csv ile yükleyin ya da satırı düzeltin.",
        "The code was taken as it is. Load its meaning with codes.csv, or correct the row.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        var columns = Kinds.Where(column => schema.Find(column.Field) >= 0 && around.Codes.ContainsKey(column.Kind))
            .Select(column => (column.Field, At: schema.Get(column.Field), Codes: around.Codes[column.Kind].GetAlternateLookup<ReadOnlySpan<char>>()))
            .ToArray();
        if (columns.Length == 0) return null;
        return (row, faults) =>
        {
            foreach (var (field, at, codes) in columns)
            {
                if (row[at].HasValue && !codes.Contains(row.TextAt(at))) faults.Add(this, field, row.TextAt(at));
            }
        };
    }
}
