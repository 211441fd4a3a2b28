namespace Geo.Statistics;

/// <summary>The hierarchy of clusters, in which only splits into two proper clusters count.</summary>
internal sealed class CondensedTree
{
    /// <summary>Points that coincide are infinitely dense; they count as if they stood a millimetre apart.</summary>
    private const double Densest = 1_000;

    private sealed class Node
    {
        public required int Parent { get; init; }

        /// <summary>Density (1 ÷ m) at which it came to be.</summary>
        public required double Birth { get; init; }

        public List<int> Children { get; } = [];

        /// <summary>Points that fell out of it by themselves, and at which density.</summary>
        public List<(int Point, double Density)> Fallen { get; } = [];

        public double Stability { get; set; }

        public bool IsChosen { get; set; }
    }

    private readonly List<Node> _nodes = [];

    private CondensedTree()
    {
    }

    /// <param name="edges">Of the spanning tree, by length.</param>
    public static CondensedTree Of(TreeEdge[] edges, int points, int minClusterSize)
    {
        var merges = Merges(edges, points);
        var tree = new CondensedTree();
        tree._nodes.Add(new Node { Parent = -1, Birth = 0 });
        var open = new Stack<(int Merge, int Node)>();
        open.Push((points + merges.Length - 1, 0));
        while (open.TryPop(out var top)) tree.Split(top.Merge, top.Node, merges, points, minClusterSize, open);
        tree.Choose();
        return tree;
    }

    public void Label(HdbscanLabel[] labels)
    {
        var members = new List<(int Point, double Density)>[_nodes.Count];
        for (var node = _nodes.Count - 1; node > 0; node--)
        {
            var chosen = node;
            while (chosen > 0 && !_nodes[chosen].IsChosen) chosen = _nodes[chosen].Parent;
            if (chosen > 0) (members[chosen] ??= []).AddRange(_nodes[node].Fallen);
        }
        var ordered = members.Where(cluster => cluster is not null).OrderBy(cluster => cluster.Min(member => member.Point)).ToArray();
        for (var label = 0; label < ordered.Length; label++)
        {
            var densest = ordered[label].Max(member => Math.Min(member.Density, Densest));
            foreach (var (point, density) in ordered[label]) labels[point] = new HdbscanLabel(label, Math.Min(density, Densest) / densest);
        }
    }

    private readonly record struct Merge(int Left, int Right, double Metres, int Size);

    /// <summary>The single-linkage tree: merge k joins two of the points and of the merges before it, which are numbered from the number of points on.</summary>
    private static Merge[] Merges(TreeEdge[] edges, int points)
    {
        var (sets, top, merges) = (new DisjointSets(points), Enumerable.Range(0, points).ToArray(), new Merge[edges.Length]);
        for (var k = 0; k < edges.Length; k++)
        {
            var (left, right) = (top[sets.Root(edges[k].A)], top[sets.Root(edges[k].B)]);
            merges[k] = new Merge(left, right, edges[k].Metres, Size(left, merges, points) + Size(right, merges, points));
            sets.Join(edges[k].A, edges[k].B);
            top[sets.Root(edges[k].A)] = points + k;
        }
        return merges;
    }

    private static int Size(int tree, Merge[] merges, int points) => tree < points ? 1 : merges[tree - points].Size;

    private void Split(int tree, int node, Merge[] merges, int points, int minClusterSize, Stack<(int, int)> open)
    {
        while (true)
        {
            var merge = merges[tree - points];
            var density = merge.Metres > 0 ? 1 / merge.Metres : double.PositiveInfinity;
            var (left, right) = (Size(merge.Left, merges, points), Size(merge.Right, merges, points));
            if (left >= minClusterSize && right >= minClusterSize)
            {
                Divide(merge, node, density, left + right, open);
                return;
            }
            if (left < minClusterSize && right < minClusterSize)
            {
                Fall(tree, node, density, merges, points);
                return;
            }
            Fall(left < minClusterSize ? merge.Left : merge.Right, node, density, merges, points);
            tree = left < minClusterSize ? merge.Right : merge.Left;
        }
    }

    private void Divide(Merge merge, int node, double density, int size, Stack<(int, int)> open)
    {
        _nodes[node].Stability += size * Span(density, _nodes[node].Birth);
        foreach (var child in (ReadOnlySpan<int>)[merge.Left, merge.Right])
        {
            _nodes[node].Children.Add(_nodes.Count);
            open.Push((child, _nodes.Count));
            _nodes.Add(new Node { Parent = node, Birth = density });
        }
    }

    private void Fall(int tree, int node, double density, Merge[] merges, int points)
    {
        var open = new Stack<int>([tree]);
        while (open.TryPop(out var top))
        {
            if (top >= points)
            {
                open.Push(merges[top - points].Left);
                open.Push(merges[top - points].Right);
                continue;
            }
            _nodes[node].Fallen.Add((top, density));
            _nodes[node].Stability += Span(density, _nodes[node].Birth);
        }
    }

    private static double Span(double density, double birth) => Math.Min(density, Densest) - Math.Min(birth, Densest);

    /// <summary>From the leaves up: a cluster stands where it outlives its parts together. The root is never one.</summary>
    private void Choose()
    {
        for (var node = _nodes.Count - 1; node > 0; node--)
        {
            var parts = _nodes[node].Children.Sum(child => _nodes[child].Stability);
            if (_nodes[node].Children.Count == 0 || _nodes[node].Stability >= parts)
            {
                _nodes[node].IsChosen = true;
                foreach (var child in _nodes[node].Children) Unchoose(child);
            }
            else
            {
                _nodes[node].Stability = parts;
            }
        }
    }

    private void Unchoose(int node)
    {
        _nodes[node].IsChosen = false;
        foreach (var child in _nodes[node].Children) Unchoose(child);
    }
}
