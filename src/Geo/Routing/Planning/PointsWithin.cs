using Geo.Statistics;

namespace Geo.Routing.Planning;

/// <summary>Which points lie within a radius of each other.</summary>
internal static class PointsWithin
{
    /// <returns>For each point the others at most <paramref name="radiusMetres"/> away, in ascending order.</returns>
    /// <remarks>Cost: n log n and the pairs found.</remarks>
    public static int[][] List(double[] xMetres, double[] yMetres, double radiusMetres)
    {
        if (xMetres.Length != yMetres.Length)
            throw new ArgumentException($"{xMetres.Length} eastings but {yMetres.Length} northings.", nameof(yMetres));
        if (!xMetres.All(double.IsFinite) || !yMetres.All(double.IsFinite))
            throw new ArgumentException("A coordinate is NaN or infinite.", nameof(xMetres));
        if (!(radiusMetres > 0) || double.IsInfinity(radiusMetres))
            throw new ArgumentException($"A radius of {radiusMetres} m; it must be finite and above 0.", nameof(radiusMetres));
        var grid = new PointGrid(xMetres, yMetres, radiusMetres);
        var neighbours = new int[xMetres.Length][];
        for (var point = 0; point < neighbours.Length; point++)
            neighbours[point] = [.. grid.CellsAround(grid.CellOf[point], 1).SelectMany(cell => grid.PointsIn(cell).ToArray())
                .Where(other => other != point && IsWithin(point, other)).Order()];
        return neighbours;

        bool IsWithin(int one, int other) =>
            double.Hypot(xMetres[one] - xMetres[other], yMetres[one] - yMetres[other]) <= radiusMetres;
    }
}
