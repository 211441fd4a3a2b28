namespace Geo.Routing.Sweeps;

/// <summary>Where a crew is when the rest of its day is planned: at a point, with its car, from a moment on.</summary>
internal readonly record struct CrewSituation(int At, int FreeAtSeconds);

/// <summary>Times a crew's day to the second: what is walked, what is driven, and the way back to the car before each drive.</summary>
internal sealed class CrewTimetable(SweepGround ground)
{
    private readonly record struct Leg(int Seconds, double Metres, CrewWay Way);

    /// <summary>The day over these targets in their order; the least valuable are given up until it fits the shift.</summary>
    public CrewDay Fit(CrewShift shift, IReadOnlyList<SweepTarget> targets)
    {
        var kept = targets.ToList();
        var day = Time(shift, kept);
        while (day.FreeSeconds < 0 && kept.Count > 0)
        {
            kept.Remove(kept.OrderBy(target => target.IsMandatory).ThenBy(target => target.Value).First());
            day = Time(shift, kept);
        }
        return day;
    }

    /// <summary>The day over these targets in their order, whether it fits the shift or not.</summary>
    /// <param name="from">Where and when the crew begins; null for the depot at second 0.</param>
    public CrewDay Time(CrewShift shift, IReadOnlyList<SweepTarget> targets, CrewSituation? from = null)
    {
        if (targets.Count == 0 && from is null) return new CrewDay(shift, [], 0, 0, 0, 0, 0, null);
        var home = ground.DepotOf(shift);
        var start = from ?? new CrewSituation(home, 0);
        var points = targets.Select(ground.Of).ToArray();
        var groups = WalkGroups.Number(
            points.Length, (i, j) => ground.Travel.WalkMetres(points[i], points[j]), SweepTravel.LongestStepMetres, SweepTravel.MostReachMetres);
        var timed = new List<CrewStop>(points.Length);
        var (now, metres, at, car) = (start.FreeAtSeconds, 0.0, start.At, start.At);
        for (var i = 0; i < points.Length; i++)
        {
            var onFoot = i > 0 && groups[i] == groups[i - 1];
            var leg = onFoot ? Walk(at, points[i]) : WalkBackAndDrive(at, car, points[i]);
            if (!onFoot) car = points[i];
            at = points[i];
            timed.Add(new CrewStop(targets[i], groups[i], now + leg.Seconds, leg.Seconds, leg.Metres, leg.Way));
            now += leg.Seconds + targets[i].VisitSeconds;
            metres += leg.Metres;
        }
        var back = WalkBackAndDrive(at, car, home);
        var visits = targets.Sum(target => target.VisitSeconds);
        var end = now + back.Seconds;
        return new CrewDay(
            shift, timed, end - start.FreeAtSeconds - visits, visits, metres + back.Metres, targets.Sum(target => target.Value), end, back.Way);
    }

    private Leg Walk(int from, int to)
    {
        var walk = ground.Travel.Walk(from, to);
        return new Leg((int)Math.Ceiling(walk.Seconds), walk.Metres, walk.Way);
    }

    private Leg WalkBackAndDrive(int from, int car, int to)
    {
        var drive = ground.Travel.Drive(car, to);
        var seconds = (int)Math.Ceiling(SweepTravel.ParkSeconds + drive.Seconds);
        if (from == car) return new Leg(seconds, drive.Metres, drive.Way);
        var back = Walk(from, car);
        return new Leg(back.Seconds + seconds, back.Metres + drive.Metres, back.Way.Then(drive.Way));
    }
}
