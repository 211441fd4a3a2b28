using Geo.Routing.Search;

namespace Geo.Routing.Planning.Search;

/// <summary>A plan problem as arrays, with windows, daylight and exclusions worked out once.</summary>
internal sealed class PlanModel
{
    private readonly double[]? opens;
    private readonly double[]? closes;

    public PlanModel(PlanProblem problem)
    {
        problem.Check();
        Problem = problem;
        StopCount = problem.Stops.Count;
        ShiftCount = problem.Shifts.Count;
        Values = [.. problem.Stops.Select(stop => stop.Value)];
        VisitSeconds = [.. problem.Stops.Select(stop => stop.VisitSeconds)];
        Needs = [.. problem.Stops.Select(stop => stop.Needs)];
        NeedsTwoCrews = [.. problem.Stops.Select(stop => stop.NeedsTwoCrews)];
        MandatoryBonus = 1 + problem.Stops.Sum(stop => stop.Value) + (problem.HandedOut?.ChangePenalty ?? 0) * StopCount;
        BuildingOf = [.. problem.Stops.Select(stop => stop.BuildingNo is { } building ? BuildingIndex(building) : -1)];
        DayOf = [.. problem.Shifts.Select(shift => shift.DayNo)];
        GroupsOf = GroupsOfStops(problem);
        HomeShift = HomeShifts(problem);
        (opens, closes) = Windows(problem);
    }

    public PlanProblem Problem { get; }

    public int StopCount { get; }

    public int ShiftCount { get; }

    public double[] Values { get; }

    public double[] VisitSeconds { get; }

    public CrewSkills[] Needs { get; }

    public bool[] NeedsTwoCrews { get; }

    /// <summary>Added to a mandatory stop's value, so that no set of others outweighs it.</summary>
    public double MandatoryBonus { get; }

    /// <summary>Dense building number of each stop, or -1.</summary>
    public int[] BuildingOf { get; }

    public int BuildingCount => buildings.Count;

    public int[] DayOf { get; }

    /// <summary>Exclusive groups of each stop.</summary>
    public int[][] GroupsOf { get; }

    public int GroupCount => Problem.ExclusiveGroups.Count;

    /// <summary>The shift that holds the stop in the plan handed out, or -1.</summary>
    public int[] HomeShift { get; }

    public double ChangePenalty => Problem.HandedOut?.ChangePenalty ?? 0;

    public WordOfMouth? Word => Problem.WordOfMouth;

    /// <summary>Earliest beginning of a visit on a day [s after midnight]; minus infinity for any time, plus infinity on a closed day.</summary>
    public double Opens(int stop, int day) => opens is null ? double.NegativeInfinity : opens[day * StopCount + stop];

    /// <summary>Latest beginning of a visit on a day, with an allowance for rounding.</summary>
    public double Closes(int stop, int day) => closes is null ? double.PositiveInfinity : closes[day * StopCount + stop];

    /// <summary>What the search adds for the stop in this shift beside its value: mandatory, and kept where it was handed out.</summary>
    public double Bonus(int stop, int shift) =>
        (Problem.Stops[stop].IsMandatory ? MandatoryBonus : 0) + (HomeShift[stop] >= 0 && HomeShift[stop] == shift ? ChangePenalty : 0);

    private readonly Dictionary<int, int> buildings = [];

    private int BuildingIndex(int building)
    {
        if (!buildings.TryGetValue(building, out var index)) buildings.Add(building, index = buildings.Count);
        return index;
    }

    private static int[][] GroupsOfStops(PlanProblem problem)
    {
        var groups = new List<int>?[problem.Stops.Count];
        for (var group = 0; group < problem.ExclusiveGroups.Count; group++)
            foreach (var stop in problem.ExclusiveGroups[group].Distinct()) (groups[stop] ??= []).Add(group);
        return Array.ConvertAll(groups, of => of?.ToArray() ?? []);
    }

    private static int[] HomeShifts(PlanProblem problem)
    {
        var home = new int[problem.Stops.Count];
        Array.Fill(home, -1);
        for (var shift = 0; shift < problem.Shifts.Count && problem.HandedOut is not null; shift++)
            foreach (var stop in problem.HandedOut.StopsOfShift[shift]) home[stop] = shift;
        return home;
    }

    private static (double[]? Opens, double[]? Closes) Windows(PlanProblem problem)
    {
        if (!problem.Stops.Any(stop => stop.Windows is not null || stop.OnlyByDaylight)) return (null, null);
        var (days, count) = (problem.Shifts.Count == 0 ? 0 : problem.Shifts.Max(shift => shift.DayNo) + 1, problem.Stops.Count);
        var (opens, closes) = (new double[days * count], new double[days * count]);
        for (var stop = 0; stop < count; stop++)
            for (var day = 0; day < days; day++)
                (opens[day * count + stop], closes[day * count + stop]) = Window(problem, problem.Stops[stop], day);
        return (opens, closes);
    }

    private static (double Opens, double Closes) Window(PlanProblem problem, PlanStop stop, int day)
    {
        var (opens, closes) = (double.NegativeInfinity, double.PositiveInfinity);
        if (stop.Windows is { } windows)
        {
            (opens, closes) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var window in windows)
                if (window.DayNo == day) (opens, closes) = (window.OpensSeconds, window.ClosesSeconds);
        }
        if (!stop.OnlyByDaylight) return (opens, closes + OrienteeringProblem.ToleranceSeconds);
        var (sunrise, sunset) = day < problem.DaylightOfDay.Count ? problem.DaylightOfDay[day] : default;
        return (Math.Max(opens, sunrise), Math.Min(closes, sunset - stop.VisitSeconds) + OrienteeringProblem.ToleranceSeconds);
    }
}
