namespace Geo.Routing;

/// <summary>One crew's stops in the order of its visits, start and end points left out.</summary>
/// <param name="Stops">Stop indices.</param>
/// <param name="Value">Sum of the stops' values.</param>
/// <param name="DurationSeconds">From leaving the start to reaching the end: travel, waiting and visits [s].</param>
public sealed record CrewRoute(int[] Stops, double Value, double DurationSeconds);

/// <summary>One route for each crew, in the crews' order; a crew that cannot visit anything has an empty route.</summary>
/// <param name="Iterations">How many times the plan was ruined and recreated to find it.</param>
public sealed record RoutePlan(CrewRoute[] Routes, long Iterations)
{
    public double Value => Routes.Sum(route => route.Value);
}
