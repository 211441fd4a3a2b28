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
    long Id, double LongitudeDegrees, double LatitudeDegrees, double Value, int VisitSeconds, CrewSkills Needs = CrewSkills.None, bool IsMandatory = false);

/// <summary>One crew on one day: it leaves its depot, or its home, by car and returns there.</summary>
/// <param name="DayNo">Counted from 1.</param>
/// <param name="CrewNo">Counted from 1.</param>
/// <param name="ShiftSeconds">From leaving the depot to being back [s].</param>
/// <param name="Skills">What the crew can do.</param>
public sealed record CrewShift(
    int DayNo, int CrewNo, double DepotLongitudeDegrees, double DepotLatitudeDegrees, int ShiftSeconds, CrewSkills Skills = CrewSkills.None)
{
    /// <summary>Whether the crew can do what the target needs.</summary>
    public bool CanVisit(SweepTarget target) => (Skills & target.Needs) == target.Needs;
}

/// <summary>One visit.</summary>
/// <param name="WalkGroup">Stops with the same number, counted from 1 along the route, are walked from one parking place, which is at the first of them.</param>
/// <param name="ArrivalSeconds">After leaving the depot [s].</param>
/// <param name="TravelSeconds">From the end of the visit before, or from the depot [s].</param>
/// <param name="TravelMetres">The same on the ground, walking back to the car included [m].</param>
/// <param name="Way">The same on the map.</param>
public sealed record CrewStop(SweepTarget Target, int WalkGroup, int ArrivalSeconds, int TravelSeconds, double TravelMetres, CrewWay Way);

/// <summary>One crew's day, the way back to the depot included; all 0 for a crew that stays there.</summary>
/// <param name="EndSeconds">When the crew is back, after leaving the depot [s].</param>
/// <param name="WayHome">From the last stop to the depot; null for a crew that stays there.</param>
public sealed record CrewDay(
    CrewShift Shift, IReadOnlyList<CrewStop> Stops, int TravelSeconds, int VisitSeconds, double TravelMetres, double Value, int EndSeconds, CrewWay? WayHome)
{
    /// <summary>What is left of the shift [s].</summary>
    public int FreeSeconds => Shift.ShiftSeconds - EndSeconds;
}
