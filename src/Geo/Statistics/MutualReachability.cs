namespace Geo.Statistics;

/// <summary>An edge of a spanning tree.</summary>
internal readonly record struct TreeEdge(int A, int B, double Metres);

/// <summary>Distances that keep sparse points apart: at least how far either's neighbours reach.</summary>
internal static class MutualReachability
{
    /// <summary>The minimum spanning tree, edges by length.</summary>
    /// <remarks>Method: Prim (1957) on the complete graph; the core distance is that to the minPoints-th nearest, the point itself being the first.</remarks>
    public static TreeEdge[] SpanningTree(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int minPoints)
    {
        var core = CoreMetres(x, y, minPoints);
        var (nearest, metres, inTree) = (new int[x.Length], new double[x.Length], new bool[x.Length]);
        Array.Fill(metres, double.PositiveInfinity);
        var edges = new TreeEdge[Math.Max(0, x.Length - 1)];
        var current = 0;
        for (var edge = 0; edge < edges.Length; edge++)
        {
            inTree[current] = true;
            var next = -1;
            for (var other = 0; other < x.Length; other++)
            {
                if (inTree[other]) continue;
                var distance = Math.Max(Metres(x, y, current, other), Math.Max(core[current], core[other]));
                if (distance < metres[other]) (metres[other], nearest[other]) = (distance, current);
                if (next < 0 || metres[other] < metres[next]) next = other;
            }
            edges[edge] = new TreeEdge(nearest[next], next, metres[next]);
            current = next;
        }
        return [.. edges.OrderBy(edge => edge.Metres)];
    }

    public static double[] CoreMetres(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int minPoints)
    {
        var (core, all) = (new double[x.Length], new double[x.Length]);
        for (var point = 0; point < core.Length; point++)
        {
            for (var other = 0; other < all.Length; other++) all[other] = Metres(x, y, point, other);
            Array.Sort(all);
            core[point] = all[Math.Min(minPoints, all.Length) - 1];
        }
        return core;
    }

    private static double Metres(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int a, int b)
    {
        var (dx, dy) = (x[a] - x[b], y[a] - y[b]);
        return Math.Sqrt(dx * dx + dy * dy);
    }
}
