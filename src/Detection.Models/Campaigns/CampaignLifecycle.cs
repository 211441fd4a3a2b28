namespace Detection.Models.Campaigns;

/// <summary>The states of a campaign, as stored and as shown.</summary>
public static class CampaignState
{
    /// <summary>Being thought about: terms may change, plans are tried.</summary>
    public const string Draft = "draft";

    /// <summary>One plan is chosen; its installations belong to this campaign.</summary>
    public const string Planned = "planned";

    /// <summary>The crews have their days.</summary>
    public const string HandedOut = "handed_out";

    /// <summary>The first visit is marked.</summary>
    public const string InProgress = "in_progress";

    public const string Closed = "closed";
    public const string Cancelled = "cancelled";
}

/// <summary>What a person can do with a campaign.</summary>
public enum CampaignAct
{
    /// <summary>Change its terms.</summary>
    Change,

    /// <summary>Try a plan.</summary>
    Plan,

    /// <summary>Make one of its plans the one that is carried out.</summary>
    Choose,

    /// <summary>Give the crews their days.</summary>
    HandOut,

    /// <summary>Take the days back before anyone has visited.</summary>
    TakeBack,

    /// <summary>Mark a visit as done or skipped.</summary>
    Mark,

    /// <summary>Change the rest of a day or of the period.</summary>
    Replan,

    Close,
    Cancel,
}

/// <summary>From draft to closed: which act is allowed in which state, and where it leads.</summary>
public static class CampaignLifecycle
{
    private static readonly Dictionary<(string State, CampaignAct Act), string> Steps = new()
    {
        [(CampaignState.Draft, CampaignAct.Change)] = CampaignState.Draft,
        [(CampaignState.Draft, CampaignAct.Plan)] = CampaignState.Draft,
        [(CampaignState.Draft, CampaignAct.Choose)] = CampaignState.Planned,
        [(CampaignState.Draft, CampaignAct.Cancel)] = CampaignState.Cancelled,
        [(CampaignState.Planned, CampaignAct.Change)] = CampaignState.Draft,
        [(CampaignState.Planned, CampaignAct.Plan)] = CampaignState.Planned,
        [(CampaignState.Planned, CampaignAct.Choose)] = CampaignState.Planned,
        [(CampaignState.Planned, CampaignAct.HandOut)] = CampaignState.HandedOut,
        [(CampaignState.Planned, CampaignAct.Cancel)] = CampaignState.Cancelled,
        [(CampaignState.HandedOut, CampaignAct.TakeBack)] = CampaignState.Planned,
        [(CampaignState.HandedOut, CampaignAct.Mark)] = CampaignState.InProgress,
        [(CampaignState.HandedOut, CampaignAct.Replan)] = CampaignState.HandedOut,
        [(CampaignState.HandedOut, CampaignAct.Cancel)] = CampaignState.Cancelled,
        [(CampaignState.InProgress, CampaignAct.Mark)] = CampaignState.InProgress,
        [(CampaignState.InProgress, CampaignAct.Replan)] = CampaignState.InProgress,
        [(CampaignState.InProgress, CampaignAct.Close)] = CampaignState.Closed,
        [(CampaignState.InProgress, CampaignAct.Cancel)] = CampaignState.Cancelled,
    };

    /// <returns>The state after the act; null where the act is not allowed.</returns>
    public static string? After(string state, CampaignAct act) => Steps.GetValueOrDefault((state, act));

    /// <summary>What may be done in a state, in the order of <see cref="CampaignAct"/>; nothing in one that has ended.</summary>
    public static IReadOnlyList<CampaignAct> Allowed(string state) =>
        [.. Enum.GetValues<CampaignAct>().Where(act => Steps.ContainsKey((state, act)))];

    /// <summary>Whether the campaign holds its installations, so that no other may have them.</summary>
    public static bool IsOpen(string state) => state is CampaignState.Planned or CampaignState.HandedOut or CampaignState.InProgress;
}
