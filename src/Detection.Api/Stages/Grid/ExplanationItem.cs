using System.Text.Json;

namespace Detection.Api.Stages.Grid;

/// <summary>What may explain a transformer's balance.</summary>
/// <param name="Kind">theft, line-tap, wrong-link, wrong-multiplier, metering-gap or street-lighting.</param>
/// <param name="OtherTransformerCode">Of a wrong link: where the installation truly hangs.</param>
/// <param name="Factor">Of a wrong multiplier: true ÷ registered.</param>
/// <param name="KwhPerDay">Energy it accounts for; negative where the transformer was billed too much.</param>
/// <param name="Probability">Against the other explanations tried and none (0–1).</param>
/// <param name="State">proposed, accepted or rejected.</param>
public sealed record ExplanationItem(
    long ExplanationId, string TransformerCode, string? TransformerName, string Kind, long? InstallationId, string? InstallationNo, string? OtherTransformerCode, double? Factor,
    DateOnly? BeganOn, double KwhPerDay, double ShareExplained, double Probability, JsonElement Evidence, DateTime ProposedAt, string State, string? DecidedBy,
    DateTime? DecidedAt, string? Reason)
{
    public static ExplanationItem Of(ExplanationRow row) => new(
        row.ExplanationId, row.TransformerCode, row.TransformerName, row.Kind, row.InstallationId, row.InstallationNo, row.OtherTransformerCode, row.Factor, row.BeganOn,
        Math.Round(row.KwhPerDay, 1), row.ShareExplained, row.Probability, JsonSerializer.Deserialize<JsonElement>(row.Evidence), row.ProposedAt, row.State, row.DecidedBy, row.DecidedAt, row.Reason);
}
