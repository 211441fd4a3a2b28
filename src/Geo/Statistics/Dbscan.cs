namespace Geo.Statistics;

/// <summary>Density-based clustering: points with enough others nearby, joined where they are near each other.</summary>
public static class Dbscan
{
    /// <summary>The label of a point in no cluster.</summary>
    public const int Noise = -1;

    // With cells of side eps / √2 any two points of one cell are within eps, and no point two cells further is.
    private const int Reach = 2;

    /// <summary>Labels each point with its cluster.</summary>
    /// <param name="xMetres">n eastings, projected [m].</param>
    /// <param name="yMetres">n northings, projected [m].</param>
    /// <param name="epsMetres">Points at most this far apart are neighbours, inclusive [m].</param>
    /// <param name="minPoints">Points a core point has around it, itself included; 1 makes every point a core point.</param>
    /// <param name="labels">n long; filled with the cluster, from 0 in order of each cluster's first point, or <see cref="Noise"/>.</param>
    /// <returns>The number of clusters.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a coordinate is not finite, or a parameter is not positive.</exception>
    /// <remarks>
    /// Method: Ester, Kriegel, Sander and Xu (1996), "A density-based algorithm for discovering clusters", KDD-96, on the grid of Gan and Tao
    /// (2015), "DBSCAN revisited", SIGMOD, doi:10.1145/2723372.2737792, §2.2. A border point, which 1996 gives to whichever cluster comes
    /// first, goes to its nearest core point (of equally near ones, the western-, then southernmost), so that the clusters do not depend on the order of
    /// the points. Cost: n log n where cells hold few points; pairs of crowded cells just out of reach of each other cost their product.
    /// </remarks>
    public static int Label(ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, double epsMetres, int minPoints, Span<int> labels)
    {
        Check(xMetres, yMetres, epsMetres, minPoints, labels);
        var grid = new PointGrid(xMetres, yMetres, epsMetres / Math.Sqrt(2));
        var metric = new Metric(xMetres, yMetres, epsMetres * epsMetres);
        var core = FindCore(grid, metric, minPoints);
        var joined = JoinCells(grid, metric, core);
        var numberOf = new Dictionary<int, int>();
        for (var point = 0; point < labels.Length; point++)
        {
            var anchor = core[point] ? point : NearestCore(point, grid, metric, core);
            labels[point] = anchor < 0 ? Noise : Number(numberOf, joined.Root(grid.CellOf[anchor]));
        }
        return numberOf.Count;
    }

    private static int Number(Dictionary<int, int> numberOf, int root)
    {
        if (!numberOf.TryGetValue(root, out var number)) numberOf.Add(root, number = numberOf.Count);
        return number;
    }

    private static bool[] FindCore(PointGrid grid, Metric metric, int minPoints)
    {
        var core = new bool[metric.Count];
        for (var cell = 0; cell < grid.CellCount; cell++)
        {
            var points = grid.PointsIn(cell);
            foreach (var point in points)
                core[point] = points.Length >= minPoints || HasNeighbours(point, cell, grid, metric, minPoints);
        }
        return core;
    }

    private static bool HasNeighbours(int point, int cell, PointGrid grid, Metric metric, int minPoints)
    {
        var found = 0;
        foreach (var near in grid.CellsAround(cell, Reach))
            foreach (var other in grid.PointsIn(near))
                if (metric.AreNeighbours(point, other) && ++found >= minPoints) return true;
        return false;
    }

    private static DisjointSets JoinCells(PointGrid grid, Metric metric, bool[] core)
    {
        var sets = new DisjointSets(grid.CellCount);
        for (var cell = 0; cell < grid.CellCount; cell++)
            foreach (var near in grid.CellsAround(cell, Reach))
                if (near > cell && sets.Root(near) != sets.Root(cell) && Touch(grid.PointsIn(cell), grid.PointsIn(near), metric, core))
                    sets.Join(cell, near);
        return sets;
    }

    private static bool Touch(ReadOnlySpan<int> here, ReadOnlySpan<int> there, Metric metric, bool[] core)
    {
        foreach (var a in here)
            if (core[a])
                foreach (var b in there)
                    if (core[b] && metric.AreNeighbours(a, b)) return true;
        return false;
    }

    private static int NearestCore(int point, PointGrid grid, Metric metric, bool[] core)
    {
        var nearest = -1;
        foreach (var near in grid.CellsAround(grid.CellOf[point], Reach))
            foreach (var other in grid.PointsIn(near))
                if (core[other] && metric.AreNeighbours(point, other) && (nearest < 0 || metric.IsNearer(point, other, nearest))) nearest = other;
        return nearest;
    }

    private static void Check(ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, double epsMetres, int minPoints, Span<int> labels)
    {
        if (xMetres.Length != yMetres.Length || xMetres.Length != labels.Length) throw new ArgumentException("Eastings, northings and labels differ in length.", nameof(labels));
        if (!(epsMetres > 0) || !double.IsFinite(epsMetres)) throw new ArgumentException("The distance is not a positive number.", nameof(epsMetres));
        if (minPoints < 1) throw new ArgumentException("A core point has at least itself around it.", nameof(minPoints));
        for (var point = 0; point < xMetres.Length; point++)
            if (!double.IsFinite(xMetres[point]) || !double.IsFinite(yMetres[point])) throw new ArgumentException($"Point {point} has no finite coordinates.", nameof(xMetres));
    }

    private readonly ref struct Metric(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double squaredEps)
    {
        private readonly ReadOnlySpan<double> _x = x;
        private readonly ReadOnlySpan<double> _y = y;

        public int Count => _x.Length;

        public bool AreNeighbours(int a, int b) => Squared(a, b) <= squaredEps;

        public bool IsNearer(int from, int a, int than)
        {
            var order = Squared(from, a).CompareTo(Squared(from, than));
            return order != 0 ? order < 0 : (_x[a], _y[a]).CompareTo((_x[than], _y[than])) < 0;
        }

        private double Squared(int a, int b)
        {
            var (dx, dy) = (_x[a] - _x[b], _y[a] - _y[b]);
            return dx * dx + dy * dy;
        }
    }
}
