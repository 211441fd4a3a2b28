using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>An energy or a demand is below zero. Corrections of an estimate do that honestly, so the value is kept.</summary>
public sealed class NegativeEnergy : RowRule
{
    private static readonly string[] Fields =
    [
        "active_kwh", "t1_kwh", "t2_kwh", "t3_kwh", "inductive_kvarh", "capacitive_kvarh", "demand_kw", "energy_in_kwh", "recovered_kwh",
    ];

    public override string Code => "negative-energy";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new("{field} sıfırdan küçük: {value}.", "{field} is below zero: {value}.");

    public override TextPair Remedy { get; } = new(
        "Değer olduğu gibi alındı. Bir tahmin düzeltmesi değilse endeksleri ve çarpanı denetleyin.",
        "The value was taken as it is. Unless it corrects an estimate, check the indexes and the multiplier.");

    public override RowCheck? Bind(TargetSchema schema)
    {
        var ordinals = Fields.Where(field => schema.Find(field) >= 0).Select(schema.Get).ToArray();
        var hasDays = Array.Exists(schema.Columns, column => column.Kind == ColumnKind.DayValues);
        if (ordinals.Length == 0 && !hasDays) return null;
        return (row, faults) =>
        {
            foreach (var ordinal in ordinals)
            {
                if (row[ordinal].HasValue && row[ordinal].Number < 0) Add(faults, schema.Columns[ordinal].Name, row[ordinal].Number);
            }

            if (hasDays) CheckDays(row, faults);
        };
    }

    private void CheckDays(TypedRow row, FaultList faults)
    {
        foreach (var day in row.Days)
        {
            if (day < 0) Add(faults, "days", day);
        }
    }

    private void Add(FaultList faults, string field, double value) =>
        faults.Add(this, field, value.ToString(CultureInfo.InvariantCulture));
}
