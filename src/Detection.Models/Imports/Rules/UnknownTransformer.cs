using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Metered energy belongs to a transformer that is not stored.</summary>
public sealed class UnknownTransformer : SetRule
{
    public override string Code => "unknown-transformer";

    public override Severity Severity => Severity.Reject;

    public override TextPair Message { get; } = new(
        "{value} kodlu trafo kayıtlı değil.",
        "There is no transformer with the code {value}.");

    public override TextPair Remedy { get; } = new(
        "Önce trafoyu yükleyin, sonra bu satırı yeniden gönderin.",
        "Import the transformer first, then send this row again.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.TransformerEnergy;
}
