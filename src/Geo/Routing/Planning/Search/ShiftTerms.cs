namespace Geo.Routing.Planning.Search;

/// <summary>What binds one shift: its ends, its times, its break and the skills at hand. Changes when another crew comes along.</summary>
internal struct ShiftTerms(CrewShift shift)
{
    public int StartPoint = shift.StartPoint;
    public int EndPoint = shift.EndPoint;
    public int DayNo = shift.DayNo;
    public double BeginsSeconds = shift.BeginsSeconds;

    /// <summary>With an allowance for rounding.</summary>
    public double EndsSeconds = shift.EndsSeconds + OrienteeringProblem.ToleranceSeconds;
    public CrewSkills Skills = shift.Skills;
    public bool HasBreak = shift.Lunch is not null;
    public double BreakSeconds = shift.Lunch?.DurationSeconds ?? 0;
    public double BreakEarliestSeconds = shift.Lunch?.EarliestSeconds ?? 0;
    public double BreakLatestSeconds = (shift.Lunch?.LatestSeconds ?? 0) + OrienteeringProblem.ToleranceSeconds;

    /// <summary>End of a break that the crew takes when it is free at a time; infinite when that is too late.</summary>
    public readonly double EndOfBreak(double freeSeconds)
    {
        var begins = Math.Max(freeSeconds, BreakEarliestSeconds);
        return begins <= BreakLatestSeconds ? begins + BreakSeconds : double.PositiveInfinity;
    }

    /// <summary>Latest time to be free so that a break still leaves by <paramref name="leavesSeconds"/>; minus infinity when none fits.</summary>
    public readonly double LatestBeforeBreak(double leavesSeconds)
    {
        var begins = Math.Min(BreakLatestSeconds, leavesSeconds - BreakSeconds);
        return begins >= BreakEarliestSeconds ? begins : double.NegativeInfinity;
    }

    /// <summary>Whether two crews can go together: same day, same way out and back, same break.</summary>
    public static bool CanGoTogether(CrewShift one, CrewShift other) =>
        one.DayNo == other.DayNo && one.StartPoint == other.StartPoint && one.EndPoint == other.EndPoint && one.Lunch == other.Lunch
        && Math.Max(one.BeginsSeconds, other.BeginsSeconds) <= Math.Min(one.EndsSeconds, other.EndsSeconds);

    /// <summary>Both crews' common time, with the skills of both.</summary>
    public static ShiftTerms Together(CrewShift one, CrewShift other) => new(one with
    {
        BeginsSeconds = Math.Max(one.BeginsSeconds, other.BeginsSeconds),
        EndsSeconds = Math.Min(one.EndsSeconds, other.EndsSeconds),
        Skills = one.Skills | other.Skills,
    });
}
