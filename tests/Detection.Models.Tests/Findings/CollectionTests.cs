using Detection.Models.Findings;
using Detection.Models.Findings.Agenda;
using Detection.Models.Law.Deadlines;
using static Detection.Models.Tests.Findings.FindingSamples;

namespace Detection.Models.Tests.Findings;

public class CollectionTests
{
    private static readonly DeadlineClock Weekends = new(new DeadlineRules(), HolidayCalendar.WeekendsOnly);

    // Notified on Wednesday 2 December 2026: ten days end on a Saturday, so payment is in time until Monday the 14th.
    private static readonly FindingFacts Told = Of(FindingOutcome.IllegalB) with { Sent = new Sent(new DateOnly(2026, 12, 2), CopyWay.Left, "") };

    [Theory]
    [InlineData("2026-12-14", "2026-12-20", new[] { "paymentOverdue" })]
    [InlineData("2026-12-15", "2026-12-20", new string[0])]
    [InlineData("2026-12-21", "2026-12-20", new[] { "collectionNoticeStated" })]
    public void The_notice_is_served_after_the_time_to_pay_and_not_on_a_day_to_come(string servedOn, string today, string[] missing)
    {
        var facts = Told with { CollectionNotice = Notice(servedOn) };
        Assert.Equal(missing, Missing(FindingAction.ServeCollectionNotice, Situation(FindingStep.Notified, facts, today: Day(today))));
    }

    [Fact]
    public void Legal_collection_begins_after_the_fifteenth_day_and_not_on_it()
    {
        // 15 December + 15 days is Wednesday 30 December.
        var facts = Told with { CollectionNotice = Notice("2026-12-15") };
        var due = Assert.Single(DueItems.Of(FindingStep.CollectionNotice, facts, Weekends), item => item.Kind is DueKind.CollectionNotice);
        Assert.Equal(("R 47(4)", Day("2026-12-30")), (due.Article, due.DueOn));
        string[] On(string startedOn, string fileNo = "2026/114") =>
            Missing(FindingAction.StartCollection, Situation(FindingStep.CollectionNotice, facts with { Collection = new CollectionStart(Day(startedOn), fileNo) }, today: Day("2027-01-04")));
        Assert.Equal(["collectionNoticeOver"], On("2026-12-30"));
        Assert.Empty(On("2026-12-31"));
        Assert.Equal(["collectionFile"], On("2026-12-31", ""));
        Assert.Equal(["collectionNoticeOver"], On("2027-01-05"));
    }

    [Fact]
    public void The_steps_lead_from_the_notice_to_collection_and_a_payment_ends_both()
    {
        Assert.Equal(FindingStep.CollectionNotice, FindingMachine.Next(FindingStep.Notified, FindingAction.ServeCollectionNotice, Told));
        Assert.Equal(FindingStep.CollectionNotice, FindingMachine.Next(FindingStep.Decided, FindingAction.ServeCollectionNotice, Told));
        Assert.Null(FindingMachine.Next(FindingStep.Printed, FindingAction.ServeCollectionNotice, Told));
        Assert.Null(FindingMachine.Next(FindingStep.Notified, FindingAction.StartCollection, Told));
        Assert.Equal(FindingStep.Collection, FindingMachine.Next(FindingStep.CollectionNotice, FindingAction.StartCollection, Told));
        foreach (var step in (FindingStep[])[FindingStep.CollectionNotice, FindingStep.Collection])
        {
            Assert.Equal(FindingStep.Paid, FindingMachine.Next(step, FindingAction.Pay, Told));
            Assert.Equal(FindingStep.Objected, FindingMachine.Next(step, FindingAction.LodgeObjection, Told));
            Assert.True(FindingMachine.IsSealed(step));
        }
    }

