using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Statistics;

/// <summary>Groups places into compact areas that a crew can walk.</summary>
public static class WorkAreas
{
    private const int ArcSegments = 4;
    private static readonly GeometryFactory Factory = new();

    /// <summary>The areas, most valuable first; places too lonely to form one are in none.</summary>
    /// <param name="places">In any order: the areas do not depend on it.</param>
    /// <exception cref="ArgumentException">A limit is not positive, or a place has no finite coordinates.</exception>
    /// <remarks>
    /// Method: places linked within <c>LinkMetres</c> form a group (single linkage, <see cref="Dbscan"/> with one point). A group too long or
    /// too large is divided across its principal axis, after Boley (1998), "Principal direction divisive partitioning", Data Mining and
    /// Knowledge Discovery 2, doi:10.1023/A:1009740529316, but at the widest gap of its middle half, where a street or a field lies, instead of
    /// at the mean; and again until every part fits. Cost: n log n, times the depth of division.
    /// </remarks>
    public static ImmutableArray<WorkArea> Find(IEnumerable<WorkPlace> places, WorkAreaLimits limits)
    {
        Check(limits);
        WorkPlace[] ordered = [.. places.OrderBy(place => place.XMetres).ThenBy(place => place.YMetres).ThenBy(place => place.Id)];
        return
        [
            .. Linked(ordered, limits.LinkMetres)
                .SelectMany(group => Divide(group, limits))
                .Where(group => group.Length >= limits.FewestPlaces)
                .Select(group => Describe(group, limits.MarginMetres))
                .OrderByDescending(area => area.Value)
                .ThenBy(area => area.Places.Min(place => place.Id)),
        ];
    }

    private static IEnumerable<WorkPlace[]> Linked(WorkPlace[] places, double linkMetres)
    {
        var labels = new int[places.Length];
        Dbscan.Label(Array.ConvertAll(places, place => place.XMetres), Array.ConvertAll(places, place => place.YMetres), linkMetres, 1, labels);
        return places.Zip(labels).GroupBy(pair => pair.Second, pair => pair.First).Select(group => group.ToArray());
    }

    private static IEnumerable<WorkPlace[]> Divide(WorkPlace[] group, WorkAreaLimits limits)
    {
        if (group.Length == 1 || Fits(group, limits)) return [group];
        var axis = PrincipalAxis.Of(group);
        WorkPlace[] along = [.. group.OrderBy(axis.At).ThenBy(place => place.Id)];
        var cut = WidestMiddleGap(along, axis);
        return Divide(along[..cut], limits).Concat(Divide(along[cut..], limits));
    }

    private static bool Fits(WorkPlace[] group, WorkAreaLimits limits) =>
        group.Length <= limits.MostPlaces && SpanMetres(group) <= limits.LargestSpanMetres
        && (double.IsPositiveInfinity(limits.MostMinutes) || limits.Minutes(WalkingTour.Metres(group), group.Length) <= limits.MostMinutes);

    /// <summary>Diameter of the smallest circle around all places [m].</summary>
    private static double SpanMetres(WorkPlace[] group) => 2 * new MinimumBoundingCircle(Points(group)).GetRadius();

    /// <summary>Index of the first place behind the widest gap that leaves at least a quarter on either side.</summary>
    private static int WidestMiddleGap(WorkPlace[] along, PrincipalAxis axis)
    {
        var first = Math.Max(1, along.Length / 4);
        var last = Math.Min(along.Length - 1, along.Length - along.Length / 4);
        var middleOut = Enumerable.Range(first, last - first + 1).OrderBy(index => Math.Abs(2 * index - along.Length));
        return middleOut.MaxBy(index => axis.At(along[index]) - axis.At(along[index - 1]));
    }

    private static WorkArea Describe(WorkPlace[] group, double marginMetres)
    {
        var boundary = (Polygon)Points(group).ConvexHull().Buffer(marginMetres, ArcSegments);
        WorkPlace[] byValue = [.. group.OrderByDescending(place => place.Value).ThenBy(place => place.Id)];
        return new WorkArea(byValue, byValue.Sum(place => place.Value), boundary, WalkingTour.Metres(group), SpanMetres(group) / 2);
    }

    private static MultiPoint Points(WorkPlace[] group) =>
        Factory.CreateMultiPointFromCoords([.. group.Select(place => new Coordinate(place.XMetres, place.YMetres))]);

    private static void Check(WorkAreaLimits limits)
    {
        if (!(limits.LinkMetres > 0 && limits.LargestSpanMetres > 0 && limits.MarginMetres > 0 && limits.MostMinutes > 0 && limits.VisitMinutes >= 0 && limits.WalkMetresPerMinute > 0))
            throw new ArgumentException("Every distance and time of a work area is positive.", nameof(limits));
        if (limits.FewestPlaces < 1 || limits.MostPlaces < limits.FewestPlaces)
            throw new ArgumentException("A work area holds at least one place, and at most no fewer than at least.", nameof(limits));
    }
}
