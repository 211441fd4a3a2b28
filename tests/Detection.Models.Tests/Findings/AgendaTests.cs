using Detection.Models.Findings;
using Detection.Models.Findings.Agenda;
using Detection.Models.Law.Deadlines;
using static Detection.Models.Tests.Findings.FindingSamples;

namespace Detection.Models.Tests.Findings;

public class AgendaTests
{
    // 26 November 2026 is a Thursday.
    private static readonly DeadlineClock Weekends = new(new DeadlineRules(), HolidayCalendar.WeekendsOnly);

    [Fact]
    public void The_bill_is_due_three_business_days_after_the_detection()
    {
        var due = Assert.Single(DueItems.Of(FindingStep.Draft, Of(FindingOutcome.IllegalB), Weekends));
        Assert.Equal((DueKind.Bill, "R 47(1)", new DateOnly(2026, 12, 1)), (due.Kind, due.Article, due.DueOn));
        Assert.Equal(DueState.Late, due.StateAt(new DateTimeOffset(2026, 12, 2, 0, 1, 0, TimeSpan.FromHours(3))));
        Assert.Equal(DueState.Today, due.StateAt(new DateTimeOffset(2026, 12, 1, 23, 59, 0, TimeSpan.FromHours(3))));
    }

    [Fact]
    public void With_a_suspect_meter_the_time_runs_from_the_laboratorys_report()
    {
        Assert.Empty(DueItems.Of(FindingStep.Laboratory, FromLaboratory(proves: true) with { Laboratory = null }, Weekends));
        Assert.Equal(new DateOnly(2026, 12, 15), Assert.Single(DueItems.Of(FindingStep.Draft, FromLaboratory(proves: true), Weekends)).DueOn);
    }

    [Fact]
    public void After_the_notification_payment_and_objection_run()
    {
        var facts = Of(FindingOutcome.IllegalB) with { Sent = new Sent(new DateOnly(2026, 12, 2), CopyWay.Left, "") };
        var items = DueItems.Of(FindingStep.Notified, facts, Weekends);
        Assert.Equal([(DueKind.Payment, new DateOnly(2026, 12, 14)), (DueKind.ObjectionEnds, new DateOnly(2027, 6, 2))], items.Select(item => (item.Kind, item.DueOn)));
        var objected = facts with { Objection = new Objection(new DateOnly(2026, 12, 4), "…") };
        Assert.Equal(new DateOnly(2026, 12, 18), Assert.Single(DueItems.Of(FindingStep.Objected, objected, Weekends), item => item.Kind is DueKind.Decision).DueOn);
    }

    [Theory]
    [InlineData(true, "2026-12-21T00:00:00+03:00")]
    [InlineData(false, "2026-12-22T00:00:00+03:00")]
    public void The_supply_is_restored_within_24_hours_in_town_and_48_in_the_country(bool urban, string dueAt)
    {
        var facts = Of(FindingOutcome.IllegalB) with { Payment = new Payment(new DateOnly(2026, 12, 20), 10) };
        facts = facts with { Place = facts.Place with { Urban = urban } };
        var due = Assert.Single(DueItems.Of(FindingStep.Paid, facts, Weekends), item => item.Kind is DueKind.Reconnection);
        Assert.Equal(DateTimeOffset.Parse(dueAt, System.Globalization.CultureInfo.InvariantCulture), due.DueAt);
    }

    [Fact]
    public void In_a_closed_or_clean_file_no_time_runs()
    {
        Assert.Empty(DueItems.Of(FindingStep.Closed, Of(FindingOutcome.IllegalB), Weekends));
        Assert.Empty(DueItems.Of(FindingStep.Draft, Of(FindingOutcome.Clean), Weekends));
    }
}
