using Detection.Models.Law.Contest;
using Detection.Models.Law.Worksheets;

namespace Detection.Models.Tests.Law;

public sealed class ContestableInputsTests
{
    [Fact]
    public void A_repeat_offender_may_contest_the_earlier_finding()
    {
        var range = Explore("repeat-02");
        Assert.Equal((4800.00m, 3840.00m, 4800.00m), (range.StatedTl, range.LowestTl, range.HighestTl)); // 2.5 and 2 times, as worked by hand
        Assert.Equal("R 46(3)", Assert.Single(range.Alternatives).Article);
    }

    [Fact]
    public void A_proven_start_may_be_contested_down_to_ninety_days()
    {
        var range = Explore("a-03"); // 360 days cost 398131.20, so 90 a quarter of it
        Assert.Equal(398131.20m / 4, range.LowestTl);
    }

    [Fact]
    public void Where_nothing_on_file_is_contestable_the_range_is_the_charge()
    {
        var range = Explore("hours-12");
        Assert.Empty(range.Alternatives);
        Assert.Equal(range.LowestTl, range.HighestTl);
    }

    [Fact]
    public void The_range_always_holds_the_charge()
    {
        foreach (var golden in GoldenCase.All.Where(golden => golden.Refusal is null))
        {
            var range = ContestableInputs.Explore(GoldenCaseTests.Calculate(golden).Sheet!, CaseTables.Read(), null);
            Assert.InRange(range.StatedTl, range.LowestTl, range.HighestTl);
        }
    }

    private static ContestedRange Explore(string name)
    {
        Worksheet sheet = GoldenCaseTests.Calculate(GoldenCase.All.First(golden => golden.Name.StartsWith(name, StringComparison.Ordinal))).Sheet!;
        return ContestableInputs.Explore(sheet, CaseTables.Read(), null);
    }
}
