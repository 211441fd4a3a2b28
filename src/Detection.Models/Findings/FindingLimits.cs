namespace Detection.Models.Findings;

/// <summary>The days on which a finding's own path depends. The agenda's deadlines come from the law engine.</summary>
public static class FindingLimits
{
    /// <summary>The last day of the notice: 15 days from the day after it was served (R 48).</summary>
    public static DateOnly NoticeEnds(DateOnly servedOn) => servedOn.AddDays(15);

    /// <summary>The last day of the objection: six months from the notification (R 47(2)).</summary>
    public static DateOnly ObjectionEnds(DateOnly notifiedOn) => notifiedOn.AddMonths(6);
}
