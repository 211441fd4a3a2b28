using Detection.Models.Law.Deadlines;

namespace Detection.Models.Tests.Law.Deadlines;

/// <summary>Times by hand on a wall calendar. The holidays are examples of the kind of table a company imports.</summary>
public sealed class DeadlineTests
{
    private static readonly HolidayCalendar Calendar = new(
    [
        new(new(2026, 1, 1), false, "New Year"), new(new(2026, 3, 19), true, "eve of the feast"), new(new(2026, 3, 20), false, "feast"),
        new(new(2026, 4, 23), false, "23 April"), new(new(2026, 5, 1), false, "1 May"), new(new(2026, 5, 19), false, "19 May"),
        new(new(2026, 10, 28), true, "28 October, afternoon"), new(new(2026, 10, 29), false, "29 October"),
    ]);

    private static readonly DeadlineClock Clock = new(new DeadlineRules(), Calendar);

    [Theory]
    [InlineData("2026-02-02", "2026-02-05")] // Monday to Thursday
    [InlineData("2026-02-05", "2026-02-10")] // Thursday, over a weekend, to Tuesday
    [InlineData("2026-02-07", "2026-02-11")] // from a Saturday: Mon, Tue, Wed
    [InlineData("2026-04-21", "2026-04-27")] // Tuesday: Wed 22, (Thu 23 holiday), Fri 24, Mon 27
    [InlineData("2026-10-26", "2026-10-30")] // Monday: Tue 27, Wed 28 half day counts, (Thu 29), Fri 30
    public void The_bill_goes_out_within_three_business_days(string detected, string last) => Assert.Equal(Day(last), Clock.SendBill(Day(detected)).LastDay);

    [Fact]
    public void A_time_that_ends_on_a_half_day_says_so()
    {
        Assert.True(Clock.SendBill(Day("2026-03-16")).EndsOnHalfDay); // Tue, Wed, Thu 19 March
        Assert.False(Clock.SendBill(Day("2026-02-02")).EndsOnHalfDay);
    }

    [Theory]
    [InlineData("2026-02-02", "2026-02-12", false)]
    [InlineData("2026-02-05", "2026-02-16", true)] // the 15th is a Sunday
    [InlineData("2026-04-13", "2026-04-24", true)] // the 23rd is a holiday
    public void Payment_is_due_ten_days_after_the_notification_at_the_earliest(string notified, string due, bool moved) =>
        Assert.Equal((Day(due), moved), (Clock.PaymentDue(Day(notified)).LastDay, Clock.PaymentDue(Day(notified)).Moved));

    [Theory]
    [InlineData("2025-08-31", "2026-03-02")] // February has no 31st: Saturday the 28th, so Monday
    [InlineData("2026-01-15", "2026-07-15")]
    [InlineData("2025-07-01", "2026-01-02")] // 1 January is a holiday
    [InlineData("2027-08-31", "2028-02-29")] // leap year, a Tuesday
    public void An_objection_may_be_lodged_for_six_months(string notified, string last) => Assert.Equal(Day(last), Clock.Objection(Day(notified)).LastDay);

    [Fact]
    public void An_objection_a_day_after_the_limit_is_late()
    {
        Assert.True(Clock.IsInTime(Day("2026-01-15"), Day("2026-07-15")));
        Assert.False(Clock.IsInTime(Day("2026-01-15"), Day("2026-07-16")));
    }

    [Fact]
    public void An_objection_is_decided_in_ten_business_days() => Assert.Equal(Day("2026-05-07"), Clock.DecideObjection(Day("2026-04-21")).LastDay); // without 23 April and 1 May

    [Fact]
    public void Notices_give_fifteen_days() =>
        Assert.Equal((Day("2026-02-17"), Day("2026-02-17")), (Clock.IrregularNotice(Day("2026-02-02")).LastDay, Clock.CollectionNotice(Day("2026-02-02")).LastDay));

    [Theory]
    [InlineData(true, "2026-05-02T10:30:00+03:00")]
    [InlineData(false, "2026-05-03T10:30:00+03:00")]
    public void Supply_is_back_in_24_or_48_hours_through_holidays_too(bool urban, string endsAt) =>
        Assert.Equal(DateTimeOffset.Parse(endsAt, null), Clock.Reconnect(new(2026, 5, 1, 7, 30, 0, TimeSpan.Zero), urban).EndsAt);

    [Fact]
    public void It_is_late_from_the_midnight_after_the_last_day_in_Istanbul()
    {
        var bill = Clock.SendBill(Day("2026-02-02"));
        Assert.False(bill.IsLate(new(2026, 2, 5, 20, 59, 59, TimeSpan.Zero)));
        Assert.True(bill.IsLate(new(2026, 2, 5, 21, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_day_of_an_instant_is_the_day_in_Istanbul() => Assert.Equal(Day("2026-02-06"), LegalTime.DayOf(new(2026, 2, 5, 21, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_year_without_a_table_is_named()
    {
        Assert.Equal([2027, 2028], Clock.Objection(Day("2027-08-31")).UnknownYears);
        Assert.Empty(Clock.SendBill(Day("2026-02-02")).UnknownYears);
        Assert.Equal([2026], new DeadlineClock(new(), HolidayCalendar.WeekendsOnly).SendBill(Day("2026-02-02")).UnknownYears);
    }

    [Fact]
    public void A_day_named_twice_is_the_full_holiday() =>
        Assert.False(new HolidayCalendar([new(new(2026, 6, 1), true, "half"), new(new(2026, 6, 1), false, "full")]).IsBusinessDay(Day("2026-06-01")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
