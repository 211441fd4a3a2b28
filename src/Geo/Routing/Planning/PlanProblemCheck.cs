namespace Geo.Routing.Planning;

/// <summary>Refuses a problem that makes no sense, naming the entry.</summary>
internal static class PlanProblemCheck
{
    public static void Run(PlanProblem problem)
    {
        var stopCount = problem.Stops.Count;
        if (problem.Travel.PointCount < stopCount)
            throw new ArgumentException($"{stopCount} stops but travel costs of only {problem.Travel.PointCount} points.", nameof(problem));
        for (var stop = 0; stop < stopCount; stop++) Check(problem, stop, problem.Stops[stop]);
        for (var shift = 0; shift < problem.Shifts.Count; shift++) Check(problem, shift, problem.Shifts[shift]);
        if (problem.Shifts.GroupBy(shift => (shift.CrewNo, shift.DayNo)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Crew {twice.Key.CrewNo} has two shifts on day {twice.Key.DayNo}.", nameof(problem));
        foreach (var (rise, set) in problem.DaylightOfDay)
            if (!double.IsFinite(rise) || !double.IsFinite(set)) throw new ArgumentException("Sunrise or sunset is NaN or infinite.", nameof(problem));
        foreach (var stop in problem.ExclusiveGroups.SelectMany(group => group)) CheckStop(stop, stopCount, "An exclusive group");
        if (problem.WordOfMouth is { } word) Check(word, stopCount);
        if (problem.HandedOut is { } handedOut) Check(handedOut, stopCount, problem.Shifts.Count);
    }

    private static void Check(PlanProblem problem, int index, PlanStop stop)
    {
        if (!IsAmount(stop.Value)) throw new ArgumentException($"The value of stop {index} is {stop.Value}; it must be finite and at least 0.", nameof(problem));
        if (!IsAmount(stop.VisitSeconds))
            throw new ArgumentException($"The visit of stop {index} takes {stop.VisitSeconds} s; it must be finite and at least 0.", nameof(problem));
        foreach (var window in stop.Windows ?? [])
            if (double.IsNaN(window.OpensSeconds) || double.IsNaN(window.ClosesSeconds) || window.DayNo < 0)
                throw new ArgumentException($"A window of stop {index} is NaN or before day 0.", nameof(problem));
        if (stop.Windows is { } windows && windows.Select(window => window.DayNo).Distinct().Count() < windows.Count)
            throw new ArgumentException($"Stop {index} has two windows on one day.", nameof(problem));
        if (stop.OnlyByDaylight && problem.Shifts.FirstOrDefault(shift => shift.DayNo >= problem.DaylightOfDay.Count) is { } dark)
            throw new ArgumentException($"Stop {index} is for daylight only, but day {dark.DayNo} has no sunrise and sunset.", nameof(problem));
    }

    private static void Check(PlanProblem problem, int index, CrewShift shift)
    {
        if (!IsAmount(shift.BeginsSeconds) || !IsAmount(shift.EndsSeconds) || shift.EndsSeconds < shift.BeginsSeconds)
            throw new ArgumentException(
                $"Shift {index} lasts from {shift.BeginsSeconds} s to {shift.EndsSeconds} s; both must be finite, at least 0, and in this order.", nameof(problem));
        if (shift.DayNo < 0) throw new ArgumentException($"Shift {index} is on day {shift.DayNo}.", nameof(problem));
        foreach (var point in (int[])[shift.StartPoint, shift.EndPoint])
            if (point < problem.Stops.Count || point >= problem.Travel.PointCount)
                throw new ArgumentException(
                    $"Shift {index} starts or ends at point {point}; it must lie in [{problem.Stops.Count}, {problem.Travel.PointCount}).", nameof(problem));
        if (shift.Lunch is { } lunch && (!IsAmount(lunch.DurationSeconds) || !IsAmount(lunch.EarliestSeconds) || !IsAmount(lunch.LatestSeconds) || lunch.LatestSeconds < lunch.EarliestSeconds))
            throw new ArgumentException($"The break of shift {index} has a negative or infinite time, or its ends are exchanged.", nameof(problem));
    }

    private static void Check(WordOfMouth word, int stopCount)
    {
        if (word.Neighbours.Length != stopCount) throw new ArgumentException($"Neighbours of {word.Neighbours.Length} stops for {stopCount} stops.", nameof(word));
        if (!(word.LostShare is >= 0 and <= 1) || !(word.LeastShare is >= 0 and <= 1) || word.MemoryDays < 0)
            throw new ArgumentException("Word of mouth: a share is outside 0–1 or the memory is negative.", nameof(word));
        foreach (var stop in word.Neighbours.SelectMany(near => near)) CheckStop(stop, stopCount, "Word of mouth");
    }

    private static void Check(HandedOutPlan plan, int stopCount, int shiftCount)
    {
        if (!IsAmount(plan.ChangePenalty)) throw new ArgumentException($"A penalty of {plan.ChangePenalty}; it must be finite and at least 0.", nameof(plan));
        if (plan.StopsOfShift.Length != shiftCount) throw new ArgumentException($"{plan.StopsOfShift.Length} routes handed out for {shiftCount} shifts.", nameof(plan));
        var seen = new HashSet<int>();
        foreach (var stop in plan.StopsOfShift.SelectMany(stops => stops))
        {
            CheckStop(stop, stopCount, "The plan handed out");
            if (!seen.Add(stop)) throw new ArgumentException($"The plan handed out visits stop {stop} twice.", nameof(plan));
        }
    }

    private static void CheckStop(int stop, int stopCount, string who)
    {
        if (stop < 0 || stop >= stopCount) throw new ArgumentException($"{who} names stop {stop} of {stopCount}.", nameof(stop));
    }

    private static bool IsAmount(double number) => number >= 0 && !double.IsInfinity(number);
}
