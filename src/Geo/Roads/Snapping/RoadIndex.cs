using Geo.Crs;

namespace Geo.Roads.Snapping;

/// <summary>Finds the edge nearest to a point, by a grid of cells.</summary>
internal sealed class RoadIndex
{
    /// <summary>Side of a cell from south to north, about 220 m [ten-millionths of a degree].</summary>
    private const int CellUnits = 20_000;

    private const double MetresPerUnit = GreatCircle.MeanRadiusMetres * Math.PI / 180 * RoadNetwork.DegreesPerUnit;

    private readonly RoadNetwork network;
    private readonly (long Cell, int Edge)[] entries;

    public RoadIndex(RoadNetwork network)
    {
        this.network = network;
        var found = new List<(long, int)>(2 * network.EdgeCount);
        for (var edge = 0; edge < network.EdgeCount; edge++) AddEdge(edge, found);
        entries = [.. found];
        Array.Sort(entries);
    }

    /// <summary>The nearest place on any edge that is accepted, within a limit; of equally near ones that on the first edge.</summary>
    /// <param name="mostMetres">Farthest it may be, inclusive [m].</param>
    public SnappedPoint? Find(Position position, double mostMetres, Func<int, bool> accepts)
    {
        var point = MapPoint.At(position.LongitudeDegrees, position.LatitudeDegrees);
        var eastScale = Math.Cos(double.DegreesToRadians(position.LatitudeDegrees));
        var cellMetres = CellUnits * MetresPerUnit * Math.Min(1, Math.Max(eastScale, 0.01));
        var (column, row) = (Math.DivRem(point.LongitudeUnits, CellUnits).Quotient, Math.DivRem(point.LatitudeUnits, CellUnits).Quotient);
        SnappedPoint? best = null;
        // Whatever lies in a ring of cells is at least ring - 1 whole cells away.
        for (var ring = 0; (ring - 1) * cellMetres <= (best?.OffsetMetres ?? mostMetres); ring++)
            foreach (var cell in Ring(column, row, ring))
                Look(cell);
        return best;

        void Look(long cell)
        {
            for (var i = FirstOf(cell); i < entries.Length && entries[i].Cell == cell; i++)
            {
                var edge = entries[i].Edge;
                if (!accepts(edge)) continue;
                var near = Nearest(edge, point, eastScale);
                if (near.OffsetMetres <= mostMetres && IsBetter(near)) best = near;
            }
        }

        bool IsBetter(SnappedPoint near) => best is not { } b || near.OffsetMetres < b.OffsetMetres || near.OffsetMetres == b.OffsetMetres && near.Edge < b.Edge;
    }

    private SnappedPoint Nearest(int edge, MapPoint point, double eastScale)
    {
        var points = network.PointsOf(edge);
        var (best, bestSquare, bestAlong, along) = (points[0], double.PositiveInfinity, 0.0, 0.0);
        for (var i = 1; i < points.Count; i++)
        {
            var (ax, ay) = ((points[i - 1].LongitudeUnits - (double)point.LongitudeUnits) * eastScale, points[i - 1].LatitudeUnits - (double)point.LatitudeUnits);
            var (bx, by) = ((points[i].LongitudeUnits - (double)point.LongitudeUnits) * eastScale, points[i].LatitudeUnits - (double)point.LatitudeUnits);
            var (dx, dy) = (bx - ax, by - ay);
            var square = dx * dx + dy * dy;
            var share = square == 0 ? 0 : Math.Clamp(-(ax * dx + ay * dy) / square, 0, 1);
            var (x, y) = (ax + share * dx, ay + share * dy);
            if (x * x + y * y < bestSquare)
            {
                bestSquare = x * x + y * y;
                bestAlong = along + share * Math.Sqrt(square);
                best = new MapPoint(
                    (int)Math.Round(points[i - 1].LongitudeUnits + share * (points[i].LongitudeUnits - (double)points[i - 1].LongitudeUnits)),
                    (int)Math.Round(points[i - 1].LatitudeUnits + share * (points[i].LatitudeUnits - (double)points[i - 1].LatitudeUnits)));
            }
            along += Math.Sqrt(square);
        }
        return new SnappedPoint(edge, along == 0 ? 0 : Math.Clamp(bestAlong / along, 0, 1), best.ToPosition(), Math.Sqrt(bestSquare) * MetresPerUnit);
    }

    private void AddEdge(int edge, List<(long, int)> found)
    {
        var points = network.PointsOf(edge);
        var last = long.MinValue;
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var (west, east) = (Math.Min(a.LongitudeUnits, b.LongitudeUnits) / CellUnits, Math.Max(a.LongitudeUnits, b.LongitudeUnits) / CellUnits);
            var (south, north) = (Math.Min(a.LatitudeUnits, b.LatitudeUnits) / CellUnits, Math.Max(a.LatitudeUnits, b.LatitudeUnits) / CellUnits);
            for (var row = south; row <= north; row++)
                for (var column = west; column <= east; column++)
                    if (Cell(column, row) is var cell && cell != last) found.Add((last = cell, edge));
        }
    }

    private static IEnumerable<long> Ring(int column, int row, int ring)
    {
        for (var step = -ring; step <= ring; step++)
        {
            yield return Cell(column + step, row - ring);
            if (ring > 0) yield return Cell(column + step, row + ring);
        }
        for (var step = 1 - ring; step < ring; step++)
        {
            yield return Cell(column - ring, row + step);
            yield return Cell(column + ring, row + step);
        }
    }

    private static long Cell(int column, int row) => ((long)row << 32) + column;

    private int FirstOf(long cell)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle].Cell < cell) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
