using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>One row of the table <c>finding</c> with its installation's number.</summary>
public sealed record FindingRow
{
    public long FindingId { get; init; }
    public long? InstallationId { get; init; }
    public string? InstallationNo { get; init; }
    public string? District { get; init; }
    public string? TariffGroup { get; init; }
    public long? RecordId { get; init; }
    public string? RecordNo { get; init; }
    public string Step { get; init; } = "";
    public int Version { get; init; }
    public int EntryCount { get; init; }
    public string Facts { get; init; } = "";
    public string? Calculation { get; init; }
    public string? Worksheet { get; init; }
    public string[] SettledFlags { get; init; } = [];
    public bool LegalHold { get; init; }
    public DateTime? FinalisedAt { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime ChangedAt { get; init; }

    public FindingStep CurrentStep => FindingJson.Find<FindingStep>(Step) ?? throw new InvalidOperationException($"Finding {FindingId} is at the unknown step {Step}.");

    public FindingFacts ReadFacts() => FindingJson.Read<FindingFacts>(Facts);
}
