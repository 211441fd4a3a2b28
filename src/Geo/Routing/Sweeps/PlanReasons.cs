using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>What it would take to visit a target that is in no crew's day.</summary>
/// <param name="Shift">The crew and day where it costs the least beyond what is free.</param>
/// <param name="ExtraSeconds">How much longer that day would be: the detour and the visit [s].</param>
/// <param name="FreeSeconds">What is left of that shift [s].</param>
/// <param name="Displaced">Stops that would have to go to make room, the first to go first; empty when it would fit.</param>
/// <param name="DisplacedValue">What they are worth together.</param>
/// <param name="ShareLeft">What word of the plan's earlier days would leave of the target's own value on that day (0–1).</param>
public sealed record LeftOutReason(
    CrewShift Shift, int ExtraSeconds, int FreeSeconds, IReadOnlyList<SweepTarget> Displaced, double DisplacedValue, double ShareLeft)
{
    public bool Fits => ExtraSeconds <= FreeSeconds;
}

/// <summary>Explains a plan: what each stop costs, and what it would take to have one that was left out.</summary>
public static class PlanReasons
{
    /// <summary>How many days, those where a target seems the least trouble, are timed to the second.</summary>
    private const int TimedDays = 3;

    /// <returns>For each stop of the day, how much shorter the day would be without it: its visit and its detour [s].</returns>
    public static IReadOnlyList<int> CostSeconds(CrewDay day, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null)
    {
        var targets = Targets(day);
        var timetable = new CrewTimetable(new SweepGround(targets, [day.Shift], travelOver));
        var whole = timetable.Time(day.Shift, targets).EndSeconds;
        return [.. targets.Select(target => whole - timetable.Time(day.Shift, [.. targets.Where(other => other != target)]).EndSeconds)];
    }

    /// <param name="days">The plan.</param>
    /// <param name="leftOut">In none of the days.</param>
    /// <param name="gossip">How word of a visit gets round; null when it does not matter. The days' stops are worth what it has left of them.</param>
    /// <returns>A reason for each, in their order; none at all without days.</returns>
    /// <remarks>Cost: left out × stops, and for each a few timetables.</remarks>
    public static IReadOnlyList<LeftOutReason> WhyLeftOut(
        IReadOnlyList<CrewDay> days, IReadOnlyList<SweepTarget> leftOut, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null,
        Gossip? gossip = null)
    {
        if (days.Count == 0) return [];
        var ground = new SweepGround([.. days.SelectMany(Targets), .. leftOut], [.. days.Select(day => day.Shift)], travelOver);
        return [.. leftOut.Select(target => WhyLeftOut(ground, days, target, gossip))];
    }

    private static LeftOutReason WhyLeftOut(SweepGround ground, IReadOnlyList<CrewDay> days, SweepTarget target, Gossip? gossip)
    {
        var able = days.Where(day => day.Shift.CanVisit(target)).DefaultIfEmpty(days[0]);
        var (best, longer) = able
            .OrderByDescending(day => day.FreeSeconds - RouteInsertion.Estimate(ground, day.Shift, Targets(day), target).DetourSeconds)
            .Take(TimedDays)
            .Select(day => (day, Longer: RouteInsertion.Cheapest(ground, day.Shift, Targets(day), target)))
            .MaxBy(pair => pair.Longer.FreeSeconds);
        var displaced = MakeRoom(ground, longer, target);
        return new(best.Shift, longer.EndSeconds - best.EndSeconds, best.FreeSeconds, displaced, displaced.Sum(stop => stop.Value),
            gossip?.ShareLeft(days, target, best.Shift.DayNo) ?? 1);
    }

    /// <summary>The stops to give up until the day fits again: the least valuable that alone makes room, else those worth the least for their time.</summary>
    private static List<SweepTarget> MakeRoom(SweepGround ground, CrewDay day, SweepTarget kept)
    {
        var timetable = new CrewTimetable(ground);
        var displaced = new List<SweepTarget>();
        while (day.FreeSeconds < 0)
        {
            var shorter = Targets(day).Where(stop => stop != kept)
                .Select(stop => (Stop: stop, Day: timetable.Time(day.Shift, [.. Targets(day).Where(other => other != stop)])))
                .ToList();
            if (shorter.Count == 0) break;
            var enough = shorter.Where(pair => pair.Day.FreeSeconds >= 0).ToList();
            var (gone, next) = enough.Count > 0
                ? enough.MinBy(pair => pair.Stop.Value)
                : shorter.MinBy(pair => pair.Stop.Value / Math.Max(1, day.EndSeconds - pair.Day.EndSeconds));
            displaced.Add(gone);
            day = next;
        }
        return displaced;
    }

    private static List<SweepTarget> Targets(CrewDay day) => [.. day.Stops.Select(stop => stop.Target)];
}
