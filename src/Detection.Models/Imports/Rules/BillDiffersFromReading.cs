using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>A bill’s energy is not that of the stored reading of the same month.</summary>
public sealed class BillDiffersFromReading : SetRule
{
    public override string Code => "bill-differs-from-reading";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "Faturada {value} kWh, okumada {detail} kWh.",
        "The bill says {value} kWh, the reading {detail} kWh.");

    public override TextPair Remedy { get; } = new(
        "İki değer de olduğu gibi alındı. Hangisinin düzeltildiğine bakın.",
        "Both were taken as they are. See which of the two was corrected.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Bills;
}
