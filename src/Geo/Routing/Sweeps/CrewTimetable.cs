namespace Geo.Routing.Sweeps;

/// <summary>Times a crew's day to the second: what is walked, what is driven, and the way back to the car before each drive.</summary>
internal sealed class CrewTimetable(IReadOnlyList<SweepTarget> targets, ICrewTravel travel, int depot, SweepOrder order)
{
    private readonly record struct Leg(int Seconds, double Metres, CrewWay Way);

    /// <summary>The day over these targets in their order; the least valuable are given up until it fits the shift.</summary>
    /// <param name="stops">Indices of targets.</param>
    public CrewDay Fit(IReadOnlyList<int> stops)
    {
        var kept = stops.ToList();
        var day = Time(kept);
        while (day.TravelSeconds + day.VisitSeconds > order.ShiftSeconds)
        {
            kept.Remove(kept.MinBy(stop => targets[stop].Value));
            day = Time(kept);
        }
        return day;
    }

    private CrewDay Time(List<int> stops)
    {
        if (stops.Count == 0) return new CrewDay([], 0, 0, 0, 0, null);
        var groups = WalkGroups.Number(
            stops.Count, (i, j) => travel.WalkMetres(stops[i], stops[j]), SweepTravel.LongestStepMetres, SweepTravel.MostReachMetres);
        var timed = new List<CrewStop>(stops.Count);
        var (now, travelSeconds, travelMetres, car) = (0, 0, 0.0, depot);
        for (var i = 0; i < stops.Count; i++)
        {
            var at = i == 0 ? depot : stops[i - 1];
            var onFoot = i > 0 && groups[i] == groups[i - 1];
            var leg = onFoot ? Walk(at, stops[i]) : WalkBackAndDrive(at, car, stops[i]);
            if (!onFoot) car = stops[i];
            timed.Add(new CrewStop(targets[stops[i]], groups[i], now + leg.Seconds, leg.Seconds, leg.Metres, leg.Way));
            now += leg.Seconds + order.VisitSeconds;
            travelSeconds += leg.Seconds;
            travelMetres += leg.Metres;
        }
        var home = WalkBackAndDrive(stops[^1], car, depot);
        return new CrewDay(timed, travelSeconds + home.Seconds, stops.Count * order.VisitSeconds, travelMetres + home.Metres,
            timed.Sum(stop => stop.Target.Value), home.Way);
    }

    private Leg Walk(int from, int to)
    {
        var walk = travel.Walk(from, to);
        return new Leg((int)Math.Ceiling(walk.Seconds), walk.Metres, walk.Way);
    }

    private Leg WalkBackAndDrive(int from, int car, int to)
    {
        var drive = travel.Drive(car, to);
        var seconds = (int)Math.Ceiling(SweepTravel.ParkSeconds + drive.Seconds);
        if (from == car) return new Leg(seconds, drive.Metres, drive.Way);
        var back = Walk(from, car);
        return new Leg(back.Seconds + seconds, back.Metres + drive.Metres, back.Way.Then(drive.Way));
    }
}
