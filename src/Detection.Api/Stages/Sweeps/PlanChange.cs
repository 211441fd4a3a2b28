using Detection.Models.Features;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>One difference between a plan and the one it replaces.</summary>
/// <param name="LaterMinutes">How much later on the same day; 0 for other changes [min].</param>
/// <param name="Why">In a sentence.</param>
public sealed record PlanChange(
    StopFate Fate, long InstallationId, string InstallationNo, string? Street, int FromDayNo, string FromCrew, int? ToDayNo, string? ToCrew,
    int LaterMinutes, TextPair Why);
