namespace Geo.Routing.Planning;

/// <summary>
/// A period of work for crews: which stops are visited, by whom, on which day and in what order.
/// Points <c>0 … Stops.Count-1</c> of the travel costs are the stops; the points after them are where shifts start and end.
/// </summary>
/// <param name="Travel">Seconds between all points; a detour is taken never to be faster than the direct way.</param>
/// <param name="Stops">The candidates.</param>
/// <param name="Shifts">Every crew's every day.</param>
public sealed record PlanProblem(TravelCosts Travel, IReadOnlyList<PlanStop> Stops, IReadOnlyList<CrewShift> Shifts)
{
    /// <summary>Groups of which at most one stop is visited; a stop may be in several.</summary>
    public IReadOnlyList<int[]> ExclusiveGroups { get; init; } = [];

    /// <summary>Sunrise and sunset of each day; needed when a stop is for daylight only.</summary>
    public IReadOnlyList<Daylight> DaylightOfDay { get; init; } = [];

    public WordOfMouth? WordOfMouth { get; init; }

    public HandedOutPlan? HandedOut { get; init; }

    /// <exception cref="ArgumentException">A number is negative, NaN or infinite, an index is out of range, or two shifts of a crew fall on one day.</exception>
    public void Check() => PlanProblemCheck.Run(this);
}
