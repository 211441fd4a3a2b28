using Detection.Api.Stages.Sweeps;
using Detection.Api.Tests.Sweeps;
using Detection.Models.Campaigns;

namespace Detection.Api.Tests.Campaigns;

public sealed class SweepPlannerTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    private static readonly PlanEffort Quick = new(Iterations: 300, MostCandidates: 20_000, StampValidYears: 10, WithCurve: false);

    [Fact]
    public void Of_a_hundred_thousand_candidates_the_most_valuable_twenty_thousand_are_searched_and_the_plan_says_so()
    {
        var known = Enumerable.Range(0, 100_000).Select(i => Row(i, 35.2 + i % 1000 * 0.0002, 36.9 + i / 1000 * 0.002, 1 + i)).ToList();
        var ground = SweepPlanner.Prepare(Terms, known, Quick, TimeZoneInfo.Utc);
        Assert.Equal(20_000, ground.ConsideredCount);
        Assert.Equal(80_001, ground.Candidates.Values.Min(candidate => candidate.Value));
        var plan = SweepPlanner.Plan(ground, Quick, (_, _) => { }, default);
        Assert.Equal((100_000, 20_000), (plan.Figures.CandidateCount, plan.Figures.ConsideredCount));
        Assert.NotEmpty(plan.Days[0].Day.Stops);
        var outcome = SweepWords.Outcome(new SweepRow
        {
            State = "planned", CandidatesFound = plan.CandidatesFound, StopCount = 1, FiguresJson = StoredJson.Write(plan.Figures),
        });
        Assert.Contains("the most valuable 20000 were", outcome.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tip_is_visited_first_of_all_even_when_it_is_worth_nothing()
    {
        var known = Enumerable.Range(0, 40).Select(i => Row(i, 35.32 + i * 0.001, 37.0, 1000)).ToList();
        known.Add(new CandidateRow { InstallationId = 99, Longitude = 35.32, Latitude = 37.03, TariffGroup = "dwelling", LastTipOn = Day.AddMonths(-1) });
        var plan = SweepPlanner.Plan(SweepPlanner.Prepare(Terms, known, Quick, TimeZoneInfo.Utc), Quick, (_, _) => { }, default);
        Assert.Contains(99, plan.Days[0].Day.Stops.Select(stop => stop.Target.Id));
        Assert.Equal(1, plan.Figures.TipCount);
    }

    [Fact]
    public void A_stamp_around_the_corner_is_an_extra_stop_and_takes_no_other_ones_place()
    {
        var terms = Terms with { Rules = Terms.Rules with { StampsExpiringWithinMonths = 12 } };
        var known = Enumerable.Range(0, 4).Select(i => Row(i, 35.32 + i * 0.004, 37.0, 1000)).ToList();
        var without = SweepPlanner.Plan(SweepPlanner.Prepare(terms, known, Quick, TimeZoneInfo.Utc), Quick, (_, _) => { }, default);
        known.Add(new CandidateRow { InstallationId = 50, Longitude = 35.3202, Latitude = 37.0, TariffGroup = "dwelling", StampYear = 2016 });
        known.Add(new CandidateRow { InstallationId = 51, Longitude = 35.40, Latitude = 37.05, TariffGroup = "dwelling", StampYear = 2016 });
        var plan = SweepPlanner.Plan(SweepPlanner.Prepare(terms, known, Quick, TimeZoneInfo.Utc), Quick, (_, _) => { }, default);
        Assert.Equal([.. Ids(without).Order(), 50], Ids(plan).Order());
        Assert.Equal((1, without.Figures.Value), (plan.Figures.StampCount, plan.Figures.Value));
    }

    [Fact]
    public void What_neighbours_hear_is_taken_off_the_value_of_the_plan_and_it_says_so()
    {
        var terms = Terms with { EndsOn = Day.AddDays(1), Rules = Terms.Rules with { WordOfMouth = new CampaignWordOfMouth(2_000, 0.5) } };
        var known = Enumerable.Range(0, 40).Select(i => Row(i, 35.32 + i % 8 * 0.0004, 37.0 + i / 8 * 0.0004, 1000)).ToList();
        var plan = SweepPlanner.Plan(SweepPlanner.Prepare(terms, known, Quick, TimeZoneInfo.Utc), Quick, (_, _) => { }, default);
        var second = plan.Days.Where(day => day.Day.Shift.DayNo == 2).SelectMany(day => day.Day.Stops).ToList();
        Assert.NotEmpty(second);
        Assert.All(second, stop => Assert.Equal((200, 200), ((int)Math.Round(plan.Stops[stop.Target.Id].Value), (int)Math.Round(plan.Stops[stop.Target.Id].ExpectedKwh))));
        Assert.Equal(plan.Stops.Values.Sum(stop => stop.Value), plan.Figures.Value, 6);
        Assert.Equal(1000 * plan.Stops.Count, plan.Figures.Value + plan.Figures.WordOfMouthLoss, 6);
        Assert.Equal(800 * second.Count, plan.Figures.WordOfMouthLoss, 6);
        var outcome = SweepWords.Outcome(new SweepRow { State = "planned", CandidatesFound = 40, StopCount = plan.Stops.Count, FiguresJson = StoredJson.Write(plan.Figures) });
        Assert.Contains("is taken off for it", outcome.En, StringComparison.Ordinal);
        Assert.Contains("duyulacağından", outcome.Tr, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_plan_is_no_plan()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var ground = SweepPlanner.Prepare(Terms, [Row(1, 35.32, 37, 100)], Quick, TimeZoneInfo.Utc);
        Assert.Throws<OperationCanceledException>(() => SweepPlanner.Plan(ground, Quick, (_, _) => { }, cancelled.Token));
    }

    private static IEnumerable<long> Ids(PlannedSweep plan) => plan.Days.SelectMany(day => day.Day.Stops).Select(stop => stop.Target.Id);

    private static CampaignTerms Terms => new(
        new CampaignArea(), Day, Day, [1, 2, 3, 4, 5, 6, 7],
        [new("A", new CampaignPlace(SweepDistrict.Centre.Longitude, SweepDistrict.Centre.Latitude), new TimeOnly(8, 30), 300, [])],
        new CampaignBudget(), CampaignGoal.Energy, new CampaignRules(), 25, new Dictionary<string, double>(), 1);

    private static CandidateRow Row(long id, double longitude, double latitude, double kwh) => new()
    {
        InstallationId = id, Longitude = longitude, Latitude = latitude, TariffGroup = "dwelling", Score = 0.9, Probability = 0.4, ExpectedKwh = kwh, HasReason = true,
    };
}
