using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The energy is more than three times what the connection carries running day and night. The series for scoring leaves it out.</summary>
public sealed class EnergyAboveConnection : StoredRule
{
    private const double MostTimes = 3;

    public override string Code => "energy-above-connection";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Günde {value} kWh; bağlantı günde en çok {detail} kWh taşır.",
        "That is {value} kWh a day; the connection carries {detail} kWh a day at most.");

    public override TextPair Remedy { get; } = new(
        "Değer olduğu gibi alındı, puanlamada eksik sayılır. Endeks yazım hatası mı, çarpan mı, bakın.",
        "The value was taken as it is and counts as missing in the scores. See whether an index was mistyped or the multiplier is wrong.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            if (!row[reading.Active].HasValue || !reading.HasDays(row) || !(known.PowerKw > 0) || reading.Days(row) <= 0) return;
            var perDay = row[reading.Active].Number / reading.Days(row);
            var most = 24 * Math.Max(known.PowerKw, 1);
            if (perDay > MostTimes * most) faults.Add(this, "active_kwh", ReadingColumns.Text(perDay), ReadingColumns.Text(most));
        };
    }
}