    [Fact]
    public void A_rejected_objection_goes_back_to_the_notice_that_runs()
    {
        var facts = Told with { CollectionNotice = Notice("2026-12-15"), Decision = new ObjectionDecision(Day("2026-12-28"), DecisionResult.Rejected, "…") };
        Assert.Equal(FindingStep.CollectionNotice, FindingMachine.Next(FindingStep.Objected, FindingAction.Decide, facts));
        Assert.Equal(FindingStep.Collection, FindingMachine.Next(FindingStep.Objected, FindingAction.Decide, facts with { Collection = new CollectionStart(Day("2027-01-04"), "1") }));
    }

    [Fact]
    public void With_the_notice_running_the_time_to_pay_is_not_asked_for_twice()
    {
        var items = DueItems.Of(FindingStep.CollectionNotice, Told with { CollectionNotice = Notice("2026-12-15") }, Weekends);
        Assert.DoesNotContain(items, item => item.Kind is DueKind.Payment);
        Assert.Contains(items, item => item.Kind is DueKind.ObjectionEnds);
    }

    [Fact]
    public void A_late_instalment_brings_the_notice_and_its_payment_ends_it_while_the_next_part_runs_on()
    {
        var facts = Of(FindingOutcome.UnderRegistration) with { Sent = Told.Sent, Instalments = Instalments.Plan(300, 3, Day("2027-01-11")) };
        string[] Served(string day) => Missing(
            FindingAction.ServeCollectionNotice, Situation(FindingStep.Notified, facts with { CollectionNotice = Notice(day) }, today: Day("2027-02-01")));
        Assert.Equal(["paymentOverdue"], Served("2027-01-11"));
        Assert.Empty(Served("2027-01-12"));
        var paid = facts with { Instalments = Instalments.PayNext(facts.Instalments, Day("2027-01-20")) };
        Assert.Equal(FindingStep.Notified, FindingMachine.Next(FindingStep.CollectionNotice, FindingAction.Pay, paid));
    }

    [Fact]
    public void A_payment_smaller_than_the_instalment_does_not_settle_it()
    {
        var facts = Of(FindingOutcome.UnderRegistration) with { Sent = Told.Sent, Instalments = Instalments.PayNext(Instalments.Plan(100, 3, Day("2027-01-11")), Day("2027-01-09")) };
        Assert.Equal(["instalmentCovered"], Missing(FindingAction.Pay, Situation(FindingStep.Notified, facts with { Payment = new Payment(Day("2027-01-09"), 33.33m) })));
        Assert.Empty(Missing(FindingAction.Pay, Situation(FindingStep.Notified, facts with { Payment = new Payment(Day("2027-01-09"), 33.34m) })));
    }

    [Fact]
    public void An_objection_decided_while_instalments_are_owed_does_not_make_the_file_paid()
    {
        var facts = Of(FindingOutcome.UnderRegistration) with
        {
            Sent = Told.Sent, Instalments = Instalments.PayNext(Instalments.Plan(300, 3, Day("2027-01-11")), Day("2027-01-09")), Payment = new Payment(Day("2027-01-09"), 100),
            Decision = new ObjectionDecision(Day("2027-01-12"), DecisionResult.Rejected, "…"),
        };
        Assert.Equal(FindingStep.Decided, FindingMachine.Next(FindingStep.Objected, FindingAction.Decide, facts));
    }

    [Fact]
    public void Who_reported_a_use_is_answered_within_fifteen_business_days()
    {
        // From Monday 30 November 2026: fifteen business days end on Monday 21 December; a holiday on the 7th moves it by one.
        var due = DueItems.Answer(Day("2026-11-30"), Weekends);
        Assert.Equal((DueKind.InformantAnswer, "R 55(2)", Day("2026-12-21")), (due.Kind, due.Article, due.DueOn));
        var calendar = new HolidayCalendar([new Holiday(Day("2026-12-07"), HalfDay: false, "deneme")]);
        Assert.Equal(Day("2026-12-22"), DueItems.Answer(Day("2026-11-30"), new DeadlineClock(new DeadlineRules(), calendar)).DueOn);
    }

    private static CollectionNotice Notice(string servedOn) => new(Day(servedOn), CopyWay.RegisteredMail, "RR1");

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
