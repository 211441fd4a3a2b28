using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The stamp year lies before 1950, or after the year in which the meter was fitted.</summary>
public sealed class StampYearImplausible : RowRule
{
    private const int Earliest = 1950;

    public override string Code => "stamp-year-implausible";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Damga yılı {value}, takılma tarihiyle ({detail}) bağdaşmıyor.",
        "The stamp year {value} does not fit the day of fitting ({detail}).");

    public override TextPair Remedy { get; } = new(
        "Değer olduğu gibi alındı; damga süresi hesabına girer. Yılı sayaçtan okuyun.",
        "The value was taken as it is, and the expiry is counted from it. Read the year off the meter.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        if (schema.Find("stamp_year") is not (var stamp and >= 0)) return null;
        var fitted = schema.Get("fitted_on");
        return (row, faults) =>
        {
            if (!row[stamp].HasValue) return;
            var year = row[stamp].Number;
            if (year >= Earliest && (!row[fitted].HasValue || year <= row[fitted].Day.Year)) return;
            faults.Add(this, "stamp_year", ReadingColumns.Text(year), row[fitted].HasValue ? ReadingColumns.Day(row[fitted].Number) : "–");
        };
    }
}
