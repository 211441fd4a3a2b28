namespace Geo.Statistics;

/// <summary>How far a walk past all places of an area is, before any route is planned.</summary>
internal static class WalkingTour
{
    /// <summary>Streets are longer than the straight line.</summary>
    private const double Detour = 1.3;

    /// <summary>Length of going to the nearest place not yet seen, from the westernmost on [m].</summary>
    /// <remarks>Method: nearest neighbour (Rosenkrantz, Stearns and Lewis 1977, §2). Cost: the square of the places, of which an area has few.</remarks>
    public static double Metres(ReadOnlySpan<WorkPlace> places)
    {
        if (places.IsEmpty) return 0;
        var (left, metres) = (places.ToArray().OrderBy(place => place.XMetres).ThenBy(place => place.Id).ToList(), 0.0);
        var here = left[0];
        left.RemoveAt(0);
        while (left.Count > 0)
        {
            var next = left.MinBy(place => Away(here, place));
            metres += Away(here, next);
            left.Remove(next);
            here = next;
        }
        return Detour * metres;
    }

    private static double Away(WorkPlace a, WorkPlace b) => Math.Sqrt(Math.Pow(a.XMetres - b.XMetres, 2) + Math.Pow(a.YMetres - b.YMetres, 2));
}
