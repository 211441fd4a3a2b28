using Detection.Models.Balance;

namespace Detection.Api.Stages.Grid;

/// <summary>What was assumed about an element's technical loss, kept with its figures.</summary>
/// <param name="Transformers">Transformers on the energy's way.</param>
/// <param name="RatingsKnown">Of them, those whose rating the register holds.</param>
/// <param name="TransformerLists">The loss lists used: likely, and the bounds.</param>
/// <param name="LowVoltageShare">Of the energy, lost on low-voltage lines: likely.</param>
/// <param name="MediumVoltageLine">Whether the medium-voltage line's length and rating were known; null at a transformer.</param>
internal sealed record LossAssumptions(int Transformers, int RatingsKnown, string TransformerLists, double LowVoltageShare, bool? MediumVoltageLine)
{
    public static LossAssumptions Of(GridElement element) => new(
        element.RatingsKva.Count, element.RatingsKva.Count(rating => rating > 0), "EN 50464-1: D0/Dk (A0/Ck – E0)", LineLoss.LowVoltageLikely,
        element.Level == ElementLevel.Transformer ? null : element.Line is { LengthKm: > 0, RatingA: > 0 });
}
