using Geo.Routing.Planning;

namespace Geo.Routing.Sweeps;

/// <summary>When the visits of a day begin, with the break where the crew is back soonest and no visit before sunrise.</summary>
/// <param name="BeginsSeconds">Of each visit, after leaving the depot [s].</param>
/// <param name="EndSeconds">When the crew is back [s].</param>
/// <param name="OverdueSeconds">How far the visit that is latest runs past sunset, or the break begins too late; 0 when neither does [s].</param>
internal sealed record DayClock(int[] BeginsSeconds, int EndSeconds, CrewBreak? Break, int WaitSeconds, int OverdueSeconds)
{
    /// <param name="legSeconds">To each target and then home; one more than targets.</param>
    /// <param name="freeAtSeconds">When the crew can set out, after leaving the depot; a break that should have begun by then has been had [s].</param>
    public static DayClock Run(CrewShift shift, IReadOnlyList<SweepTarget> targets, IReadOnlyList<int> legSeconds, int freeAtSeconds)
    {
        var without = Pass(shift, targets, legSeconds, freeAtSeconds, -1);
        if (shift.Lunch is not { } lunch || Clock(shift, freeAtSeconds) > lunch.LatestSeconds || Clock(shift, without.EndSeconds) <= lunch.LatestSeconds) return without;
        return Enumerable.Range(0, legSeconds.Count)
            .Select(place => Pass(shift, targets, legSeconds, freeAtSeconds, place))
            .MinBy(day => (day.OverdueSeconds, day.EndSeconds))!;
    }

    private static DayClock Pass(CrewShift shift, IReadOnlyList<SweepTarget> targets, IReadOnlyList<int> legSeconds, int freeAtSeconds, int breakPlace)
    {
        var begins = new int[targets.Count];
        var (now, waits, overdue, pause) = (freeAtSeconds, 0, 0, default(CrewBreak));
        for (var i = 0; i < legSeconds.Count; i++)
        {
            if (i == breakPlace && shift.Lunch is { } lunch)
            {
                Wait((int)Math.Ceiling(lunch.EarliestSeconds) - shift.LeavesAtSeconds);
                overdue = Math.Max(overdue, Clock(shift, now) - (int)lunch.LatestSeconds);
                pause = new CrewBreak(i, now, (int)Math.Ceiling(lunch.DurationSeconds));
                now += pause.Seconds;
            }
            now += legSeconds[i];
            if (i == targets.Count) break;
            var light = targets[i].OnlyByDaylight ? shift.Light : null;
            if (light is { } day) Wait((int)Math.Ceiling(day.SunriseSeconds) - shift.LeavesAtSeconds);
            begins[i] = now;
            now += targets[i].VisitSeconds;
            if (light is { } dusk) overdue = Math.Max(overdue, Clock(shift, now) - (int)dusk.SunsetSeconds);
        }
        return new DayClock(begins, now, pause, waits, overdue);

        void Wait(int until)
        {
            if (until <= now) return;
            waits += until - now;
            now = until;
        }
    }

    private static int Clock(CrewShift shift, int seconds) => shift.LeavesAtSeconds + seconds;
}
