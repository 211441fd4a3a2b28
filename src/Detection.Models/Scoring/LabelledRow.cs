using Detection.Models.Features;

namespace Detection.Models.Scoring;

/// <summary>What a visit found, beside what was known of the place before it.</summary>
/// <param name="Row">Computed as of a day before the visit.</param>
/// <param name="Outcome">As stored: kacak (of any case), usulsuz, art37, clean, incomplete.</param>
/// <param name="Area">The district, for splitting by area; null where unknown.</param>
public sealed record LabelledRow(FeatureRow Row, DateOnly? VisitedOn, string Outcome, string? Origin, string? Area)
{
    /// <summary>How it was found out: laboratory, record, sight; null where not known.</summary>
    public string? Method { get; init; }

    /// <summary>Whether a later visit found illegal use here before a year had passed: what this one called clean may well have been missed.</summary>
    public bool IsContradicted { get; init; }

    public bool IsPositive => Outcome.StartsWith("kacak", StringComparison.Ordinal);

    /// <summary>
    /// Whether it says anything about illegal use: an incomplete visit says nothing, under-registration without fault (art. 37) is
    /// neither illegal use nor its absence, and a clean visit that was soon contradicted proves nothing.
    /// </summary>
    public bool IsJudged => IsPositive || (Outcome is "clean" or "usulsuz" && !IsContradicted);

    /// <summary>
    /// How much the outcome counts when trees are grown, 0–1. Illegal use is recorded with its evidence; "nothing found" is only as sure as the look
    /// that was taken: a glance from outside misses a bypass that a laboratory does not. First values, to be replaced by the share of each
    /// method's clean visits that later visits contradict, once a company has enough of them.
    /// </summary>
    public float Trust => IsPositive ? 1 : Method switch { "laboratory" => 1, "record" => 0.9f, "sight" => 0.6f, _ => 0.8f };
}
