namespace Detection.Models.Detectors;

/// <summary>
/// One tree of an isolation forest in a flat array; node 0 is the root and a node's left child stands right behind it. A node with
/// feature −1 is a leaf and its threshold holds the depth to count for what ends there.
/// </summary>
internal sealed class IsolationTree
{
    private const double EulerGamma = 0.5772156649015329;

    public delegate double[] RowView(ReadOnlySpan<double> deviations);

    private readonly record struct Branch(double Threshold, int Feature, int Right);

    private readonly Branch[] _nodes;

    private IsolationTree(int[] feature, double[] threshold, int[] right) =>
        _nodes = [.. feature.Select((f, node) => new Branch(threshold[node], f, right[node]))];

    public static IsolationTree Grow(IReadOnlyList<double[]> rows, int sampleSize, Random random, RowView view)
    {
        var sample = new double[sampleSize][];
        for (var i = 0; i < sampleSize; i++) sample[i] = view(rows[random.Next(rows.Count)]);
        var growth = new Growth(random, (int)Math.Ceiling(Math.Log2(Math.Max(2, sampleSize))) + 2);
        growth.Node(sample, 0);
        return new IsolationTree([.. growth.Feature], [.. growth.Threshold], [.. growth.Right]);
    }

    public double Depth(double[] row)
    {
        var node = 0;
        while (true)
        {
            ref readonly var branch = ref _nodes[node];
            if (branch.Feature < 0) return branch.Threshold;
            node = row[branch.Feature] < branch.Threshold ? node + 1 : branch.Right;
        }
    }

    /// <summary>Mean depth of a random search among n: 2H(n−1) − 2(n−1)/n.</summary>
    public static double MeanDepth(int n) => n <= 1 ? 0 : n == 2 ? 1 : 2 * (Math.Log(n - 1) + EulerGamma) - 2.0 * (n - 1) / n;

    public void Write(BinaryWriter writer)
    {
        writer.WriteInts(Array.ConvertAll(_nodes, node => node.Feature));
        writer.WriteDoubles(Array.ConvertAll(_nodes, node => node.Threshold));
        writer.WriteInts(Array.ConvertAll(_nodes, node => node.Right));
    }

    public static IsolationTree Read(BinaryReader reader, int features)
    {
        var (feature, threshold, right) = (reader.ReadInts(), reader.ReadDoubles(), reader.ReadInts());
        var n = feature.Length;
        if (n == 0 || threshold.Length != n || right.Length != n) throw new InvalidDataException("a tree of the model is broken");
        for (var node = 0; node < n; node++)
            if (feature[node] >= features || (feature[node] >= 0 && (right[node] <= node || right[node] >= n || node + 1 >= n)))
                throw new InvalidDataException("a tree of the model points outside itself");
        return new IsolationTree(feature, threshold, right);
    }

    private sealed class Growth(Random random, int deepest)
    {
        public List<int> Feature { get; } = [];

        public List<double> Threshold { get; } = [];

        public List<int> Right { get; } = [];

        public void Node(double[][] rows, int depth)
        {
            var node = Feature.Count;
            Feature.Add(-1);
            Threshold.Add(depth + MeanDepth(rows.Length));
            Right.Add(-1);
            if (depth >= deepest || rows.Length <= 1 || Choose(rows) is not var (feature, threshold)) return;
            Feature[node] = feature;
            Threshold[node] = threshold;
            Node(Array.FindAll(rows, r => r[feature] < threshold), depth + 1);
            Right[node] = Feature.Count;
            Node(Array.FindAll(rows, r => r[feature] >= threshold), depth + 1);
        }

        /// <summary>A random feature among those that differ, and a random place between its ends; null where all rows are alike.</summary>
        private (int Feature, double Threshold)? Choose(double[][] rows)
        {
            var differing = new List<(int Feature, double Least, double Most)>();
            for (var feature = 0; feature < rows[0].Length; feature++)
            {
                var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
                foreach (var row in rows) (least, most) = (Math.Min(least, row[feature]), Math.Max(most, row[feature]));
                if (most > least) differing.Add((feature, least, most));
            }
            if (differing.Count == 0) return null;
            var chosen = differing[random.Next(differing.Count)];
            return (chosen.Feature, chosen.Least + (chosen.Most - chosen.Least) * (1 - random.NextDouble()));
        }
    }
}
