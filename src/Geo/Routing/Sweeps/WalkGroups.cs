namespace Geo.Routing.Sweeps;

/// <summary>
/// Splits a route into runs of consecutive stops that a crew visits on foot from one parking place.
/// Parking is at the first stop of a group.
/// </summary>
public static class WalkGroups
{
    /// <param name="walkMetres">Walking metres between two stops of the route, given by their positions in it.</param>
    /// <param name="stopCount">Stops in the route.</param>
    /// <param name="mostStepMetres">Longest walk from one stop to the next [m], inclusive.</param>
    /// <param name="mostReachMetres">Farthest a stop may lie from the parking place [m], inclusive.</param>
    /// <returns>Group number of each stop, counted from 1 along the route.</returns>
    public static int[] Number(int stopCount, Func<int, int, double> walkMetres, double mostStepMetres, double mostReachMetres)
    {
        var groups = new int[stopCount];
        var (group, parking) = (0, 0);
        for (var stop = 0; stop < stopCount; stop++)
        {
            var walks = stop > 0 && walkMetres(stop - 1, stop) <= mostStepMetres && walkMetres(parking, stop) <= mostReachMetres;
            if (!walks) (group, parking) = (group + 1, stop);
            groups[stop] = group;
        }
        return groups;
    }
}
