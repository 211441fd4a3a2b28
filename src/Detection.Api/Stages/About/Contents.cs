namespace Detection.Api.Stages.About;

/// <summary>What the database holds and where it lies.</summary>
/// <param name="FirstPeriod">First day of the earliest month read.</param>
/// <param name="LastPeriod">First day of the latest month read.</param>
/// <param name="SimulatedDistrict">Whether any installation is invented.</param>
/// <param name="SimulatedPositions">Whether any installation stands at an invented place.</param>
/// <param name="West">Bounds of all installations [°], with the three that follow; null while none has a position.</param>
public sealed record Contents(
    long Installations, long Readings, DateOnly? FirstPeriod, DateOnly? LastPeriod, bool SimulatedDistrict, bool SimulatedPositions,
    double? West, double? South, double? East, double? North)
{
    /// <summary>West, south, east, north; null while no installation has a position.</summary>
    public IReadOnlyList<double>? Bounds => West is { } west ? [west, South!.Value, East!.Value, North!.Value] : null;
}
