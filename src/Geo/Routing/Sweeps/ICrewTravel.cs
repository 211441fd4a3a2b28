using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>How a crew gets from one point of a sweep to another: over roads, or along straight lines where there are none.</summary>
public interface ICrewTravel
{
    /// <summary>What the choice of stops and their order reckons with: walking or parking and driving, whichever is quicker, between all points.</summary>
    TravelCosts Costs { get; }

    /// <summary>The way on foot [m]; infinite where it is longer than anybody would walk or there is none.</summary>
    double WalkMetres(int from, int to);

    /// <summary>The way on foot from door to door.</summary>
    TravelLeg Walk(int from, int to);

    /// <summary>The way by car from door to door, without the time to park.</summary>
    TravelLeg Drive(int from, int to);
}

/// <summary>One way between two points.</summary>
/// <param name="Seconds">At least 0 [s].</param>
/// <param name="Metres">On the ground [m].</param>
/// <param name="Way">Where it runs.</param>
public readonly record struct TravelLeg(double Seconds, double Metres, CrewWay Way);

/// <summary>Where a crew goes.</summary>
/// <param name="Path">From its first place to its last, both included; at least two.</param>
/// <param name="OnRoads">False where any part is a straight line for want of roads.</param>
public sealed record CrewWay(IReadOnlyList<Position> Path, bool OnRoads)
{
    /// <summary>One way after the other; the place where they meet is kept once.</summary>
    public CrewWay Then(CrewWay next) => new([.. Path, .. next.Path.Skip(Path[^1] == next.Path[0] ? 1 : 0)], OnRoads && next.OnRoads);
}
