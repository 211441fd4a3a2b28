namespace Geo.Statistics;

/// <summary>How a point counts less and less with distance.</summary>
public enum Kernel
{
    /// <summary>(1 − u²)² within the bandwidth, nothing beyond.</summary>
    Quartic,

    /// <summary>A normal curve whose deviation is the bandwidth; cut off at four of them.</summary>
    Gaussian,
}

/// <summary>Density of weighted points.</summary>
public static class KernelDensity
{
    private const double GaussianReach = 4;

    /// <summary>Density at places [weight ÷ m²].</summary>
    /// <param name="xMetres">n eastings of the points, projected [m].</param>
    /// <param name="yMetres">n northings [m].</param>
    /// <param name="weights">n, what each point counts.</param>
    /// <param name="bandwidthMetres">Positive [m].</param>
    /// <param name="atX">m eastings of the places [m].</param>
    /// <param name="atY">m northings [m].</param>
    /// <exception cref="ArgumentException">Lengths differ, or the bandwidth is not positive.</exception>
    /// <remarks>
    /// Method: Silverman (1986), "Density estimation for statistics and data analysis", §4.2, eq. 4.5 for the quartic kernel in the plane.
    /// Cost: m times the points within reach.
    /// </remarks>
    public static double[] At(
        Kernel kernel, ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, ReadOnlySpan<double> weights, double bandwidthMetres,
        ReadOnlySpan<double> atX, ReadOnlySpan<double> atY)
    {
        if (xMetres.Length != yMetres.Length || xMetres.Length != weights.Length || atX.Length != atY.Length) throw new ArgumentException("Eastings, northings and weights differ in length.", nameof(weights));
        if (!(bandwidthMetres > 0)) throw new ArgumentException("The bandwidth is not a positive number.", nameof(bandwidthMetres));
        var reach = kernel == Kernel.Quartic ? bandwidthMetres : GaussianReach * bandwidthMetres;
        var cells = new CellIndex(xMetres, yMetres, reach);
        var density = new double[atX.Length];
        for (var place = 0; place < density.Length; place++)
            foreach (var points in cells.Around(atX[place], atY[place]))
                foreach (var point in points)
                {
                    var (dx, dy) = (xMetres[point] - atX[place], yMetres[point] - atY[place]);
                    density[place] += weights[point] * Height(kernel, (dx * dx + dy * dy) / (bandwidthMetres * bandwidthMetres)) / (bandwidthMetres * bandwidthMetres);
                }
        return density;
    }

    /// <summary>Of the kernel at a squared distance in bandwidths; its volume over the plane is 1.</summary>
    private static double Height(Kernel kernel, double squared) => kernel switch
    {
        Kernel.Quartic => squared < 1 ? 3 / Math.PI * (1 - squared) * (1 - squared) : 0,
        _ => squared <= GaussianReach * GaussianReach ? Math.Exp(-squared / 2) / (2 * Math.PI) : 0,
    };

    private sealed class CellIndex
    {
        private readonly Dictionary<(long, long), List<int>> _cells = [];
        private readonly double _side;

        public CellIndex(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double side)
        {
            _side = side;
            for (var point = 0; point < x.Length; point++)
            {
                if (!_cells.TryGetValue(Cell(x[point], y[point]), out var points)) _cells.Add(Cell(x[point], y[point]), points = []);
                points.Add(point);
            }
        }

        public IEnumerable<List<int>> Around(double x, double y)
        {
            var (column, row) = Cell(x, y);
            for (var right = -1; right <= 1; right++)
                for (var up = -1; up <= 1; up++)
                    if (_cells.TryGetValue((column + right, row + up), out var points)) yield return points;
        }

        private (long, long) Cell(double x, double y) => ((long)Math.Floor(x / _side), (long)Math.Floor(y / _side));
    }
}
