using Detection.Models.Series;

namespace Detection.Models.Tests.Series;

public class DropFinderTests
{
    private static double[] Level(int months, Func<int, double> level) => [.. Enumerable.Range(0, months).Select(m => Math.Log(level(m)) + 0.05 * ((m * 7919 % 13) / 6.0 - 1))];

    [Fact]
    public void A_lasting_drop_is_found_with_its_month_and_depth()
    {
        var drop = DropFinder.Lasting(Level(24, m => m < 15 ? 10 : 4));

        Assert.Equal((15, 24), (drop.From, drop.To));
        Assert.InRange(drop.Depth, 0.55, 0.65);
        Assert.True(drop.Significance > 8);
    }

    [Fact]
    public void A_rise_is_not_a_drop() => Assert.False(DropFinder.Lasting(Level(24, m => m < 15 ? 4 : 10)).Found);

    [Fact]
    public void A_drop_that_was_recovered_from_does_not_last()
    {
        var level = Level(24, m => m is >= 8 and < 14 ? 4 : 10);

        Assert.Equal((8, 14), (DropFinder.Recovered(level).From, DropFinder.Recovered(level).To));
        Assert.False(DropFinder.Lasting(level).Found);
    }

    [Fact]
    public void Missing_months_are_passed_over()
    {
        var level = Level(24, m => m < 15 ? 10 : 4);
        level[3] = level[15] = double.NaN;

        Assert.Equal(16, DropFinder.Lasting(level).From);
    }

    [Fact]
    public void One_odd_month_is_not_a_lasting_drop() => Assert.False(DropFinder.Lasting(Level(26, m => m == 17 ? 0.2 : 3.12)).Found);

    [Fact]
    public void Too_few_months_hold_no_drop() => Assert.False(DropFinder.Lasting([1, 2, double.NaN, 0, 0, 0]).Found);
}
