using Geo.Crs;

namespace Geo.Routing.Sweeps;

/// <summary>The points of one piece of work, the targets in their order and then the depots, and how a crew gets from one to another.</summary>
internal sealed class SweepGround
{
    private readonly Dictionary<long, int> _targets = [];
    private readonly Dictionary<Position, int> _depots = [];

    /// <param name="travelOver">Makes the travel between points; null for straight lines.</param>
    public SweepGround(IReadOnlyList<SweepTarget> targets, IReadOnlyList<CrewShift> shifts, Func<IReadOnlyList<Position>, ICrewTravel>? travelOver)
    {
        var points = new List<Position>(targets.Count + 1);
        foreach (var target in targets)
        {
            _targets[target.Id] = points.Count;
            points.Add(new Position(target.LongitudeDegrees, target.LatitudeDegrees));
        }
        foreach (var depot in shifts.Select(PositionOf))
        {
            if (!_depots.TryAdd(depot, points.Count)) continue;
            points.Add(depot);
        }
        Travel = travelOver?.Invoke(points) ?? new StraightTravel(points, shifts.Count > 0 ? PositionOf(shifts[0]) : default);
    }

    public ICrewTravel Travel { get; }

    public int Of(SweepTarget target) => _targets[target.Id];

    public int DepotOf(CrewShift shift) => _depots[PositionOf(shift)];

    private static Position PositionOf(CrewShift shift) => new(shift.DepotLongitudeDegrees, shift.DepotLatitudeDegrees);
}
