namespace Geo.Statistics;

/// <summary>Sets that are only ever joined.</summary>
/// <remarks>Method: union by smaller root with path halving; near-constant time per operation.</remarks>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Root(int member)
    {
        while (_parent[member] != member) member = _parent[member] = _parent[_parent[member]];
        return member;
    }

    public void Join(int a, int b)
    {
        var (rootA, rootB) = (Root(a), Root(b));
        _parent[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }
}
