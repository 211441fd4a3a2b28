using Geo.Routing.Planning;

namespace Geo.Routing.Sweeps;

/// <summary>A place a crew may visit.</summary>
/// <param name="Id">The caller's own number; no two targets share one.</param>
/// <param name="LongitudeDegrees">WGS 84.</param>
/// <param name="LatitudeDegrees">WGS 84.</param>
/// <param name="Value">What a visit is expected to bring, at least 0.</param>
/// <param name="VisitSeconds">How long a visit takes [s], at least 0.</param>
/// <param name="Needs">What the crew must be able to do.</param>
/// <param name="IsMandatory">Visited before anything else is considered, whatever its value.</param>
public sealed record SweepTarget(
    long Id, double LongitudeDegrees, double LatitudeDegrees, double Value, int VisitSeconds, CrewSkills Needs = CrewSkills.None, bool IsMandatory = false)
{
    /// <summary>Only between sunrise and sunset, the visit's end included.</summary>
    public bool OnlyByDaylight { get; init; }

    /// <summary>Only by two crews that go together.</summary>
    public bool NeedsTwoCrews { get; init; }

    /// <summary>The building it lies in: what is visited there is visited one after the other by one crew. Null for none.</summary>
    public int? BuildingNo { get; init; }
}

/// <summary>One crew on one day: it leaves its depot, or its home, by car and returns there.</summary>
/// <param name="DayNo">Counted from 1.</param>
/// <param name="CrewNo">Counted from 1.</param>
/// <param name="ShiftSeconds">From leaving the depot to being back [s].</param>
/// <param name="Skills">What the crew can do.</param>
public sealed record CrewShift(
    int DayNo, int CrewNo, double DepotLongitudeDegrees, double DepotLatitudeDegrees, int ShiftSeconds, CrewSkills Skills = CrewSkills.None)
{
    /// <summary>When it leaves, after the day's midnight, local time [s]; only daylight and breaks depend on it.</summary>
    public int LeavesAtSeconds { get; init; }

    /// <summary>Its break, by the clock of the day; null for none.</summary>
    public LunchBreak? Lunch { get; init; }

    /// <summary>Sunrise and sunset of the day; null where it does not matter.</summary>
    public Daylight? Light { get; init; }

    /// <summary>The crew that comes along and visits nothing of its own; null for a crew that goes alone.</summary>
    public int? CompanionCrewNo { get; init; }

    /// <summary>The crew it goes along with; null for a crew with a day of its own.</summary>
    public int? LeadCrewNo { get; init; }

    /// <summary>Whether the crew can do what the target needs.</summary>
    public bool CanVisit(SweepTarget target) =>
        (Skills & target.Needs) == target.Needs && (!target.NeedsTwoCrews || CompanionCrewNo is not null) && LeadCrewNo is null;
}

/// <summary>A break at the place of the stop before it.</summary>
/// <param name="AfterStops">Visits made before it; 0 when it is taken before leaving.</param>
/// <param name="BeginsSeconds">After leaving the depot [s].</param>
/// <param name="Seconds">How long it takes [s].</param>
public sealed record CrewBreak(int AfterStops, int BeginsSeconds, int Seconds);

/// <summary>One visit.</summary>
/// <param name="WalkGroup">Stops with the same number, counted from 1 along the route, are walked from one parking place, which is at the first of them.</param>
/// <param name="ArrivalSeconds">When the visit begins, after leaving the depot; a crew that is there before sunrise waits [s].</param>
/// <param name="TravelSeconds">From the end of the visit before, or from the depot [s].</param>
/// <param name="TravelMetres">The same on the ground, walking back to the car included [m].</param>
/// <param name="Way">The same on the map.</param>
public sealed record CrewStop(SweepTarget Target, int WalkGroup, int ArrivalSeconds, int TravelSeconds, double TravelMetres, CrewWay Way);

/// <summary>One crew's day, the way back to the depot included; all 0 for a crew that stays there.</summary>
/// <param name="Value">What its stops are expected to bring together; of a plan with <see cref="Gossip"/>, what word of mouth leaves of it.</param>
/// <param name="EndSeconds">When the crew is back, after leaving the depot [s].</param>
/// <param name="WayHome">From the last stop to the depot; null for a crew that stays there.</param>
public sealed record CrewDay(
    CrewShift Shift, IReadOnlyList<CrewStop> Stops, int TravelSeconds, int VisitSeconds, double TravelMetres, double Value, int EndSeconds, CrewWay? WayHome)
{
    /// <summary>Taken on the way; null when none is due.</summary>
    public CrewBreak? Break { get; init; }

    /// <summary>Idle before sunrise or before a break may begin [s].</summary>
    public int WaitSeconds { get; init; }

    /// <summary>How far a visit runs past sunset, or a break begins too late; 0 when neither does [s].</summary>
    public int OverdueSeconds { get; init; }

    /// <summary>What is left of the shift; negative when the day does not fit [s].</summary>
    public int FreeSeconds => OverdueSeconds > 0 ? Math.Min(-OverdueSeconds, Shift.ShiftSeconds - EndSeconds) : Shift.ShiftSeconds - EndSeconds;
}
