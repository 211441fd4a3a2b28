using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>What the service concludes about one installation.</summary>
/// <param name="Score">0–1; larger = more suspicious.</param>
/// <param name="Probability">Of a visit finding illegal use.</param>
/// <param name="Value">What a visit is worth on average.</param>
/// <param name="Reasons">Strongest first, at most three.</param>
/// <param name="DropBegan">First low month of a dated drop.</param>
public sealed record InstallationScore(
    InstallationId Id, float Score, Probability Probability, ExpectedValue Value, DetectorNats Detectors, IReadOnlyList<Reason> Reasons, Period? DropBegan)
{
    /// <summary>Energy a visit is worth on average, never negative [kWh].</summary>
    public float ExpectedKwh => Value.Kwh;
}
