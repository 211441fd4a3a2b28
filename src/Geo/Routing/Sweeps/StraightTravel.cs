using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>Straight lines lengthened by <see cref="SweepTravel.DetourFactor"/>: the travel of areas without a road network.</summary>
public sealed class StraightTravel : ICrewTravel
{
    private readonly IReadOnlyList<Position> points;
    private readonly double[] x;
    private readonly double[] y;

    /// <param name="points">All points of the sweep, close enough together for one projection (some hundred kilometres).</param>
    /// <param name="centre">Where the projection is true.</param>
    public StraightTravel(IReadOnlyList<Position> points, Position centre)
    {
        this.points = points;
        var projection = TransverseMercator.At(centre.LongitudeDegrees);
        (x, y) = (new double[points.Count], new double[points.Count]);
        for (var i = 0; i < points.Count; i++) (x[i], y[i]) = projection.Project(points[i].LongitudeDegrees, points[i].LatitudeDegrees);
        Costs = TravelCosts.StraightLines(x, y, SweepTravel.Pace);
    }

    public TravelCosts Costs { get; }

    public double WalkMetres(int from, int to) => StraightMetres(from, to) * SweepTravel.DetourFactor;

    public TravelLeg Walk(int from, int to) => Leg(from, to, SweepTravel.WalkSeconds(StraightMetres(from, to)));

    public TravelLeg Drive(int from, int to) => Leg(from, to, SweepTravel.DriveSeconds(StraightMetres(from, to)));

    private TravelLeg Leg(int from, int to, double seconds) =>
        new(seconds, WalkMetres(from, to), new CrewWay([points[from], points[to]], OnRoads: false));

    private double StraightMetres(int from, int to) => double.Hypot(x[from] - x[to], y[from] - y[to]);
}
