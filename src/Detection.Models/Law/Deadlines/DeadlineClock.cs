namespace Detection.Models.Law.Deadlines;

/// <summary>
/// Computes time limits from the day that starts them. The starting day never counts. What a customer has to do moves to the next business
/// day where it ends on a weekend or holiday; what the company has to do does not, save that business days are business days.
/// </summary>
/// <param name="rules">Of the rule set the record falls under.</param>
/// <param name="calendar">The imported holidays.</param>
public sealed class DeadlineClock(DeadlineRules rules, HolidayCalendar calendar)
{
    public Deadline SendBill(DateOnly detectedOn) => BusinessDays(DeadlineKind.SendBill, "R 47(1)", detectedOn, rules.BillBusinessDays);

    public Deadline PaymentDue(DateOnly notifiedOn) => ForCustomer(DeadlineKind.PaymentDue, "R 47(1)", notifiedOn, notifiedOn.AddDays(rules.PaymentDays));

    /// <summary>Six months on, the same calendar day; where that month has none, its last.</summary>
    public Deadline Objection(DateOnly notifiedOn) => ForCustomer(DeadlineKind.Objection, "R 47(2)", notifiedOn, notifiedOn.AddMonths(rules.ObjectionMonths));

    public Deadline DecideObjection(DateOnly lodgedOn) => BusinessDays(DeadlineKind.DecideObjection, "R 47(2)", lodgedOn, rules.DecisionBusinessDays);

    public Deadline CollectionNotice(DateOnly servedOn) => ForCustomer(DeadlineKind.CollectionNotice, "R 47(4)", servedOn, servedOn.AddDays(rules.NoticeDays));

    public Deadline IrregularNotice(DateOnly servedOn) => ForCustomer(DeadlineKind.IrregularNotice, "R 48", servedOn, servedOn.AddDays(rules.NoticeDays));

    public Deadline AnswerInformant(DateOnly complainedOn) => BusinessDays(DeadlineKind.AnswerInformant, "R 55(2)", complainedOn, rules.InformantBusinessDays);

    /// <summary>Hours run through nights, weekends and holidays.</summary>
    public Deadline Reconnect(DateTimeOffset obligationsMetAt, bool urban)
    {
        var from = TimeZoneInfo.ConvertTime(obligationsMetAt, LegalTime.Zone);
        var endsAt = TimeZoneInfo.ConvertTime(from.AddHours(urban ? rules.UrbanReconnectHours : rules.RuralReconnectHours), LegalTime.Zone);
        return new(DeadlineKind.Reconnect, "R 49(3)", from, DateOnly.FromDateTime(endsAt.DateTime), endsAt, EndsOnHalfDay: false, Moved: false, UnknownYears: []);
    }

    /// <summary>Whether an objection of a day is in time.</summary>
    public bool IsInTime(DateOnly notifiedOn, DateOnly lodgedOn) => lodgedOn <= Objection(notifiedOn).LastDay;

    private Deadline BusinessDays(DeadlineKind kind, string article, DateOnly from, int count) =>
        Build(kind, article, from, calendar.AddBusinessDays(from, count), moved: false);

    private Deadline ForCustomer(DeadlineKind kind, string article, DateOnly from, DateOnly last)
    {
        var moved = calendar.OnOrAfter(last);
        return Build(kind, article, from, moved, moved != last);
    }

    private Deadline Build(DeadlineKind kind, string article, DateOnly from, DateOnly last, bool moved) => new(
        kind, article, LegalTime.StartOf(from), last, LegalTime.StartOf(last.AddDays(1)), calendar.IsHalfDay(last), moved,
        [.. Enumerable.Range(from.Year, last.Year - from.Year + 1).Where(year => !calendar.Knows(year))]);
}
