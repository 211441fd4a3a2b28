using Detection.Models.Campaigns;

namespace Detection.Models.Tests.Campaigns;

public sealed class CampaignLifecycleTests
{
    [Fact]
    public void The_usual_life_leads_from_draft_to_closed()
    {
        (CampaignAct Act, string After)[] life =
        [
            (CampaignAct.Change, CampaignState.Draft), (CampaignAct.Plan, CampaignState.Draft), (CampaignAct.Choose, CampaignState.Planned),
            (CampaignAct.Plan, CampaignState.Planned), (CampaignAct.HandOut, CampaignState.HandedOut), (CampaignAct.Replan, CampaignState.HandedOut),
            (CampaignAct.Mark, CampaignState.InProgress), (CampaignAct.Replan, CampaignState.InProgress), (CampaignAct.Close, CampaignState.Closed),
        ];
        var state = CampaignState.Draft;
        foreach (var (act, after) in life)
        {
            state = CampaignLifecycle.After(state, act)!;
            Assert.Equal(after, state);
        }
    }

    [Theory]
    [InlineData(CampaignState.Closed)]
    [InlineData(CampaignState.Cancelled)]
    public void What_has_ended_allows_nothing(string state) => Assert.Empty(CampaignLifecycle.Allowed(state));

    [Theory]
    [InlineData(CampaignState.Draft, CampaignAct.HandOut)]
    [InlineData(CampaignState.Draft, CampaignAct.Mark)]
    [InlineData(CampaignState.HandedOut, CampaignAct.Change)]
    [InlineData(CampaignState.HandedOut, CampaignAct.Choose)]
    [InlineData(CampaignState.InProgress, CampaignAct.TakeBack)]
    [InlineData(CampaignState.Planned, CampaignAct.Mark)]
    public void What_would_pull_the_plan_from_under_a_crew_is_not_allowed(string state, CampaignAct act) => Assert.Null(CampaignLifecycle.After(state, act));

    [Fact]
    public void Every_state_that_is_not_an_end_can_be_left_for_good()
    {
        foreach (var state in (string[])[CampaignState.Draft, CampaignState.Planned, CampaignState.HandedOut, CampaignState.InProgress])
            Assert.Equal(CampaignState.Cancelled, CampaignLifecycle.After(state, CampaignAct.Cancel));
    }

    [Fact]
    public void A_campaign_holds_its_installations_from_the_choice_to_the_end() => Assert.Equal(
        [CampaignState.Planned, CampaignState.HandedOut, CampaignState.InProgress],
        ((string[])[CampaignState.Draft, CampaignState.Planned, CampaignState.HandedOut, CampaignState.InProgress, CampaignState.Closed, CampaignState.Cancelled])
            .Where(CampaignLifecycle.IsOpen));
}

public sealed class CandidatesTests
{
    private static readonly DateOnly Start = new(2026, 11, 30);

    private static readonly CandidateFacts Suspect = new(1, "dwelling", 0.8, 0.5, 1000, 4000, true, null, null, 2020, [], false, Caution.None);

    private static readonly CampaignTerms Terms = new(
        new CampaignArea(), Start, Start.AddDays(4), [1, 2, 3, 4, 5], [new("A", null, new TimeOnly(8, 30), 480, [])],
        new CampaignBudget(), CampaignGoal.Energy, new CampaignRules(), 25, new Dictionary<string, double> { ["dwelling"] = 3, ["other"] = 5 }, 1);

    [Theory]
    [InlineData(CampaignGoal.Energy, 1000)]
    [InlineData(CampaignGoal.Money, 3000)]
    [InlineData(CampaignGoal.Findings, 0.5)]
    [InlineData(CampaignGoal.Coverage, 1)]
    public void A_stop_is_worth_what_the_goal_counts(CampaignGoal goal, double value) =>
        Assert.Equal(value, Assert.Single(Candidates.Choose([Suspect], Terms with { Goal = goal }, 10).Candidates).Value);

    [Fact]
    public void Where_two_crews_must_go_together_one_crew_alone_is_sent_nowhere()
    {
        var guarded = Suspect with { Caution = new Caution(NeedsTwoCrews: true) };
        Assert.Equal(LeftOutRule.TwoCrews, Candidates.FindRule(guarded, Terms, 10));
        Assert.Null(Candidates.FindRule(guarded, Terms with { Crews = [.. Terms.Crews, Terms.Crews[0] with { Name = "B" }] }, 10));
    }

    [Fact]
    public void Where_an_escort_is_asked_for_only_a_crew_with_one_makes_a_candidate()
    {
        var escorted = Suspect with { RequiredSkills = ["police_escort"] };
        Assert.Equal(LeftOutRule.Skill, Candidates.FindRule(escorted, Terms, 10));
        Assert.Null(Candidates.FindRule(escorted, Terms with { Crews = [Terms.Crews[0] with { Skills = ["police_escort"] }] }, 10));
    }

