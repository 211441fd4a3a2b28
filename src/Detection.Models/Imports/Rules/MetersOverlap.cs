using Detection.Models.Features;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Imports.Rules;

/// <summary>Two meters of an installation hung there at the same time.</summary>
public sealed class MetersOverlap : SetRule
{
    public override string Code => "meters-overlap";

    public override Severity Severity => Severity.Flag;

    public override TextPair Message { get; } = new(
        "{value} seri numaralı sayaç, {detail} takılıyken takılmış görünüyor.",
        "Meter {value} is said to have hung there together with meter {detail}.");

    public override TextPair Remedy { get; } = new(
        "Kayıtlar olduğu gibi alındı. Eski sayacın sökülme tarihini ekleyin.",
        "The rows were taken as they are. Add the day on which the old meter was removed.");

    public override bool AppliesTo(TargetSchema schema) => schema == TargetCatalogue.Meters;
}
