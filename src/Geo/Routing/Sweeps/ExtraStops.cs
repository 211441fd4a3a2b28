using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>Puts errands that are worth no trip of their own into the time that is left, where a crew is around the corner anyway.</summary>
public static class ExtraStops
{
    /// <param name="days">The crews' days; no stop of them is given up.</param>
    /// <param name="errands">Not in the days yet.</param>
    /// <param name="mostMetres">Farthest from a stop of the day, as a straight line [m].</param>
    /// <returns>The days with as many errands as fit, nearest first; the order of the stops that were there stays.</returns>
    /// <remarks>Cost: errands × stops, and a timetable for each errand that is near.</remarks>
    public static IReadOnlyList<CrewDay> Add(
        IReadOnlyList<CrewDay> days, IReadOnlyList<SweepTarget> errands, double mostMetres, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null)
    {
        var near = errands.Select(errand => (Errand: errand, Nearest: Nearest(errand, days)))
            .Where(pair => pair.Nearest.Metres <= mostMetres).OrderBy(pair => pair.Nearest.Metres).ThenBy(pair => pair.Errand.Id).ToList();
        if (near.Count == 0) return days;
        IReadOnlyList<SweepTarget> targets = [.. days.SelectMany(day => day.Stops).Select(stop => stop.Target), .. near.Select(pair => pair.Errand)];
        var ground = new SweepGround(targets, [.. days.Select(day => day.Shift)], travelOver);
        var result = days.ToArray();
        foreach (var (errand, (day, _)) in near)
        {
            var longer = RouteInsertion.Cheapest(ground, result[day].Shift, [.. result[day].Stops.Select(stop => stop.Target)], errand);
            if (longer.FreeSeconds >= 0) result[day] = longer;
        }
        return result;
    }

    private static (int Day, double Metres) Nearest(SweepTarget errand, IReadOnlyList<CrewDay> days)
    {
        var best = (Day: 0, Metres: double.PositiveInfinity);
        for (var day = 0; day < days.Count; day++)
        {
            if (!days[day].Shift.CanVisit(errand)) continue;
            foreach (var stop in days[day].Stops)
            {
                var metres = GreatCircle.DistanceMetres(
                    errand.LongitudeDegrees, errand.LatitudeDegrees, stop.Target.LongitudeDegrees, stop.Target.LatitudeDegrees);
                if (metres < best.Metres) best = (day, metres);
            }
        }
        return best;
    }
}
