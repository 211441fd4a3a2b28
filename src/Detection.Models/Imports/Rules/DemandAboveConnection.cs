using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>The demand is more than twice what the connection was made for, the greater of contract and installed power.</summary>
public sealed class DemandAboveConnection : StoredRule
{
    private const double MostTimes = 2;

    public override string Code => "demand-above-connection";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Demant {value} kW; bağlantının gücü {detail} kW.",
        "The demand is {value} kW; the connection has {detail} kW.");

    public override TextPair Remedy { get; } = new(
        "Değer olduğu gibi alındı. Birimi (W, kW), çarpanı ve kurulu gücü denetleyin.",
        "The value was taken as it is. Check the unit (W, kW), the multiplier and the installed power.");

    public override RowCheck? Bind(TargetSchema schema, Surroundings around)
    {
        if (ReadingColumns.Of(schema) is not { } reading || around.Known is not { } known) return null;
        return (row, faults) =>
        {
            if (!row[reading.Demand].HasValue || !(known.PowerKw > 0) || row[reading.Demand].Number <= MostTimes * known.PowerKw) return;
            faults.Add(this, "demand_kw", ReadingColumns.Text(row[reading.Demand].Number), ReadingColumns.Text(known.PowerKw));
        };
    }
}
