using Detection.Models.Features;

namespace Detection.Models.Imports.Rules;

/// <summary>A workbook or a map has several sheets or layers, or none of the name that is wanted.</summary>
public sealed class LayerIsNotNamed : FileRule
{
    public override string Code => "which-layer";

    public override TextPair Message { get; } = new(
        "Hangi sayfanın ya da katmanın alınacağı belli değil: {detail}.",
        "Which sheet or layer is meant is not clear: {detail}.");

    public override TextPair Remedy { get; } = new(
        "Adını --layer ile ya da profilde layer alanıyla verin.",
        "Name it with --layer, or in the profile's field layer.");
}
