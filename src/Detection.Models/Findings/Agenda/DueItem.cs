using Detection.Models.Features;
using Detection.Models.Law.Deadlines;

namespace Detection.Models.Findings.Agenda;

public enum DueKind
{
    /// <summary>Send the bill of an illegal use.</summary>
    Bill,

    /// <summary>The 15 days of the notice for irregular use end.</summary>
    NoticeEnds,

    /// <summary>The consumer's time to pay ends.</summary>
    Payment,

    /// <summary>Decide an objection.</summary>
    Decision,

    /// <summary>The time to object ends; nothing to do, but from then on an objection is out of time.</summary>
    ObjectionEnds,

    /// <summary>Restore the supply.</summary>
    Reconnection,

    /// <summary>The 15 days of the notice before legal collection end (R 47(4)).</summary>
    CollectionNotice,

    /// <summary>Answer who reported a use (R 55(2)).</summary>
    InformantAnswer,
}

public enum DueState
{
    Late,
    Today,

    /// <summary>Within seven days.</summary>
    Soon,
    Later,
}

/// <summary>One time that runs, in an open finding or for a tip.</summary>
/// <param name="Article">The article that sets the time.</param>
/// <param name="DueOn">Local day, the last on which it is in time.</param>
/// <param name="DueAt">The moment, where the law counts hours; null where it counts days.</param>
public sealed record DueItem(DueKind Kind, string Article, TextPair Text, DateOnly DueOn, DateTimeOffset? DueAt)
{
    private const int SoonDays = 7;

    /// <param name="now">Of the reader.</param>
    public DueState StateAt(DateTimeOffset now)
    {
        if (DueAt is { } moment && moment < now) return DueState.Late;
        var days = DaysLeftAt(now);
        return days < 0 ? DueState.Late : days == 0 ? DueState.Today : days <= SoonDays ? DueState.Soon : DueState.Later;
    }

    /// <summary>Whole local days from today to the last day; negative when it has passed.</summary>
    public int DaysLeftAt(DateTimeOffset now) => DueOn.DayNumber - LegalTime.DayOf(now).DayNumber;
}
