using Detection.Models.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Statistics;

public sealed class SmallCellsTests
{
    [Theory]
    [InlineData("40 60 80", "...")]
    [InlineData("0 60 80", "...")]
    [InlineData("3 60 80", "##.")] // one hidden cell could be told from the total
    [InlineData("3 4 80", "##.")]
    [InlineData("1 2 80", "###")] // the total would say that both are below 3
    [InlineData("1 2 80 90", "###.")]
    [InlineData("3 0 9", "#.#")]
    [InlineData("3 1 0", "##.")] // the total is small and hidden itself
    [InlineData("4 1", "##")]
    [InlineData("2 0 0", "#..")]
    [InlineData("", "")]
    public void Small_cells_are_hidden_and_cannot_be_told_from_the_total(string cells, string expected) =>
        Assert.Equal(expected, string.Concat(SmallCells.Hide(Parse(cells)).Select(hidden => hidden ? '#' : '.')));

    [Fact]
    public void A_negative_count_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SmallCells.Hide([5, -1]));

    /// <summary>The attacker knows the total and the published cells, and lists every table that fits.</summary>
    [Fact]
    public void No_small_cell_has_a_single_possible_value() =>
        Prop.ForAll(
            Gen.Choose(0, 9).ListOf().Where(cells => cells.Count is > 1 and < 6).ToArbitrary(),
            list =>
            {
                long[] cells = [.. list.Select(cell => (long)cell)];
                var hidden = SmallCells.Hide(cells);
                var total = cells.Sum();
                if (SmallCells.IsSmall(total)) return cells.Zip(hidden).All(pair => pair.Second == SmallCells.IsSmall(pair.First));
                var possible = Fits(cells, hidden, total);
                return Enumerable.Range(0, cells.Length).Where(i => SmallCells.IsSmall(cells[i])).All(i => hidden[i] && possible.Select(table => table[i]).Distinct().Count() > 1);
            }).QuickCheckThrowOnFailure();

    /// <summary>Every table with the published cells and the total, whatever stands in the hidden ones.</summary>
    private static List<long[]> Fits(long[] cells, bool[] hidden, long total)
    {
        var tables = new List<long[]> { Array.Empty<long>() };
        for (var i = 0; i < cells.Length; i++)
        {
            long[] choices = hidden[i] ? [.. Enumerable.Range(0, (int)total + 1).Select(count => (long)count)] : [cells[i]];
            tables = [.. tables.SelectMany(table => choices.Select(count => (long[])[.. table, count])).Where(table => table.Sum() <= total)];
        }
        return [.. tables.Where(table => table.Sum() == total)];
    }

    [Fact]
    public void A_hit_rate_is_hidden_with_its_numerator_or_its_denominator()
    {
        var published = PublishedCounts.OfGroups([new(900, 200, 3, 0, 0, 9), new(900, 300, 40, 0, 0, 9), new(900, 400, 60, 0, 0, 9)]);
        Assert.Equal([null, null, 60L], published.Select(row => row.Findings));
        Assert.Equal([true, true, false], published.Select(row => row.HitRate is null));
        Assert.Equal([200L, 300L, 400L], published.Select(row => row.Visits));
        Assert.Equal([true, true, false], published.Select(row => row.Suppressed));
    }

    [Fact]
    public void A_small_total_is_hidden_too() => Assert.Null(PublishedCounts.OfTotal(new(10, 9, 4, 0, 0, 0)).Findings);

    private static long[] Parse(string cells) =>
        [.. cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => long.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))];
}
