using FsCheck;
using FsCheck.Fluent;
using Geo.Statistics;

namespace Geo.Tests.Statistics;

public sealed class HdbscanTests
{
    private static readonly Arbitrary<(int X, int Y)[]> Points = Gen.Choose(0, 60).Two().ArrayOf(30).Select(drawn => drawn.Select(p => (p.Item1, p.Item2)).Distinct().ToArray()).ToArbitrary();

    [Fact]
    public void Clusters_of_differing_density_are_told_apart()
    {
        var random = new Random(1);
        var tight = Enumerable.Range(0, 30).Select(_ => (X: random.NextDouble() * 20, Y: random.NextDouble() * 20));
        var loose = Enumerable.Range(0, 30).Select(_ => (X: 1000 + random.NextDouble() * 300, Y: random.NextDouble() * 300));
        (double X, double Y)[] points = [.. tight, .. loose, (5_000, 5_000)];

        var labels = Hdbscan.Label([.. points.Select(p => p.X)], [.. points.Select(p => p.Y)], 4, 10);

        Assert.All(labels[..30], label => Assert.Equal(0, label.Label));
        Assert.All(labels[30..60], label => Assert.Equal(1, label.Label));
        Assert.Equal(new HdbscanLabel(Dbscan.Noise, 0), labels[60]);
        Assert.All(labels[..60], label => Assert.InRange(label.Membership, 0.01, 1));
    }

    [Fact]
    public void Merging_heights_are_those_of_comparing_every_pair_of_groups() => Prop.ForAll(Points, points =>
    {
        double[] x = [.. points.Select(p => (double)p.X)], y = [.. points.Select(p => (double)p.Y)];
        var quick = MutualReachability.SpanningTree(x, y, 3).Select(edge => edge.Metres);
        return quick.Zip(HeightsSlowly(x, y, 3)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_cluster_has_its_least_size() => Prop.ForAll(Points, points =>
    {
        var labels = Hdbscan.Label([.. points.Select(p => (double)p.X)], [.. points.Select(p => (double)p.Y)], 3, 5);
        return labels.Where(label => label.Label >= 0).GroupBy(label => label.Label).All(cluster => cluster.Count() >= 5);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Points_on_one_spot_are_one_cluster_beside_another()
    {
        double[] x = [0, 0, 0, 0, 0, 50, 51, 52, 53, 54], y = new double[10];
        var labels = Hdbscan.Label(x, y, 2, 3);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], labels.Select(label => label.Label));
    }

    [Fact]
    public void Too_few_points_are_noise() => Assert.All(Hdbscan.Label([1, 2], [1, 2], 2, 3), label => Assert.Equal(Dbscan.Noise, label.Label));

    [Fact]
    public void Coordinates_must_be_finite() => Assert.Throws<ArgumentException>(() => Hdbscan.Label([double.NaN, 1], [0, 0], 2, 2));

    /// <summary>Single linkage by its definition: the two groups with the nearest members are joined, again and again.</summary>
    private static List<double> HeightsSlowly(double[] x, double[] y, int minPoints)
    {
        double Metres(int a, int b) => Math.Sqrt(Math.Pow(x[a] - x[b], 2) + Math.Pow(y[a] - y[b], 2));
        double Core(int a) => Enumerable.Range(0, x.Length).Select(b => Metres(a, b)).Order().ElementAt(Math.Min(minPoints, x.Length) - 1);
        double Reach(int a, int b) => Math.Max(Metres(a, b), Math.Max(Core(a), Core(b)));
        var (groups, heights) = (Enumerable.Range(0, x.Length).Select(i => new List<int> { i }).ToList(), new List<double>());
        while (groups.Count > 1)
        {
            var (a, b, height) = (from one in groups from other in groups where one != other select (one, other, one.Min(i => other.Min(j => Reach(i, j))))).MinBy(pair => pair.Item3);
            a.AddRange(b);
            groups.Remove(b);
            heights.Add(height);
        }
        return heights;
    }
}
