namespace Detection.Api.Stages.Scoring;

/// <summary>What one run's scores were computed with (the table <c>scoring</c>).</summary>
/// <param name="RankedBy">"tl" or "kwh".</param>
/// <param name="ShadowModelId">The candidate that was watched; null without one.</param>
public sealed record ScoringRow(long RunId, long ModelId, long CalibrationId, string RankedBy, long? ShadowModelId);
