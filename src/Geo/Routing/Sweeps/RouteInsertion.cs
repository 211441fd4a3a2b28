namespace Geo.Routing.Sweeps;

/// <summary>Where one more target fits best into a crew's day.</summary>
internal static class RouteInsertion
{
    /// <summary>The day with the target at the place where it costs the least time; it may no longer fit the shift.</summary>
    /// <param name="from">Where and when the crew begins; null for the depot at second 0.</param>
    /// <remarks>The place is found by the seconds the search reckons with, in one pass over the stops; the day is then timed exactly.</remarks>
    public static CrewDay Cheapest(SweepGround ground, CrewShift shift, IReadOnlyList<SweepTarget> stops, SweepTarget added, CrewSituation? from = null)
    {
        var (position, _) = Estimate(ground, shift, stops, added, from);
        return new CrewTimetable(ground).Time(shift, [.. stops.Take(position), added, .. stops.Skip(position)], from);
    }

    /// <summary>The place where the target costs the least detour, and that detour as the search reckons it [s].</summary>
    public static (int Position, double DetourSeconds) Estimate(
        SweepGround ground, CrewShift shift, IReadOnlyList<SweepTarget> stops, SweepTarget added, CrewSituation? from = null)
    {
        var (home, point, costs) = (ground.DepotOf(shift), ground.Of(added), ground.Travel.Costs);
        var before = from?.At ?? home;
        var (best, bestSeconds) = (0, double.PositiveInfinity);
        for (var position = 0; position <= stops.Count; position++)
        {
            var after = position < stops.Count ? ground.Of(stops[position]) : home;
            var seconds = costs.Seconds(before, point) + costs.Seconds(point, after) - costs.Seconds(before, after);
            if (seconds < bestSeconds) (best, bestSeconds) = (position, seconds);
            before = after;
        }
        return (best, bestSeconds);
    }
}
