using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>The profile places points inside neighbourhoods and none are loaded.</summary>
public sealed class NeighbourhoodsAreNeeded : FileRule
{
    public override string Code => "needs-neighbourhoods";

    public override TextPair Message { get; } = new(
        "Bu profil noktaları mahallelerin içine dağıtır; yüklü mahalle yok.",
        "This profile places points inside neighbourhoods, and none are loaded.");

    public override TextPair Remedy { get; } = new(
        "--neighbourhoods ile mahalle sınırlarını verin.",
        "Give the neighbourhood boundaries with --neighbourhoods.");
}
