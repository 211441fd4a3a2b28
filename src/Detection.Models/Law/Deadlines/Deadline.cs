namespace Detection.Models.Law.Deadlines;

/// <summary>What is due.</summary>
public enum DeadlineKind
{
    /// <summary>The bill of illegal use goes out: 3 business days from the detection (R 47(1)).</summary>
    SendBill,

    /// <summary>The earliest day payment may be due: at least 10 days from the notification (R 47(1)).</summary>
    PaymentDue,

    /// <summary>Last day for an objection: 6 months from the notification (R 47(2)).</summary>
    Objection,

    /// <summary>The objection is decided: 10 business days (R 47(2)).</summary>
    DecideObjection,

    /// <summary>Notice before legal collection: 15 days (R 47(4)).</summary>
    CollectionNotice,

    /// <summary>Cut notice of irregular use: 15 days (R 48).</summary>
    IrregularNotice,

    /// <summary>Supply is restored: 24 hours in town, 48 in the country (R 49(3)).</summary>
    Reconnect,

    /// <summary>The informant is answered: 15 business days (R 55(2)).</summary>
    AnswerInformant,
}

/// <summary>One time limit with how it came about.</summary>
/// <param name="From">The day or instant it runs from, local (Europe/Istanbul); the day itself does not count.</param>
/// <param name="LastDay">Last day within the time, inclusive, local.</param>
/// <param name="EndsAt">First instant after the time: midnight after <paramref name="LastDay"/>, or the hour where hours count.</param>
/// <param name="EndsOnHalfDay">The last day is a half holiday: the office closes at noon.</param>
/// <param name="Moved">The time ended on a holiday or weekend and was moved to the next business day.</param>
/// <param name="UnknownYears">Years it touches of which the calendar holds no holiday: only weekends were left out there.</param>
public sealed record Deadline(
    DeadlineKind Kind, string Article, DateTimeOffset From, DateOnly LastDay, DateTimeOffset EndsAt, bool EndsOnHalfDay, bool Moved, IReadOnlyList<int> UnknownYears)
{
    public bool IsLate(DateTimeOffset now) => now >= EndsAt;
}
