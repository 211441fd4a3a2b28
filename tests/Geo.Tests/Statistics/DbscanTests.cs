using Detection.Testing;
using FsCheck;
using FsCheck.Fluent;
using Geo.Statistics;
using NpgsqlTypes;

namespace Geo.Tests.Statistics;

public sealed class DbscanTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    /// <summary>Points on a small lattice, where many lie exactly at the limit, many coincide and some are alone.</summary>
    private static readonly Arbitrary<Case> Cases = (
        from count in Gen.Choose(0, 60)
        from x in Gen.Choose(0, 25).ArrayOf(count)
        from y in Gen.Choose(-12, 12).ArrayOf(count)
        from epsMetres in Gen.Elements(1.0, 2.0, 5.0, Math.Sqrt(2))
        from minPoints in Gen.Choose(1, 6)
        select new Case([.. x.Select(value => (double)value)], [.. y.Select(value => (double)value)], epsMetres, minPoints)).ToArbitrary();

    [Fact]
    public void Clusters_are_those_of_comparing_every_pair() =>
        Prop.ForAll(Cases, points => Label(points).SequenceEqual(LabelSlowly(points))).QuickCheckThrowOnFailure();

    [Fact]
    public void Clusters_do_not_depend_on_the_order_of_the_points() =>
        Prop.ForAll(Cases, points =>
        {
            var reversed = Label(points with { X = [.. points.X.Reverse()], Y = [.. points.Y.Reverse()] }).Reverse().ToArray();
            return AreSamePartition(Label(points), reversed);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(3000, 12.0, 4)]
    [InlineData(3000, 20.0, 6)]
    [InlineData(3000, 5.0, 1)]
    public async Task Clusters_are_those_of_PostGIS(int count, double epsMetres, int minPoints)
    {
        var random = new Random(7);
        var x = Enumerable.Range(0, count).Select(_ => random.NextDouble() * 1000).ToArray();
        var y = Enumerable.Range(0, count).Select(_ => random.NextDouble() * 1000).ToArray();
        var points = new Case(x, y, epsMetres, minPoints);
        var theirs = await LabelByPostGis(points);
        var ours = Label(points);

        var core = Enumerable.Range(0, count).Where(point => Neighbours(points, point).Count() >= minPoints).ToArray();
        Assert.Equal(theirs.Max() + 1, ours.Max() + 1);
        Assert.Equal(theirs.Select(label => label < 0), ours.Select(label => label < 0));
        Assert.True(AreSamePartition([.. core.Select(point => ours[point])], [.. core.Select(point => theirs[point])]));
    }

    [Fact]
    public void A_border_point_goes_to_its_nearest_core_point()
    {
        double[] x = [0, 1, 2, 5.9, 10, 11, 12];
        Assert.Equal([0, 0, 0, 0, 1, 1, 1], Label(new Case(x, new double[7], 4, 3)));
        x[3] = 6.1;
        Assert.Equal([0, 0, 0, 1, 1, 1, 1], Label(new Case(x, new double[7], 4.2, 4)));
    }

    [Fact]
    public void A_hundred_thousand_points_at_one_address_are_one_cluster()
    {
        var labels = Label(new Case(new double[100_000], new double[100_000], 10, 5));
        Assert.All(labels, label => Assert.Equal(0, label));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(double.NaN, 3)]
    [InlineData(10, 0)]
    public void A_parameter_that_means_nothing_is_refused(double epsMetres, int minPoints) =>
        Assert.Throws<ArgumentException>(() => Label(new Case([1], [1], epsMetres, minPoints)));

    [Fact]
    public void A_point_that_is_nowhere_is_refused() => Assert.Throws<ArgumentException>(() => Label(new Case([double.NaN], [1], 10, 3)));

    private sealed record Case(double[] X, double[] Y, double EpsMetres, int MinPoints);

    private static int[] Label(Case points)
    {
        var labels = new int[points.X.Length];
        var count = Dbscan.Label(points.X, points.Y, points.EpsMetres, points.MinPoints, labels);
        Assert.Equal(labels.DefaultIfEmpty(-1).Max() + 1, count);
        return labels;
    }

    /// <summary>The definition, pair by pair: core points joined over neighbours, each border point with its nearest core point.</summary>
    private static int[] LabelSlowly(Case points)
    {
        var everyone = Enumerable.Range(0, points.X.Length).ToArray();
        var isCore = everyone.Select(point => Neighbours(points, point).Count() >= points.MinPoints).ToArray();
        var component = everyone.Select(point => isCore[point] ? point : -1).ToArray();
        bool changed;
        do
        {
            changed = false;
            foreach (var a in everyone.Where(point => isCore[point]))
                foreach (var b in Neighbours(points, a).Where(point => isCore[point] && component[point] < component[a]))
                    (component[a], changed) = (component[b], true);
        }
        while (changed);
        foreach (var border in everyone.Where(point => !isCore[point]))
            if (Neighbours(points, border).Where(point => isCore[point]).OrderBy(point => (Squared(points, border, point), points.X[point], points.Y[point])).ToArray() is [var nearest, ..])
                component[border] = component[nearest];
        var numbers = component.Where(label => label >= 0).Distinct().Select((label, number) => (label, number)).ToDictionary(pair => pair.label, pair => pair.number);
        return [.. component.Select(label => label < 0 ? Dbscan.Noise : numbers[label])];
    }

    private static IEnumerable<int> Neighbours(Case points, int point) =>
        Enumerable.Range(0, points.X.Length).Where(other => Squared(points, point, other) <= points.EpsMetres * points.EpsMetres);

    private static double Squared(Case points, int a, int b) =>
        (points.X[a] - points.X[b]) * (points.X[a] - points.X[b]) + (points.Y[a] - points.Y[b]) * (points.Y[a] - points.Y[b]);

    /// <summary>Whether two labellings name the same groups, by whatever numbers.</summary>
    private static bool AreSamePartition(int[] a, int[] b) =>
        a.Zip(b).Where(pair => pair.First >= 0).Distinct().Count() == a.Where(label => label >= 0).Distinct().Count()
        && a.Zip(b).Where(pair => pair.Second >= 0).Distinct().Count() == b.Where(label => label >= 0).Distinct().Count()
        && a.Zip(b).All(pair => pair.First < 0 == pair.Second < 0);

    private async Task<int[]> LabelByPostGis(Case points)
    {
        await using var command = database.Source.CreateCommand(
            """
            select coalesce(st_clusterdbscan(st_makepoint(x, y), $3, $4) over (), -1)
            from unnest($1, $2) with ordinality as point (x, y, place) order by place
            """);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Double, points.X);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Double, points.Y);
        command.Parameters.AddWithValue(points.EpsMetres);
        command.Parameters.AddWithValue(points.MinPoints);
        var labels = new List<int>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) labels.Add(reader.GetInt32(0));
        return [.. labels];
    }
}
