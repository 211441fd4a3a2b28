using Geo.Crs;
using Geo.Roads.Hierarchy;
using Geo.Roads.Snapping;

namespace Geo.Roads;

/// <summary>A road network made ready for questions: how long from here to there, by which way, and what is the nearest road.</summary>
/// <remarks>Immutable after it was built; searches on it carry their own memory, so that threads may share it.</remarks>
public sealed class RoadMap
{
    /// <summary>A point farther from every road than this has none [m].</summary>
    public const double UsualSnapLimitMetres = 300;

    private readonly Components components;
    private readonly RoadIndex index;

    internal RoadMap(RoadNetwork network, TurnGraph cars, ContractionHierarchy hierarchy)
    {
        (Network, Cars, Hierarchy) = (network, cars, hierarchy);
        Walkers = new TurnGraph(network, TravelMode.Foot);
        components = Components.Find(cars);
        index = new RoadIndex(network);
    }

    public RoadNetwork Network { get; }

    /// <summary>Nodes of each part of the network from which a car reaches the rest of the part and comes back: the mainland first, then islands.</summary>
    public IReadOnlyList<int> IslandSizes => components.Sizes;

    /// <summary>Shortcuts that the hierarchy adds to the roads.</summary>
    public int ShortcutCount => Hierarchy.ShortcutCount;

    internal TurnGraph Cars { get; }

    internal TurnGraph Walkers { get; }

    internal ContractionHierarchy Hierarchy { get; }

    /// <param name="progress">Share of the work done (0–1).</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RoadMap Build(RoadNetwork network, Action<double>? progress = null, CancellationToken ct = default)
    {
        var cars = new TurnGraph(network, TravelMode.Car);
        return new RoadMap(network, cars, HierarchyBuilder.Build(cars, progress, ct));
    }

    /// <summary>The nearest place where a car can stop that is connected with the network's mainland.</summary>
    /// <param name="mostMetres">Farthest it may be, inclusive [m].</param>
    /// <returns>Null without one.</returns>
    public SnappedPoint? FindCarRoad(Position position, double mostMetres = UsualSnapLimitMetres) => FindCarRoad(position, 0, mostMetres);

    /// <summary>The same on any part of the network, islands included.</summary>
    public SnappedPoint? FindAnyCarRoad(Position position, double mostMetres = UsualSnapLimitMetres) =>
        index.Find(position, mostMetres, edge => PartOf(edge) >= 0);

    /// <summary>The nearest place where one can walk; null without one within the limit.</summary>
    public SnappedPoint? FindFootpath(Position position, double mostMetres = UsualSnapLimitMetres) =>
        index.Find(position, mostMetres, edge => !Walkers.ArcsAlong(2 * edge).IsEmpty || !Walkers.ArcsAlong(2 * edge + 1).IsEmpty);

    internal SnappedPoint? FindCarRoad(Position position, int part, double mostMetres) => index.Find(position, mostMetres, edge => PartOf(edge) == part);

    /// <summary>The part of the network an edge lies in with both its ends; -1 for one that no car can drive or that leads out of a part.</summary>
    internal int PartOf(int edge)
    {
        for (var directed = 2 * edge; directed <= 2 * edge + 1; directed++)
        {
            var along = Cars.ArcsAlong(directed);
            if (along.IsEmpty) continue;
            var arc = Cars.Arcs[along[0]];
            if (components.Of[arc.Tail] == components.Of[arc.Head]) return components.Of[arc.Tail];
        }
        return -1;
    }
}
