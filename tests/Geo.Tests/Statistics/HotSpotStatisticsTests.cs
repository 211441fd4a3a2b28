using FsCheck;
using FsCheck.Fluent;
using Geo.Statistics;

namespace Geo.Tests.Statistics;

public sealed class HotSpotStatisticsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.31731050786291415)]
    [InlineData(-1.959963984540054, 0.05)]
    [InlineData(2.5758293035489004, 0.01)]
    [InlineData(5, 5.733031437583892e-7)]
    [InlineData(-9, 2.2571768119076845e-19)]
    public void Tails_are_those_of_the_normal_distribution(double z, double chance) => Assert.Equal(1, FalseDiscovery.TwoSided(z) / chance, 1e-12);

    [Fact]
    public void False_discovery_is_controlled_as_in_the_paper()
    {
        // Benjamini and Hochberg (1995), §3.2: the four smallest of fifteen are taken at 0.05.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        var q = FalseDiscovery.Control(p);
        Assert.Equal(4, q.Count(value => value <= 0.05));
        Assert.Equal(0.0095 * 15 / 4, q[3], 12);
        Assert.Equal(q.Order(), q);
    }

    [Fact]
    public void False_discovery_does_not_depend_on_the_order() => Prop.ForAll(
        Gen.Choose(0, 1000).ArrayOf().ToArbitrary(), drawn =>
        {
            var p = Array.ConvertAll(drawn, value => value / 1000.0);
            return FalseDiscovery.Control([.. p.Reverse()]).Reverse().SequenceEqual(FalseDiscovery.Control(p));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hot_corner_is_hot_and_the_rest_is_not()
    {
        var (cells, values) = Corner();
        var z = GetisOrd.Star(values, HexGrid.Contiguity(cells));
        var q = FalseDiscovery.Control([.. z.Select(FalseDiscovery.TwoSided)]);
        Assert.All(Enumerable.Range(0, cells.Length).Where(i => cells[i] is { Q: < 3, R: < 3 }), i => Assert.True(z[i] > 0 && q[i] < 0.01));
        Assert.DoesNotContain(Enumerable.Range(0, cells.Length), i => cells[i] is { Q: > 5, R: > 5 } && q[i] < 0.1);
    }

    [Fact]
    public void Alike_values_are_no_hot_spot() =>
        Assert.All(GetisOrd.Star([.. Enumerable.Repeat(0.3, 50)], HexGrid.Contiguity(Square(5, 10))), z => Assert.Equal(0, z));

    [Fact]
    public void Moran_tells_like_among_like_and_repeats_itself()
    {
        var (cells, values) = Corner();
        var weights = HexGrid.Contiguity(cells);
        var results = LocalMoran.Of(values, weights, 499, 7);
        Assert.Equal(results, LocalMoran.Of(values, weights, 499, 7));
        var corner = Array.IndexOf(cells, new HexCell(1, 1));
        Assert.Equal(MoranQuadrant.HighHigh, results[corner].Quadrant);
        Assert.Equal(1.0 / 500, results[corner].PseudoProbability, 9);
        // The mean of the statistic under permutation is −z²/(n − 1) ÷ m₂; over all areas the local values sum to n times Moran's I.
        Assert.True(results.Sum(area => area.Statistic) > 0);
    }

    [Fact]
    public void Permutations_come_near_the_exact_mean_of_chance()
    {
        // A value alone among noise: about half of the shuffles lie above whatever its neighbours are.
        var random = new Random(4);
        var values = Enumerable.Range(0, 400).Select(_ => random.NextDouble()).ToArray();
        var results = LocalMoran.Of(values, HexGrid.Contiguity(Square(20, 20)), 199, 3);
        Assert.InRange(results.Count(area => area.PseudoProbability <= 0.05), 20, 65);
    }

    [Fact]
    public void Rates_of_few_are_drawn_to_the_rate_of_all()
    {
        double[] cases = [1, 50, 300, 4], among = [2, 1000, 2000, 100];
        var bayes = EmpiricalBayes.Of(cases, among);
        Assert.Equal(355.0 / 3102, bayes.Mean, 12);
        Assert.InRange(bayes.Smooth(1, 2), bayes.Mean, 0.5);
        Assert.True(Math.Abs(bayes.Smooth(300, 2000) - 0.15) < Math.Abs(bayes.Smooth(1, 2) - 0.5));
        Assert.Equal(bayes.Mean, bayes.Smooth(0, 0));
    }

    [Fact]
    public void Every_point_lies_in_the_hexagon_that_is_its_own() => Prop.ForAll(
        Gen.Choose(-100_000, 100_000).Two().ToArbitrary(), point =>
        {
            var (x, y, grid) = (point.Item1 / 7.0, point.Item2 / 11.0, new HexGrid(150));
            var cell = grid.CellOf(x, y);
            double Squared(HexCell other) => Math.Pow(grid.CentreOf(other).XMetres - x, 2) + Math.Pow(grid.CentreOf(other).YMetres - y, 2);
            return cell.Neighbours.All(other => Squared(cell) <= Squared(other) + 1e-6);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hexagon_is_a_proper_polygon_of_its_area()
    {
        var grid = new HexGrid(80);
        var boundary = grid.BoundaryOf(new HexCell(-3, 17));
        Assert.True(boundary.IsValid);
        Assert.Equal(grid.AreaSquareMetres, boundary.Area, 6);
    }

    [Fact]
    public void Neighbours_are_mutual() =>
        Assert.All(new HexCell(4, -2).Neighbours, other => Assert.Contains(new HexCell(4, -2), other.Neighbours));

    [Fact]
    public void Both_kernels_spread_a_weight_of_one()
    {
        var steps = Enumerable.Range(-60, 121).SelectMany(i => Enumerable.Range(-60, 121).Select(j => (X: i * 10.0, Y: j * 10.0))).ToArray();
        foreach (var kernel in Enum.GetValues<Kernel>())
        {
            var density = KernelDensity.At(kernel, [0], [0], [1], 120, [.. steps.Select(s => s.X)], [.. steps.Select(s => s.Y)]);
            Assert.Equal(1, density.Sum() * 100, 0.002);
        }
    }

    [Fact]
    public void Sums_of_neighbours_leave_the_point_itself_out() => Prop.ForAll(
        Gen.Choose(0, 400).Two().ArrayOf(40).ToArbitrary(), points =>
        {
            double[] x = [.. points.Select(p => (double)p.Item1), double.NaN], y = [.. points.Select(p => (double)p.Item2), 0];
            double[][] carried = [[.. x.Select(_ => 1.0)], [.. x.Select((_, i) => i % 5 == 0 ? double.NaN : i)]];
            var sums = NeighbourSums.LeaveOneOut(x, y, carried, 100);
            return Enumerable.Range(0, x.Length).All(i => Enumerable.Range(0, 2).All(k => Math.Abs(sums[k][i] - Slowly(x, y, carried[k], i)) < 1e-9));
        }).QuickCheckThrowOnFailure();

    private static double Slowly(double[] x, double[] y, double[] carried, int point)
    {
        if (double.IsNaN(x[point])) return 0;
        (double X, double Y) Cell(int i) => (Math.Floor(x[i] / 25), Math.Floor(y[i] / 25));
        return Enumerable.Range(0, x.Length)
            .Where(i => i != point && !double.IsNaN(x[i]) && !double.IsNaN(carried[i]))
            .Where(i => Math.Pow(Cell(i).X - Cell(point).X, 2) + Math.Pow(Cell(i).Y - Cell(point).Y, 2) <= 16)
            .Sum(i => carried[i]);
    }

    private static HexCell[] Square(int columns, int rows) => [.. Enumerable.Range(0, columns).SelectMany(q => Enumerable.Range(0, rows).Select(r => new HexCell(q, r)))];

    private static (HexCell[] Cells, double[] Values) Corner()
    {
        var cells = Square(12, 12);
        var random = new Random(2);
        return (cells, [.. cells.Select(cell => (cell is { Q: < 4, R: < 4 } ? 0.3 : 0.02) + 0.02 * random.NextDouble())]);
    }
}
