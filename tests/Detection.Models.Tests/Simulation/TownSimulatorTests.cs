using System.Globalization;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;

namespace Detection.Models.Tests.Simulation;

public sealed class TownSimulatorTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        var options = new TownOptions(400, 11);
        var (one, two) = (await TownInMemory.Make(options), await TownInMemory.Make(options));
        foreach (var file in TownFiles.All) Assert.True(one.Bytes(file).AsSpan().SequenceEqual(two.Bytes(file)), TownFiles.Name(file));
    }

    [Fact]
    public async Task Another_seed_gives_another_town()
    {
        var (one, two) = (await TownInMemory.Make(new(400, 11)), await TownInMemory.Make(new(400, 12)));
        Assert.NotEqual(one.Text(TownFile.Readings), two.Text(TownFile.Readings));
        Assert.NotEqual(one.Text(TownFile.Streets), two.Text(TownFile.Streets));
    }

    [Fact]
    public async Task The_files_do_not_depend_on_the_culture()
    {
        var options = new TownOptions(150, 3);
        var expected = await TownInMemory.Make(options);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var turkish = await TownInMemory.Make(options);
            foreach (var file in TownFiles.All) Assert.Equal(expected.Text(file), turkish.Text(file));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(60)]
    [InlineData(777)]
    [InlineData(2_345)]
    public async Task Exactly_as_many_installations_are_written_as_were_asked_for(int installations)
    {
        var town = await TownInMemory.Make(new(installations, 5) { Months = 3 });
        var rows = town.Rows(TownFile.Installations);
        Assert.Equal(installations, rows.Count);
        Assert.Equal(installations, town.Summary.Installations);
        Assert.Equal(installations, rows.Select(row => row["installation_no"]).Distinct().Count());
    }

    [Fact]
    public async Task Without_thieves_the_truth_is_empty()
    {
        var town = await TownInMemory.Make(new(600, 5) { Months = 12, TheftShare = 0 });
        Assert.Empty(town.Rows(TownFile.Truth));
        Assert.DoesNotContain(town.Rows(TownFile.Outcomes), row => row["outcome"].StartsWith("kacak", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 36, 0.05)]
    [InlineData(10, 0, 0.05)]
    [InlineData(10, 121, 0.05)]
    [InlineData(10, 36, -0.1)]
    [InlineData(10, 36, 0.6)]
    [InlineData(10, 36, double.NaN)]
    public async Task Options_out_of_range_are_refused(int installations, int months, double theftShare) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => TownInMemory.Make(new(installations, 1) { Months = months, TheftShare = theftShare }));
}
