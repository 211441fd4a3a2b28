using Detection.Models.Law.Undisputed;
using Detection.Models.Series;

namespace Detection.Models.Tests.Law;

public sealed class UndisputedPeriodTests
{
    private static readonly DateOnly Detected = new(2026, 6, 10);

    [Fact]
    public void A_planted_drop_is_dated_to_its_month_with_the_same_months_before_it()
    {
        var proposal = Propose(months: 36, dropAt: 28, depth: 0.6); // May 2023 + 28 = September 2025
        Assert.Equal(new DateOnly(2025, 9, 1), proposal.Proposed!.FellOn);
        Assert.InRange(proposal.Proposed.Depth, 0.5, 0.7);
        Assert.Equal(10, proposal.SamePeriod.Count); // September to June of the detection
        Assert.Equal(new DateOnly(2024, 9, 1), proposal.SamePeriod[0].From);
        Assert.Equal(new DateOnly(2025, 7, 1), proposal.SamePeriod[^1].To);
        Assert.Empty(proposal.MissingMonths);
        Assert.All(proposal.SamePeriod.Zip(proposal.SamePeriod.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Contains("09.2025", proposal.Evidence[0].Tr, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_fall_names_other_dates_it_could_be()
    {
        var proposal = Propose(months: 36, dropAt: 26, depth: 0.35, ramp: 4);
        Assert.NotNull(proposal.Proposed);
        Assert.NotEmpty(proposal.Alternatives);
        Assert.DoesNotContain(proposal.Alternatives, date => date.FellOn == proposal.Proposed.FellOn);
        Assert.All(proposal.Alternatives, date => Assert.True(date.Significance <= proposal.Proposed.Significance + 1e-9));
    }

    [Fact]
    public void Steady_use_proposes_nothing_and_says_so()
    {
        var proposal = Propose(months: 36, dropAt: 36, depth: 0);
        Assert.Null(proposal.Proposed);
        Assert.Empty(proposal.SamePeriod);
        Assert.Contains("no drop", proposal.Evidence[0].En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_estimated_month_is_named_and_not_invented()
    {
        var proposal = Propose(months: 36, dropAt: 28, depth: 0.6, missing: 18); // November 2024
        Assert.Equal(new DateOnly(2024, 11, 1), Assert.Single(proposal.MissingMonths));
        Assert.Equal(9, proposal.SamePeriod.Count);
    }

    [Fact]
    public void A_proposal_is_confirmed_only_by_a_name()
    {
        var proposal = Propose(months: 36, dropAt: 28, depth: 0.6);
        Assert.Null(proposal.ToFacts(null).ConfirmedBy);
        Assert.Equal("a clerk", proposal.ToFacts("a clerk").ConfirmedBy);
        Assert.Equal(proposal.Proposed!.FellOn, proposal.ToFacts(null).FellOn);
    }

    /// <summary>Steady use of 10 kWh a day with a little movement, falling at a month; the last month is April 2026.</summary>
    private static UndisputedProposal Propose(int months, int dropAt, double depth, int ramp = 0, int missing = -1)
    {
        var start = Period.Of(2023, 5);
        var readings = Enumerable.Range(0, months).Where(month => month != missing).Select(month =>
        {
            var fallen = month < dropAt ? 0 : depth * Math.Min(1, (month - dropAt + 1) / (double)Math.Max(1, ramp));
            return new MonthlyReading(start + month, (start + month).Days * 10 * (1 - fallen) * (1 + 0.03 * Math.Sin(month * 2.3)));
        });
        var history = new InstallationHistory { Id = new(1), InstallationNo = "1", TariffGroup = TariffGroup.Commercial, Readings = [.. readings] };
        var series = SeriesCleaner.Clean(history.AsOf(new(2026, 5, 31)), start + months - 1);
        return UndisputedPeriod.Propose(series, LogLevel.Of(series.KwhPerDay), Detected);
    }
}