    [Theory]
    [InlineData(true, "Ardıç/7")]
    [InlineData(false, null)]
    public void A_building_binds_its_stops_together_only_where_the_rules_say_so(bool once, string? building) => Assert.Equal(
        building,
        Candidates.Choose([Suspect with { Building = "Ardıç/7" }], Terms with { Rules = new CampaignRules(OneVisitPerBuilding: once) }, 10).Candidates[0].Building);

    [Fact]
    public void A_price_that_is_not_named_is_the_price_of_the_others() =>
        Assert.Equal(5000, Candidates.Choose([Suspect with { TariffGroup = "industry" }], Terms with { Goal = CampaignGoal.Money }, 10).Candidates[0].Value);

    [Fact]
    public void Without_a_price_in_the_terms_money_is_as_the_score_was_priced() => Assert.Equal(
        4000, Candidates.Choose([Suspect], Terms with { Goal = CampaignGoal.Money, TlPerKwh = new Dictionary<string, double>() }, 10).Candidates[0].Value);

    [Fact]
    public void Each_rule_leaves_out_its_own()
    {
        CandidateFacts[] all =
        [
            Suspect, Suspect with { InstallationId = 2, InOtherCampaign = true }, Suspect with { InstallationId = 3, LastVisitedOn = Start.AddMonths(-11) },
            Suspect with { InstallationId = 4, Score = 0.1 }, Suspect with { InstallationId = 5, HasReason = false },
            Suspect with { InstallationId = 6, ExpectedKwh = double.NaN }, Suspect with { InstallationId = 7, RequiredSkills = ["high_voltage"] },
            Suspect with { InstallationId = 8, LastVisitedOn = Start.AddMonths(-12) },
        ];
        var choice = Candidates.Choose(all, Terms with { Rules = Terms.Rules with { MinScore = 0.5 } }, 10);
        Assert.Equal([1, 8], choice.Candidates.Select(candidate => candidate.InstallationId));
        Assert.Equal(6, choice.LeftOut.Count);
        Assert.All(choice.LeftOut.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public void A_tip_goes_before_all_others_whatever_its_score()
    {
        var tip = Suspect with { InstallationId = 2, Score = 0, ExpectedKwh = 0, HasReason = false, LastTipOn = Start.AddMonths(-2) };
        var choice = Candidates.Choose([Suspect, tip], Terms, 10);
        Assert.Equal(StopKind.Tip, choice.Candidates[1].Kind);
        Assert.True(choice.Candidates[1].Weight > choice.Candidates[0].Weight);
        Assert.Equal(0, choice.Candidates[1].Value);
    }

    [Fact]
    public void A_tip_that_was_followed_or_is_old_is_none()
    {
        var followed = Suspect with { LastTipOn = Start.AddMonths(-2), LastVisitedOn = Start.AddMonths(-1) };
        var old = Suspect with { InstallationId = 2, LastTipOn = Start.AddMonths(-13) };
        var choice = Candidates.Choose([followed, old], Terms, 10);
        Assert.Equal(StopKind.Inspection, Assert.Single(choice.Candidates).Kind);
        Assert.Equal(1, choice.LeftOut[LeftOutRule.RecentlyVisited]);
    }

    [Theory]
    [InlineData(2016, true)] // good to the end of 2025
    [InlineData(2017, true)] // good to the end of 2026, within two months
    [InlineData(2018, false)]
    public void A_stamp_that_runs_out_is_an_errand(int stampYear, bool expires)
    {
        var meter = Suspect with { Score = 0, HasReason = false, ExpectedKwh = 0, StampYear = stampYear };
        var choice = Candidates.Choose([meter], Terms with { Rules = Terms.Rules with { StampsExpiringWithinMonths = 2 } }, 10);
        Assert.Equal(expires ? [StopKind.Stamp] : [], choice.Candidates.Select(candidate => candidate.Kind));
        Assert.Empty(Candidates.Choose([meter], Terms, 10).Candidates);
    }

    [Fact]
    public void Covering_an_area_asks_for_no_score() =>
        Assert.Single(Candidates.Choose([Suspect with { Score = 0, HasReason = false, ExpectedKwh = 0 }], Terms with { Goal = CampaignGoal.Coverage }, 10).Candidates);
}

public sealed class CampaignTermsCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly CampaignTerms Good = new(
        new CampaignArea(), Today, Today.AddDays(4), [1, 2, 3, 4, 5], [new("A", null, new TimeOnly(8, 30), 480, [])],
        new CampaignBudget(), CampaignGoal.Energy, new CampaignRules(), 25, new Dictionary<string, double>(), 1);

    [Fact]
    public void Good_terms_have_no_faults() => Assert.Empty(CampaignTermsCheck.Find(Good, Today, isTariffKnown: false));

    public static TheoryData<CampaignTerms, string> Faulty => new()
    {
        { Good with { StartsOn = Today.AddDays(-9), EndsOn = Today.AddDays(-1) }, "endsOn" },
        { Good with { EndsOn = Today.AddDays(-1) }, "endsOn" },
        { Good with { EndsOn = Today.AddDays(31) }, "endsOn" },
        { Good with { StartsOn = new(2026, 11, 28), EndsOn = new(2026, 11, 29) }, "weekdays" },
        { Good with { Weekdays = [0] }, "weekdays" },
        { Good with { Crews = [] }, "crews" },
        { Good with { Crews = [.. Good.Crews, .. Good.Crews] }, "crews" },
        { Good with { Crews = [Good.Crews[0] with { ShiftMinutes = 0 }] }, "crews[0].shiftMinutes" },
        { Good with { Crews = [Good.Crews[0] with { Name = " " }] }, "crews[0].name" },
        { Good with { Crews = [Good.Crews[0] with { Depot = new(200, 37) }] }, "crews[0].depot" },
        { Good with { Crews = [Good.Crews[0] with { Depot = new(double.NaN, 37) }] }, "crews[0].depot" },
        { Good with { Crews = [Good.Crews[0] with { Skills = ["flying"] }] }, "crews[0].skills" },
        { Good with { Crews = [Good.Crews[0] with { Break = new(0, new(12, 0), new(13, 0)) }] }, "crews[0].break" },
        { Good with { Crews = [Good.Crews[0] with { Break = new(45, new(13, 0), new(12, 0)) }] }, "crews[0].break" },
        { Good with { Rules = Good.Rules with { WordOfMouth = new(0, 0.3) } }, "rules.wordOfMouth" },
        { Good with { Rules = Good.Rules with { WordOfMouth = new(200, double.NaN) } }, "rules.wordOfMouth" },
        { Good with { VisitMinutes = 0 }, "visitMinutes" },
        { Good with { Budget = new(CrewHours: 0) }, "budget.crewHours" },
        { Good with { Budget = new(Visits: 0) }, "budget.visits" },
        { Good with { Rules = Good.Rules with { MinScore = double.NaN } }, "rules.minScore" },
        { Good with { Goal = CampaignGoal.Money }, "tlPerKwh" },
        { Good with { Goal = CampaignGoal.Coverage }, "area" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Each_fault_is_named_by_its_field(CampaignTerms terms, string field)
    {
        var errors = CampaignTermsCheck.Find(terms, Today, isTariffKnown: false);
        Assert.Equal([field], errors.Keys);
        Assert.All(errors.Values, messages => Assert.NotEmpty(messages[0]));
    }

    [Fact]
    public void With_a_tariff_money_needs_no_price() =>
        Assert.Empty(CampaignTermsCheck.Find(Good with { Goal = CampaignGoal.Money }, Today, isTariffKnown: true));

    [Fact]
    public void The_days_are_the_working_days_of_the_period() =>
        Assert.Equal([new(2026, 11, 27), new(2026, 11, 30), new(2026, 12, 1)], Good.Days());
}

public sealed class FieldAdviceTests
{
    private static readonly FieldFacts Plain = new(StopKind.Inspection, ["SEASON_LOW"], false, false, 1, "dwelling", null, null, null, null, false, true, [], Caution.None, []);

    [Fact]
    public void A_reason_says_where_to_look() => Assert.Contains("before the meter", FieldAdvice.LookFor(Plain)[0].En, StringComparison.Ordinal);

    [Fact]
    public void There_is_always_something_to_look_for_and_never_more_than_three()
    {
        Assert.Single(FieldAdvice.LookFor(Plain with { ReasonCodes = ["UNHEARD_OF"] }));
        Assert.All(FieldAdvice.LookFor(Plain with { ReasonCodes = ["SEASON_LOW", "UNHEARD_OF"] }), hint => Assert.NotEmpty(hint.Tr));
        Assert.Equal(3, FieldAdvice.LookFor(Plain with { Kind = StopKind.Tip, ReasonCodes = ["SEASON_LOW", "INDEX_FELL", "CUT_ENERGY", "VACANT"] }).Count);
    }

    [Fact]
    public void Danger_is_named() => Assert.Equal(3, FieldAdvice.Safety(Plain with { IsHighVoltage = true, HasCurrentTransformer = true, HadIllegalUse = true }).Count);

    [Fact]
    public void Caution_comes_first_with_what_is_written_about_the_place()
    {
        var flags = FieldAdvice.Safety(Plain with { HadIllegalUse = true, Caution = new Caution(true, true, true), CautionNotes = ["Sanayi arkası: köpekler"] });
        Assert.Equal(5, flags.Count);
        Assert.Contains("Two crews", flags[0].En, StringComparison.Ordinal);
        Assert.Equal("Sanayi arkası: köpekler", flags[3].Tr);
    }

    [Fact]
    public void The_way_to_the_meter_is_told_before_its_codes() => Assert.Equal(
        "Anahtar yöneticide.", FieldAdvice.Access(Plain with { AccessNotes = ["Anahtar yöneticide."], MeterStatusCode = "3" })[0].Tr);

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        Assert.Empty(FieldAdvice.Safety(Plain));
        Assert.Empty(FieldAdvice.Access(Plain));
        Assert.Single(FieldAdvice.Access(Plain with { IsPositionExact = false }));
    }
}
