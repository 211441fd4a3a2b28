using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>What the service concludes about one installation.</summary>
/// <param name="Score">0–1; larger = visit sooner.</param>
/// <param name="ExpectedKwh">Energy a visit may bring back, never negative [kWh].</param>
/// <param name="Reasons">Strongest first, at most three.</param>
/// <param name="DropBegan">First low month of a dated drop.</param>
public sealed record InstallationScore(
    InstallationId Id, float Score, float ExpectedKwh, DetectorNats Detectors, IReadOnlyList<Reason> Reasons, Period? DropBegan);
