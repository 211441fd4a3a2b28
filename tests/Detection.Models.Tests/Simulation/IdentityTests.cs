using Detection.Models.Simulation;

namespace Detection.Models.Tests.Simulation;

public sealed class IdentityTests
{
    /// <summary>The valid samples of the regulation's §8.</summary>
    [Theory]
    [InlineData("40Z000002606920J")]
    [InlineData("40Z000007706314S")]
    [InlineData("40Z000007706315Q")]
    [InlineData("40Z000000000700A")]
    [InlineData("10YTR-TEIAS----W")]
    public void The_check_character_is_that_of_real_codes(string eic) => Assert.Equal(eic[15], Identity.EicCheck(eic[..15]));

    [Fact]
    public void Numbers_never_repeat_within_a_town()
    {
        Assert.Equal(50_000, Enumerable.Range(0, 50_000).Select(ordinal => Identity.InstallationNo(3, ordinal)).Distinct().Count());
        Assert.Equal(50_000, Enumerable.Range(0, 50_000).Select(ordinal => Identity.Eic(3, ordinal)).Distinct().Count());
        Assert.Equal(50_000, Enumerable.Range(0, 10_000).SelectMany(ordinal => Enumerable.Range(0, 5).Select(n => Identity.MeterSerial(3, ordinal, n))).Distinct().Count());
    }

    [Fact]
    public void Every_code_is_valid_and_ends_in_no_hyphen() =>
        Assert.All(Enumerable.Range(0, 2_000).Select(ordinal => Identity.Eic(9, ordinal)), eic =>
        {
            Assert.Equal(16, eic.Length);
            Assert.NotEqual('-', eic[15]);
            Assert.Equal(Identity.EicCheck(eic[..15]), eic[15]);
        });

    [Fact]
    public void Neighbours_in_the_town_are_no_neighbours_in_number()
    {
        var numbers = Enumerable.Range(0, 2_000).Select(ordinal => long.Parse(Identity.InstallationNo(3, ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var rising = numbers.Zip(numbers.Skip(1)).Count(pair => pair.First < pair.Second);
        Assert.InRange(rising, 900, 1_100);
    }
}
