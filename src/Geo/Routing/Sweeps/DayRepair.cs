using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>How far a crew is when the rest is planned anew.</summary>
/// <param name="LastDone">The stop it stands at or has just left; null while it is at the depot.</param>
/// <param name="FreeAtSeconds">When it can go on, after leaving the depot [s].</param>
/// <param name="Open">What it has not visited yet, as planned so far.</param>
/// <param name="Works">False when nothing more is to be expected of it that day.</param>
public sealed record CrewProgress(CrewShift Shift, SweepTarget? LastDone, int FreeAtSeconds, IReadOnlyList<CrewStop> Open, bool Works = true);

/// <summary>What became of a stop.</summary>
public enum StopFate
{
    /// <summary>Same crew and day, but clearly later.</summary>
    Later,

    /// <summary>Another crew or day.</summary>
    Moved,

    /// <summary>Nobody has room for it.</summary>
    Dropped,
}

/// <summary>One change of a plan.</summary>
/// <param name="To">Null for a stop that was dropped.</param>
/// <param name="LaterSeconds">How much later on the same day; 0 for others [s].</param>
public sealed record StopChange(SweepTarget Target, StopFate Fate, CrewShift From, CrewShift? To, int LaterSeconds);

/// <summary>What is left of each crew's day, in the order given, and what changed.</summary>
public sealed record RepairedPlan(IReadOnlyList<CrewDay> Days, IReadOnlyList<StopChange> Changes);

/// <summary>
/// Plans the rest of a day anew, changing as little as can be: a stop stays with its crew in its place while it fits; the others go to the
/// crew that passes nearest and has the time, that day or a later one; only what fits nowhere is dropped.
/// </summary>
public static class DayRepair
{
    /// <summary>A stop that comes later by less than this is no change anyone must hear of [s].</summary>
    public const int NoticedDelaySeconds = 10 * 60;

    /// <param name="crews">The crews of the day at hand and of the days after it.</param>
    /// <remarks>Cost: released stops × stops.</remarks>
    public static RepairedPlan Repair(IReadOnlyList<CrewProgress> crews, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver = null)
    {
        if (crews.Count == 0) return new([], []);
        IReadOnlyList<SweepTarget> targets = [.. crews.SelectMany(crew => crew.Open).Select(stop => stop.Target), .. crews.Select(crew => crew.LastDone).OfType<SweepTarget>()];
        var ground = new SweepGround(targets, [.. crews.Select(crew => crew.Shift)], travelOver);
        var days = new CrewDay[crews.Count];
        var released = new List<(SweepTarget Target, int From)>();
        for (var i = 0; i < crews.Count; i++)
        {
            days[i] = Keep(ground, crews[i], out var given);
            foreach (var target in given) released.Add((target, i));
        }
        var changes = new List<StopChange>();
        foreach (var (target, from) in released.OrderByDescending(pair => pair.Target.Value).ThenBy(pair => pair.Target.Id))
        {
            var to = Place(ground, crews, days, target);
            if (to != from) changes.Add(new(target, to is null ? StopFate.Dropped : StopFate.Moved, crews[from].Shift, to is { } crew ? crews[crew].Shift : null, 0));
        }
        for (var i = 0; i < crews.Count; i++) changes.AddRange(Delays(crews[i], days[i]));
        return new(days, changes);
    }

    /// <summary>What a crew can keep: all of it, or all but the stops that are worth the least for their time.</summary>
    private static CrewDay Keep(SweepGround ground, CrewProgress crew, out List<SweepTarget> released)
    {
        released = [];
        var timetable = new CrewTimetable(ground);
        if (!crew.Works)
        {
            released.AddRange(crew.Open.Select(stop => stop.Target));
            return timetable.Time(crew.Shift, [], Situation(ground, crew));
        }
        var kept = crew.Open.Select(stop => stop.Target).Where(crew.Shift.CanVisit).ToList();
        released.AddRange(crew.Open.Select(stop => stop.Target).Except(kept));
        var day = timetable.Time(crew.Shift, kept, Situation(ground, crew));
        while (day.FreeSeconds < 0 && kept.Count > 0)
        {
            var (gone, shorter) = kept
                .Select(stop => (stop, Day: timetable.Time(crew.Shift, [.. kept.Where(other => other != stop)], Situation(ground, crew))))
                .MinBy(pair => pair.stop.Value / Math.Max(1, day.EndSeconds - pair.Day.EndSeconds));
            kept.Remove(gone);
            released.Add(gone);
            day = shorter;
        }
        return day;
    }

    /// <returns>The crew that took the target; null when none can.</returns>
    private static int? Place(SweepGround ground, IReadOnlyList<CrewProgress> crews, CrewDay[] days, SweepTarget target)
    {
        var best = Enumerable.Range(0, crews.Count)
            .Where(i => crews[i].Works && crews[i].Shift.CanVisit(target))
            .Select(i => (Crew: i, Day: RouteInsertion.Cheapest(
                ground, crews[i].Shift, [.. days[i].Stops.Select(stop => stop.Target)], target, Situation(ground, crews[i]))))
            .Where(pair => pair.Day.FreeSeconds >= 0)
            .OrderBy(pair => crews[pair.Crew].Shift.DayNo)
            .ThenBy(pair => pair.Day.EndSeconds - days[pair.Crew].EndSeconds)
            .Select(pair => ((int Crew, CrewDay Day)?)pair)
            .FirstOrDefault();
        if (best is not { } found) return null;
        days[found.Crew] = found.Day;
        return found.Crew;
    }

    private static IEnumerable<StopChange> Delays(CrewProgress crew, CrewDay day)
    {
        var before = crew.Open.ToDictionary(stop => stop.Target.Id, stop => stop.ArrivalSeconds);
        return day.Stops
            .Where(stop => before.TryGetValue(stop.Target.Id, out var arrival) && stop.ArrivalSeconds - arrival >= NoticedDelaySeconds)
            .Select(stop => new StopChange(stop.Target, StopFate.Later, crew.Shift, crew.Shift, stop.ArrivalSeconds - before[stop.Target.Id]));
    }

    private static CrewSituation? Situation(SweepGround ground, CrewProgress crew) =>
        crew.LastDone is null && crew.FreeAtSeconds == 0
            ? null
            : new CrewSituation(crew.LastDone is { } last ? ground.Of(last) : ground.DepotOf(crew.Shift), crew.FreeAtSeconds);
}
