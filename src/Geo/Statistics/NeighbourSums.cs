namespace Geo.Statistics;

/// <summary>Sums over the neighbours of points, the point itself left out.</summary>
public static class NeighbourSums
{
    /// <summary>Cells across a radius: the disc is made of them.</summary>
    private const int CellsPerRadius = 4;

    /// <summary>For each point the sums of what its neighbours carry.</summary>
    /// <param name="xMetres">n eastings, projected [m]; a point without a finite position has no neighbours and is nobody's.</param>
    /// <param name="yMetres">n northings [m].</param>
    /// <param name="carried">k rows of n values; NaN counts as not there.</param>
    /// <param name="radiusMetres">Points in cells of a quarter of it, whose centres lie at most it from the own cell's, are neighbours [m].</param>
    /// <returns>k rows of n sums.</returns>
    /// <remarks>The disc is made of whole cells, so that the cost is linear: n plus about 50 × occupied cells × k, however crowded the place.</remarks>
    public static double[][] LeaveOneOut(ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, double[][] carried, double radiusMetres)
    {
        var side = radiusMetres / CellsPerRadius;
        var (cellOf, cells) = Sort(xMetres, yMetres, side);
        var own = Array.ConvertAll(carried, row => Sum(row, cellOf, cells.Count));
        var around = Array.ConvertAll(carried, _ => new double[cells.Count]);
        foreach (var ((column, row), cell) in cells)
            for (var right = -CellsPerRadius; right <= CellsPerRadius; right++)
                for (var up = -CellsPerRadius; up <= CellsPerRadius; up++)
                    if (right * right + up * up <= CellsPerRadius * CellsPerRadius && cells.TryGetValue((column + right, row + up), out var near))
                        for (var k = 0; k < carried.Length; k++) around[k][cell] += own[k][near];
        return [.. carried.Select((row, k) => row.Select((value, point) => cellOf[point] < 0 ? 0 : around[k][cellOf[point]] - (double.IsNaN(value) ? 0 : value)).ToArray())];
    }

    private static (int[] CellOf, Dictionary<(long, long), int> Cells) Sort(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double side)
    {
        var (cellOf, cells) = (new int[x.Length], new Dictionary<(long, long), int>());
        for (var point = 0; point < x.Length; point++)
        {
            cellOf[point] = -1;
            if (!double.IsFinite(x[point]) || !double.IsFinite(y[point])) continue;
            var key = ((long)Math.Floor(x[point] / side), (long)Math.Floor(y[point] / side));
            if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = cells.Count);
            cellOf[point] = cell;
        }
        return (cellOf, cells);
    }

    private static double[] Sum(double[] values, int[] cellOf, int cells)
    {
        var sums = new double[cells];
        for (var point = 0; point < values.Length; point++)
            if (cellOf[point] >= 0 && !double.IsNaN(values[point])) sums[cellOf[point]] += values[point];
        return sums;
    }
}
