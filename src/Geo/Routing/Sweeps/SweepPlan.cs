namespace Geo.Routing.Sweeps;

/// <summary>A place a crew may visit.</summary>
/// <param name="Id">The caller's own number; no two targets share one.</param>
/// <param name="LongitudeDegrees">WGS 84.</param>
/// <param name="LatitudeDegrees">WGS 84.</param>
/// <param name="Value">What a visit is expected to bring, at least 0.</param>
public sealed record SweepTarget(long Id, double LongitudeDegrees, double LatitudeDegrees, double Value);

/// <summary>What is to be planned: crews that leave one depot together and return to it.</summary>
/// <param name="CrewCount">Crews, each with a car.</param>
/// <param name="ShiftSeconds">From leaving the depot to being back [s].</param>
/// <param name="VisitSeconds">At each target [s].</param>
public sealed record SweepOrder(int CrewCount, int ShiftSeconds, int VisitSeconds, double DepotLongitudeDegrees, double DepotLatitudeDegrees);

/// <summary>One visit.</summary>
/// <param name="WalkGroup">Stops with the same number, counted from 1 along the route, are walked from one parking place, which is at the first of them.</param>
/// <param name="ArrivalSeconds">After leaving the depot [s].</param>
/// <param name="TravelSeconds">From the end of the visit before, or from the depot [s].</param>
/// <param name="TravelMetres">The same on the ground, walking back to the car included [m].</param>
/// <param name="Way">The same on the map.</param>
public sealed record CrewStop(SweepTarget Target, int WalkGroup, int ArrivalSeconds, int TravelSeconds, double TravelMetres, CrewWay Way);

/// <summary>One crew's day, the way back to the depot included; all 0 for a crew that stays there.</summary>
/// <param name="WayHome">From the last stop to the depot; null for a crew that stays there.</param>
public sealed record CrewDay(IReadOnlyList<CrewStop> Stops, int TravelSeconds, int VisitSeconds, double TravelMetres, double Value, CrewWay? WayHome);
