using Geo.Roads.Hierarchy;
using Geo.Roads.Snapping;

namespace Geo.Roads;

/// <summary>Driving times between places on roads.</summary>
public static class RoadMatrix
{
    /// <summary>Stands where there is no way.</summary>
    public const int Unreachable = ManyToMany.Unreachable;

    /// <param name="threads">Sources searched side by side; the result does not depend on it.</param>
    /// <returns>from × to row-major [ms]; <see cref="Unreachable"/> where there is no way.</returns>
    /// <remarks>Cost in practice: about half a millisecond a place, and its share of reading the buckets.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static int[] CarMilliseconds(
        RoadMap map, IReadOnlyList<SnappedPoint> from, IReadOnlyList<SnappedPoint> to, int threads = 1, CancellationToken ct = default)
    {
        var sources = from.Select(place => Anchor.At(map.Cars, place)).ToArray();
        var targets = ReferenceEquals(from, to) ? sources : [.. to.Select(place => Anchor.At(map.Cars, place))];
        return Milliseconds(map, sources, targets, threads, ct);
    }

    internal static int[] Milliseconds(RoadMap map, Anchor[] sources, Anchor[] targets, int threads, CancellationToken ct)
    {
        var matrix = ManyToMany.Milliseconds(map.Hierarchy, [.. sources.Select(s => s.Out)], [.. targets.Select(t => t.In)], threads, ct);
        var onEdge = Enumerable.Range(0, targets.Length).ToLookup(target => targets[target].Place.Edge);
        for (var source = 0; source < sources.Length; source++)
        {
            foreach (var target in onEdge[sources[source].Place.Edge])
            {
                ref var cell = ref matrix[(long)source * targets.Length + target];
                cell = Math.Min(cell, sources[source].MillisecondsAlongTo(targets[target], map.Cars));
            }
        }
        return matrix;
    }
}
