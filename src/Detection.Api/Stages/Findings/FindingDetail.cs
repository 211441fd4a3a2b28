using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Evidence;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>One finding with everything its page shows.</summary>
/// <param name="Version">What an edit or action must name.</param>
/// <param name="Actions">What may be done now, with what it still needs.</param>
/// <param name="Requirements">What finalising needs in the end, met or not, with the article that asks for it.</param>
public sealed record FindingDetail(
    long FindingId, long? InstallationId, string? InstallationNo, string? District, string? TariffGroup, long? RecordId, string? RecordNo, FindingStep Step,
    int Version, FindingFacts Facts, FindingDetail.PersonPart? Person, bool LegalHold, IReadOnlyList<string> SettledFlags, DateTime? FinalisedAt,
    DateTime CreatedAt, DateTime ChangedAt, IReadOnlyList<FindingDetail.ActionPart> Actions, IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<EvidenceResponse> Evidence)
{
    /// <summary>The consumer; the number masked.</summary>
    public sealed record PersonPart(string FullName, string? IdentityKind, string? IdentityMasked);

    /// <param name="Roles">Who may do it.</param>
    /// <param name="Allowed">Whether the caller's role may.</param>
    /// <param name="Missing">What it needs and is not there.</param>
    public sealed record ActionPart(FindingAction Action, IReadOnlyList<Role> Roles, bool Allowed, bool NeedsReason, IReadOnlyList<Requirement> Missing);
}
