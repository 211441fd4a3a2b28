using Detection.Models.Findings;
using Detection.Models.Findings.Agenda;
using Detection.Models.Law.Deadlines;
using static Detection.Models.Tests.Findings.FindingSamples;

namespace Detection.Models.Tests.Findings;

public class InstalmentTests
{
    [Theory]
    [InlineData(100, 3, "33.34", "33.33")]
    [InlineData(0.05, 36, "0.05", "0.00")]
    [InlineData(1200, 12, "100", "100")]
    public void The_parts_are_whole_kurus_and_add_up(double total, int count, string first, string other)
    {
        var parts = Instalments.Plan((decimal)total, count, new DateOnly(2027, 1, 31));
        Assert.Equal((decimal)total, parts.Sum(part => part.AmountTl));
        Assert.Equal((decimal.Parse(first, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(other, System.Globalization.CultureInfo.InvariantCulture)), (parts[0].AmountTl, parts[^1].AmountTl));
        Assert.All(parts, part => Assert.Equal(part.AmountTl, decimal.Round(part.AmountTl, 2)));
        Assert.Equal(new DateOnly(2027, 2, 28), parts[1].DueOn);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    public void One_part_is_no_instalment_and_too_many_are_refused(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Instalments.Plan(100, count, new DateOnly(2027, 1, 31)));

    [Fact]
    public void Only_art_37_is_paid_in_instalments_and_the_file_is_paid_when_the_last_one_is()
    {
        var facts = Of(FindingOutcome.UnderRegistration) with { Sent = new Sent(new DateOnly(2026, 12, 1), CopyWay.Left, ""), Instalments = Instalments.Plan(300, 2, new DateOnly(2027, 1, 10)) };
        Assert.Equal(FindingStep.Notified, FindingMachine.Next(FindingStep.Notified, FindingAction.AgreeInstalments, facts));
        Assert.Null(FindingMachine.Next(FindingStep.Notified, FindingAction.AgreeInstalments, facts with { Outcome = FindingOutcome.IllegalB }));
        Assert.Empty(Missing(FindingAction.AgreeInstalments, Situation(FindingStep.Notified, facts) with { TotalTl = 300 }));
        Assert.Equal(["instalments"], Missing(FindingAction.AgreeInstalments, Situation(FindingStep.Notified, facts) with { TotalTl = 301 }));

        var clock = new DeadlineClock(new DeadlineRules(), HolidayCalendar.WeekendsOnly);
        Assert.Equal(new DateOnly(2027, 1, 10), DueItems.Of(FindingStep.Notified, facts, clock).Single(item => item.Kind is DueKind.Payment).DueOn);
        var once = facts with { Instalments = Instalments.PayNext(facts.Instalments, new DateOnly(2027, 1, 9)) };
        Assert.Equal(FindingStep.Notified, FindingMachine.Next(FindingStep.Notified, FindingAction.Pay, once));
        Assert.Null(FindingMachine.Next(FindingStep.Notified, FindingAction.AgreeInstalments, once));
        Assert.Equal(new DateOnly(2027, 2, 10), DueItems.Of(FindingStep.Notified, once, clock).Single(item => item.Kind is DueKind.Payment).DueOn);
        var all = once with { Instalments = Instalments.PayNext(once.Instalments, new DateOnly(2027, 2, 9)) };
        Assert.Equal(FindingStep.Paid, FindingMachine.Next(FindingStep.Notified, FindingAction.Pay, all));
    }
}
