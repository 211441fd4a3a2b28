using Detection.Models.Features;

namespace Detection.Models.Scoring;

/// <summary>What a visit found, beside what was known of the place before it.</summary>
/// <param name="Row">Computed as of a day before the visit.</param>
/// <param name="Outcome">As stored: kacak (of any case), usulsuz, art37, clean, incomplete.</param>
/// <param name="Area">The district, for splitting by area; null where unknown.</param>
public sealed record LabelledRow(FeatureRow Row, DateOnly? VisitedOn, string Outcome, string? Origin, string? Area)
{
    public bool IsPositive => Outcome.StartsWith("kacak", StringComparison.Ordinal);

    /// <summary>
    /// Whether it says anything about illegal use: an incomplete visit says nothing, and under-registration without fault (art. 37) is
    /// neither illegal use nor its absence.
    /// </summary>
    public bool IsJudged => IsPositive || Outcome is "clean" or "usulsuz";
}
