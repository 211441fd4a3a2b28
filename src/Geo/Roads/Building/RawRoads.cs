using Geo.Roads.Profiles;

namespace Geo.Roads.Building;

/// <summary>Roads as they were read: lines over shared points, before they are cut at their crossings.</summary>
internal sealed record RawRoads(
    IReadOnlyList<RawWay> Ways, MapPoint[] Points, Dictionary<int, Barrier> Barriers, IReadOnlyList<RawRestriction> Restrictions);

/// <summary>One line.</summary>
/// <param name="Id">Its number where it came from.</param>
/// <param name="Points">Indices of points, at least two.</param>
internal readonly record struct RawWay(long Id, int[] Points, WaySpeeds Speeds);

/// <summary>Whom a point on a road stops.</summary>
internal enum Barrier
{
    Cars = 1,
    Everybody = 2,
}

/// <summary>A turn restriction in terms of ways.</summary>
/// <param name="ViaPoint">Index of a point, or -1 where it leads over ways.</param>
/// <param name="ViaWays">In the order of travel; empty where it leads over a point.</param>
internal sealed record RawRestriction(
    IReadOnlyList<long> FromWays, int ViaPoint, IReadOnlyList<long> ViaWays, IReadOnlyList<long> ToWays, bool IsMandatory, bool IsUTurn);
