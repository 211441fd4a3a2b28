namespace Geo.Routing.Planning;

/// <summary>One visit.</summary>
/// <param name="Stop">Index of the stop.</param>
/// <param name="ArrivesSeconds">After the day's midnight [s].</param>
/// <param name="BeginsSeconds">The visit's beginning, after waiting for its window [s].</param>
/// <param name="EndsSeconds">The visit's end [s].</param>
/// <param name="TravelSeconds">From the stop before, or from the start [s].</param>
/// <param name="Value">What it is expected to bring, with what word of mouth has cost it.</param>
public readonly record struct PlannedVisit(
    int Stop, double ArrivesSeconds, double BeginsSeconds, double EndsSeconds, double TravelSeconds, double Value);

/// <summary>A break taken after a visit.</summary>
/// <param name="AfterVisits">Visits made before it; 0 when it is taken before leaving.</param>
public readonly record struct PlannedBreak(int AfterVisits, double BeginsSeconds, double EndsSeconds);

/// <summary>One shift as planned.</summary>
/// <param name="Visits">In order; empty for a crew that stays where it is.</param>
/// <param name="Lunch">Null when none is taken.</param>
/// <param name="LeadShift">When the crew goes with another and makes that one's visits: the index of the other's shift. Null otherwise.</param>
/// <param name="CompanionShift">When another crew comes along: the index of its shift, whose own visits are empty. Null otherwise.</param>
/// <param name="LeavesSeconds">Departure [s after midnight]; with <paramref name="ReturnsSeconds"/> the shift's beginning when nothing is visited.</param>
/// <param name="TravelSeconds">All legs, the last one included [s].</param>
/// <param name="WaitSeconds">Idle before windows [s].</param>
public sealed record PlannedShift(
    CrewShift Shift, IReadOnlyList<PlannedVisit> Visits, PlannedBreak? Lunch, int? LeadShift, int? CompanionShift,
    double LeavesSeconds, double ReturnsSeconds, double TravelSeconds, double WaitSeconds)
{
    public double Value => Visits.Sum(visit => visit.Value);
}

/// <summary>A plan of the period, one entry for each shift of the problem in its order.</summary>
/// <param name="MissedMandatory">Mandatory stops that no shift could take in.</param>
/// <param name="ChangedStops">Stops of the plan handed out that are no longer with their crew and day.</param>
/// <param name="Iterations">Rounds the search took.</param>
public sealed record PeriodPlan(
    IReadOnlyList<PlannedShift> Shifts, IReadOnlyList<int> MissedMandatory, int ChangedStops, long Iterations)
{
    /// <summary>What all visits are expected to bring; penalties for changes are not in it.</summary>
    public double Value => Shifts.Sum(shift => shift.Value);
}
