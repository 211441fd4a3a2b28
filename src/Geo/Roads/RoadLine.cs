using Geo.Crs;

namespace Geo.Roads;

/// <summary>A street as a line on a map that knows nothing of its neighbours.</summary>
/// <param name="Line">At least two places.</param>
/// <param name="CarKmPerHour">Both ways [km/h].</param>
public sealed record RoadLine(IReadOnlyList<Position> Line, float CarKmPerHour);
