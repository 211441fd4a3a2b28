using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Campaigns;

/// <summary>One campaign as it is stored, with its visits counted.</summary>
public sealed class CampaignRow
{
    public long CampaignId { get; init; }
    public string Name { get; init; } = "";
    public string State { get; init; } = "";
    public string TermsJson { get; init; } = "";
    public long? ChosenSweepId { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime ChangedAt { get; init; }
    public DateTime? HandedOutAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public int VisitCount { get; init; }
    public int DoneCount { get; init; }
    public int SkippedCount { get; init; }
    public int PlanCount { get; init; }

    public CampaignTerms Terms => StoredJson.Read<CampaignTerms>(TermsJson)!;
}

/// <summary>An installation that another open campaign has.</summary>
public sealed record TakenInstallation(string InstallationNo, long CampaignId, string Name);

/// <summary>An act that cannot be done; the message says why and what can be done instead.</summary>
public sealed class CampaignRefusedException(string title, string detail, int status = StatusCodes.Status409Conflict) : Exception(detail)
{
    public string Title => title;

    public int Status => status;
}
