using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Sweeps;

/// <summary>One installation as <c>ListCandidates.sql</c> knows it; position in EPSG:4326 [°].</summary>
public sealed class CandidateRow
{
    public long InstallationId { get; init; }
    public double Longitude { get; init; }
    public double Latitude { get; init; }
    public string TariffGroup { get; init; } = "";
    public double Score { get; init; }
    public double Probability { get; init; }
    public double ExpectedKwh { get; init; }
    public double? ExpectedTl { get; init; }
    public bool HasReason { get; init; }
    public DateOnly? LastVisitedOn { get; init; }
    public DateOnly? LastTipOn { get; init; }
    public int? StampYear { get; init; }
    public bool HasCurrentTransformer { get; init; }
    public bool IsHighVoltage { get; init; }
    public bool InOtherCampaign { get; init; }
    public bool NeedsTwoCrews { get; init; }
    public bool OnlyByDaylight { get; init; }
    public bool NeedsPoliceEscort { get; init; }
    public string? Building { get; init; }

    public CandidateFacts Facts => new(
        InstallationId, TariffGroup, Score, Probability, ExpectedKwh, ExpectedTl, HasReason, LastVisitedOn, LastTipOn, StampYear,
        [.. RequiredSkills()], InOtherCampaign, new Caution(NeedsTwoCrews, OnlyByDaylight, NeedsPoliceEscort), Building);

    private IEnumerable<string> RequiredSkills()
    {
        if (HasCurrentTransformer) yield return "ct_metering";
        if (IsHighVoltage) yield return "high_voltage";
        if (NeedsPoliceEscort) yield return "police_escort";
    }
}
