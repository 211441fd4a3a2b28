using Geo.Crs;
using Geo.Roads.Profiles;

namespace Geo.Roads;

/// <summary>
/// Roads as a graph: nodes where roads meet or end, edges with their shape between them, and the turns that are forbidden.
/// A directed edge is numbered <c>2 × edge</c> from its first node to its last and <c>2 × edge + 1</c> back.
/// </summary>
public sealed class RoadNetwork
{
    /// <summary>Coordinates are whole numbers of this many degrees, about a centimetre: OpenStreetMap's own precision.</summary>
    internal const double DegreesPerUnit = 1e-7;

    internal RoadNetwork(RoadEdge[] edges, MapPoint[] nodes, int[] shapeStart, MapPoint[] shape, TurnRestriction[] restrictions)
    {
        (Edges, Nodes, ShapeStart, Shape, Restrictions) = (edges, nodes, shapeStart, shape, restrictions);
    }

    public int NodeCount => Nodes.Length;

    public int EdgeCount => Edges.Length;

    /// <summary>Forbidden and mandatory turns for cars.</summary>
    public IReadOnlyList<TurnRestriction> TurnRestrictions => Restrictions;

    internal RoadEdge[] Edges { get; }

    internal MapPoint[] Nodes { get; }

    /// <summary>Where in <see cref="Shape"/> the inner points of each edge begin; one entry more than edges.</summary>
    internal int[] ShapeStart { get; }

    internal MapPoint[] Shape { get; }

    internal TurnRestriction[] Restrictions { get; }

    /// <summary>Length of all edges [km].</summary>
    public double Kilometres => Edges.Sum(edge => (double)edge.Metres) / 1000;

    public Position NodePosition(int node) => Nodes[node].ToPosition();

    /// <summary>The same roads with every turn allowed.</summary>
    public RoadNetwork WithoutRestrictions() => new(Edges, Nodes, ShapeStart, Shape, []);

    internal int Tail(int directedEdge) => (directedEdge & 1) == 0 ? Edges[directedEdge >> 1].From : Edges[directedEdge >> 1].To;

    internal int Head(int directedEdge) => Tail(directedEdge ^ 1);

    /// <summary>Milliseconds along a directed edge; -1 where the traveller may not go.</summary>
    internal int Milliseconds(int directedEdge, TravelMode mode) => Edges[directedEdge >> 1].Milliseconds(mode, (directedEdge & 1) == 1);

    /// <summary>All points of an edge from its first node to its last.</summary>
    internal List<MapPoint> PointsOf(int edge)
    {
        var points = new List<MapPoint>(ShapeStart[edge + 1] - ShapeStart[edge] + 2) { Nodes[Edges[edge].From] };
        points.AddRange(Shape.AsSpan(ShapeStart[edge]..ShapeStart[edge + 1]));
        points.Add(Nodes[Edges[edge].To]);
        return points;
    }
}

/// <summary>Who travels.</summary>
public enum TravelMode
{
    Car,
    Foot,
}

/// <summary>A place in ten-millionths of a degree, EPSG:4326.</summary>
internal readonly record struct MapPoint(int LongitudeUnits, int LatitudeUnits)
{
    public double Longitude => LongitudeUnits * RoadNetwork.DegreesPerUnit;

    public double Latitude => LatitudeUnits * RoadNetwork.DegreesPerUnit;

    public Position ToPosition() => new(Longitude, Latitude);

    public static MapPoint At(double longitudeDegrees, double latitudeDegrees) =>
        new((int)Math.Round(longitudeDegrees / RoadNetwork.DegreesPerUnit), (int)Math.Round(latitudeDegrees / RoadNetwork.DegreesPerUnit));

    public double MetresTo(MapPoint other) => GreatCircle.DistanceMetres(Longitude, Latitude, other.Longitude, other.Latitude);
}

/// <summary>One stretch of road between two nodes.</summary>
internal readonly record struct RoadEdge(int From, int To, float Metres, WaySpeeds Speeds)
{
    /// <summary>Whole milliseconds, so that sums do not depend on their order; at least 1 where there is any length.</summary>
    public int Milliseconds(TravelMode mode, bool backward)
    {
        var speed = mode == TravelMode.Car
            ? backward ? Speeds.CarBackward : Speeds.CarForward
            : backward ? Speeds.FootBackward : Speeds.FootForward;
        return speed > 0 ? (int)Math.Round(Metres * 3600.0 / speed) : -1;
    }
}

/// <summary>A turn that is forbidden, or the only one allowed, after a chain of directed edges.</summary>
/// <param name="Approach">The directed edge one comes from, then those of a way between, if any.</param>
/// <param name="Exits">The directed edges it is about.</param>
/// <param name="IsMandatory">True where only the exits are allowed, false where they are forbidden.</param>
public sealed record TurnRestriction(IReadOnlyList<int> Approach, IReadOnlyList<int> Exits, bool IsMandatory);
