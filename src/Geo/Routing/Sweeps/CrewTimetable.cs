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
        var start = from ?? new CrewSituation(ground.DepotOf(shift), 0);
        var (legs, groups) = LegsOf(shift, targets, start);
        var clock = DayClock.Run(shift, targets, [.. legs.Select(leg => leg.Seconds)], start.FreeAtSeconds);
        var visits = targets.Sum(target => target.VisitSeconds);
        return new CrewDay(
            shift, [.. targets.Select((target, i) => new CrewStop(target, groups[i], clock.BeginsSeconds[i], legs[i].Seconds, legs[i].Metres, legs[i].Way))],
            legs.Sum(leg => leg.Seconds), visits, legs.Sum(leg => leg.Metres), targets.Sum(target => target.Value), clock.EndSeconds, legs[^1].Way)
        {
            Break = clock.Break,
            WaitSeconds = clock.WaitSeconds,
            OverdueSeconds = clock.OverdueSeconds,
        };
    }

    /// <returns>The way to each target and then home, and the walking group of each target.</returns>
    private (List<Leg> Legs, int[] Groups) LegsOf(CrewShift shift, IReadOnlyList<SweepTarget> targets, CrewSituation start)
    {
        var points = targets.Select(ground.Of).ToArray();
        var groups = WalkGroups.Number(
            points.Length, (i, j) => ground.Travel.WalkMetres(points[i], points[j]), SweepTravel.LongestStepMetres, SweepTravel.MostReachMetres);
        var legs = new List<Leg>(points.Length + 1);
        var (at, car) = (start.At, start.At);
        for (var i = 0; i < points.Length; i++)
        {
            var onFoot = i > 0 && groups[i] == groups[i - 1];
            legs.Add(onFoot ? Walk(at, points[i]) : WalkBackAndDrive(at, car, points[i]));
            if (!onFoot) car = points[i];
            at = points[i];
        }
        legs.Add(WalkBackAndDrive(at, car, ground.DepotOf(shift)));
        return (legs, groups);
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
