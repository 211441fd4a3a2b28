using Geo.Crs;
using Geo.Routing.Planning;

namespace Geo.Routing.Sweeps;

/// <summary>Word gets round: a target near one that was visited on an earlier day of the plan is worth less.</summary>
/// <param name="RadiusMetres">How far word gets, as a straight line; above 0 [m].</param>
/// <param name="LostShare">Share of a target's value lost for each neighbour visited on an earlier day (0–1).</param>
public sealed record Gossip(double RadiusMetres, double LostShare)
{
    /// <summary>A plan covers a month at most, so nothing in it is forgotten.</summary>
    private const int MemoryDays = 31;

    private const double LeastShare = 0.2;

    internal WordOfMouth? Over(IReadOnlyList<SweepTarget> targets)
    {
        if (targets.Count == 0) return null;
        var projection = TransverseMercator.At(targets[0].LongitudeDegrees);
        var places = targets.Select(target => projection.Project(target.LongitudeDegrees, target.LatitudeDegrees)).ToList();
        return WordOfMouth.Within([.. places.Select(place => place.Item1)], [.. places.Select(place => place.Item2)], RadiusMetres, LostShare, LeastShare, MemoryDays);
    }
}
