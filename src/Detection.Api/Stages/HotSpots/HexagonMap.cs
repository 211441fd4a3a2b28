using System.Globalization;
using Geo.Crs;
using Geo.Statistics;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.HotSpots;

/// <summary>From points in degrees to hexagons in degrees, by way of metres.</summary>
internal static class HexagonMap
{
    /// <summary>Lengths of a hexagon's edge [m]: a few buildings, and a quarter.</summary>
    public static readonly int[] ScalesMetres = [100, 300];

    private const int Permutations = 499;

    /// <summary>A point further from the middle of all is a mistake in a coordinate, and no projection would hold it [°].</summary>
    private const double FarthestDegrees = 4;

    private const double BandwidthEdges = 3;
    private const int PerInstallations = 100;

    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), Srid.Wgs84);

    private sealed class Counts
    {
        public int Installations, Suspicious, Visited, Confirmed;
    }

    public static IEnumerable<HotSpotRow> Of(IReadOnlyList<ScoredPoint> points, int edgeMetres, int seed)
    {
        var near = Near(points);
        if (near.Count == 0) return [];
        var projection = TransverseMercator.At(Median(near, point => point.Longitude));
        var (grid, counts) = (new HexGrid(edgeMetres), new Dictionary<HexCell, Counts>());
        foreach (var point in near) Count(counts, grid.CellOf(projection.Project(point.Longitude, point.Latitude)), point);
        HexCell[] cells = [.. counts.Keys.OrderBy(cell => cell.R).ThenBy(cell => cell.Q)];
        var spots = HotSpots([.. cells.Select(cell => counts[cell])], HexGrid.Contiguity(cells), seed);
        var density = Density(grid, cells, counts);
        return cells.Select((cell, place) => new HotSpotRow(
            "hexagon", edgeMetres, string.Create(CultureInfo.InvariantCulture, $"{cell.Q}:{cell.R}"), null, Boundary(grid, cell, projection), counts[cell].Installations, counts[cell].Suspicious,
            counts[cell].Visited, counts[cell].Confirmed, spots[place], density[place]));
    }

    /// <summary>Points of the district; one on another continent is left out.</summary>
    internal static List<ScoredPoint> Near(IReadOnlyList<ScoredPoint> points)
    {
        if (points.Count == 0) return [];
        var (longitude, latitude) = (Median(points, point => point.Longitude), Median(points, point => point.Latitude));
        return [.. points.Where(point => Math.Abs(point.Longitude - longitude) <= FarthestDegrees && Math.Abs(point.Latitude - latitude) <= FarthestDegrees)];
    }

    private static HotSpot[] HotSpots(Counts[] counts, SpatialWeights weights, int seed) =>
        Geo.Statistics.HotSpots.Of([.. counts.Select(c => (double)c.Suspicious)], [.. counts.Select(c => (double)c.Installations)], weights, Permutations, seed);

    private static void Count(Dictionary<HexCell, Counts> counts, HexCell cell, ScoredPoint point)
    {
        if (!counts.TryGetValue(cell, out var count)) counts[cell] = count = new Counts();
        count.Installations++;
        if (point.IsSuspicious) count.Suspicious++;
        if (point.IsVisited) count.Visited++;
        if (point.IsConfirmed) count.Confirmed++;
    }

    private static double[] Density(HexGrid grid, HexCell[] cells, Dictionary<HexCell, Counts> counts)
    {
        var centres = Array.ConvertAll(cells, grid.CentreOf);
        double[] x = [.. centres.Select(c => c.XMetres)], y = [.. centres.Select(c => c.YMetres)];
        double[] At(Func<Counts, double> weight) => KernelDensity.At(Kernel.Quartic, x, y, [.. cells.Select(cell => weight(counts[cell]))], BandwidthEdges * grid.EdgeMetres, x, y);
        return [.. At(c => c.Suspicious).Zip(At(c => c.Installations), (suspicious, all) => PerInstallations * suspicious / all)];
    }

    private static MultiPolygon Boundary(HexGrid grid, HexCell cell, TransverseMercator projection) => Wgs84.CreateMultiPolygon([(Polygon)Wgs84.CreateGeometry(projection.Unproject(grid.BoundaryOf(cell)))]);

    private static HexCell CellOf(this HexGrid grid, (double EastingMetres, double NorthingMetres) place) => grid.CellOf(place.EastingMetres, place.NorthingMetres);

    private static double Median(IReadOnlyList<ScoredPoint> points, Func<ScoredPoint, double> ordinate) => points.Select(ordinate).Order().ElementAt(points.Count / 2);
}
