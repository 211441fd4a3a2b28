namespace Detection.Api.Stages.UnsubscribedPoints;

/// <summary>A point that uses energy with no subscriber.</summary>
/// <param name="LocatedBy">pole, box, neighbour or map: what leads to it.</param>
/// <param name="NeighbourInstallation">Installation number next to it.</param>
/// <param name="Longitude">EPSG:4326 [degrees]; null where it has no place on the map.</param>
/// <param name="SeenOn">First seen, a local day.</param>
/// <param name="EventCount">Acts in the field that name it.</param>
public sealed record UnsubscribedPointRow(
    string PointCode, string LocatedBy, string? PoleNo, string? BoxNo, string? NeighbourInstallation, string? UseKind, string? Province, string? District,
    string? Neighbourhood, string? Street, double? Longitude, double? Latitude, string? PositionSource, string? PositionGrade, string? TransformerCode,
    DateOnly? SeenOn, DateOnly? EndedOn, string? Note, bool Simulated, long EventCount);
