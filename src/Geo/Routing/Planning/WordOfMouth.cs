namespace Geo.Routing.Planning;

/// <summary>
/// Word gets round: a stop is worth less for each neighbour that was visited on an earlier day of the plan.
/// Visits of the same day do not warn each other.
/// </summary>
/// <param name="Neighbours">For each stop the stops that hear of a visit to it; taken to hold both ways.</param>
/// <param name="LostShare">Share of the value lost for each neighbour visited on an earlier day (0–1).</param>
/// <param name="LeastShare">What always remains (0–1).</param>
/// <param name="MemoryDays">A visit more than so many days ago is forgotten.</param>
public sealed record WordOfMouth(int[][] Neighbours, double LostShare, double LeastShare, int MemoryDays)
{
    /// <summary>Share of the value that is left after so many warnings (0–1).</summary>
    public double ShareLeft(int warnings) => Math.Max(LeastShare, 1 - LostShare * warnings);

    /// <param name="xMetres">Easting of each stop [m].</param>
    /// <param name="yMetres">Northing of each stop [m].</param>
    /// <param name="radiusMetres">Stops at most so far apart hear of each other [m].</param>
    /// <exception cref="ArgumentException">Lengths differ, a coordinate is not finite, or the radius is not above 0.</exception>
    public static WordOfMouth Within(
        double[] xMetres, double[] yMetres, double radiusMetres, double lostShare, double leastShare, int memoryDays) =>
        new(PointsWithin.List(xMetres, yMetres, radiusMetres), lostShare, leastShare, memoryDays);
}
