namespace Geo.Roads.Building;

/// <summary>The directed edges that leave each node.</summary>
internal sealed class EdgeEnds
{
    private readonly int[] first;
    private readonly int[] leaving;

    public EdgeEnds(int nodeCount, int edgeCount, Func<int, int> from, Func<int, int> to)
    {
        first = new int[nodeCount + 1];
        leaving = new int[2 * edgeCount];
        for (var edge = 0; edge < edgeCount; edge++)
        {
            first[from(edge) + 1]++;
            first[to(edge) + 1]++;
        }
        for (var node = 0; node < nodeCount; node++) first[node + 1] += first[node];
        var filled = first.AsSpan(0, nodeCount).ToArray();
        for (var edge = 0; edge < edgeCount; edge++)
        {
            leaving[filled[from(edge)]++] = 2 * edge;
            leaving[filled[to(edge)]++] = 2 * edge + 1;
        }
    }

    public ReadOnlySpan<int> Leaving(int node) => leaving.AsSpan(first[node]..first[node + 1]);
}
