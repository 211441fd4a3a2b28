namespace Geo.Statistics;

/// <summary>Who is whose neighbour: one row an area, with the places of its neighbours in ascending order. All neighbours weigh alike.</summary>
public sealed class SpatialWeights
{
    private readonly int[] _first;
    private readonly int[] _neighbours;

    private SpatialWeights(int[] first, int[] neighbours) => (_first, _neighbours) = (first, neighbours);

    public int Count => _first.Length - 1;

    /// <summary>The neighbours of an area, itself left out.</summary>
    public ReadOnlySpan<int> Of(int area) => _neighbours.AsSpan(_first[area].._first[area + 1]);

    /// <summary>From lists of neighbours; an area is never its own, and twice named counts once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A neighbour is not one of the areas.</exception>
    public static SpatialWeights From(IReadOnlyList<IEnumerable<int>> neighbours)
    {
        var (first, all) = (new int[neighbours.Count + 1], new List<int>());
        for (var area = 0; area < neighbours.Count; area++)
        {
            foreach (var other in neighbours[area].Where(other => other != area).Distinct().Order())
            {
                if (other < 0 || other >= neighbours.Count) throw new ArgumentOutOfRangeException(nameof(neighbours), other, $"Area {area} has a neighbour that is not an area.");
                all.Add(other);
            }
            first[area + 1] = all.Count;
        }
        return new SpatialWeights(first, [.. all]);
    }

    /// <summary>Points at most a distance apart.</summary>
    /// <param name="xMetres">n eastings, projected [m].</param>
    /// <param name="yMetres">n northings, projected [m].</param>
    /// <param name="withinMetres">Inclusive [m].</param>
    /// <remarks>Cost: n times the points in the nine cells around.</remarks>
    public static SpatialWeights Within(ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, double withinMetres)
    {
        var grid = new PointGrid(xMetres, yMetres, withinMetres);
        var (first, all, row) = (new int[xMetres.Length + 1], new List<int>(), new List<int>());
        for (var point = 0; point < xMetres.Length; point++)
        {
            row.Clear();
            foreach (var cell in grid.CellsAround(grid.CellOf[point], 1))
                foreach (var other in grid.PointsIn(cell))
                    if (other != point && Squared(xMetres[point] - xMetres[other], yMetres[point] - yMetres[other]) <= withinMetres * withinMetres) row.Add(other);
            row.Sort();
            all.AddRange(row);
            first[point + 1] = all.Count;
        }
        return new SpatialWeights(first, [.. all]);
    }

    private static double Squared(double dx, double dy) => dx * dx + dy * dy;
}
