using Detection.Api.Stages.Findings;
using Detection.Models.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence;

/// <summary>One piece of evidence.</summary>
/// <param name="Sha256">Of the original, hexadecimal.</param>
/// <param name="Stated">What was said at the upload.</param>
/// <param name="Embedded">What the file says of itself.</param>
/// <param name="Flags">What speaks against it.</param>
/// <param name="Counts">Whether the rules count it.</param>
/// <param name="HasView">Whether there is a re-encoded copy for viewing.</param>
/// <param name="AcceptedReason">Why a reviewer lets it count in spite of its flags.</param>
/// <param name="WithdrawnReason">Why it counts no more; the original stays.</param>
public sealed record EvidenceResponse(
    Guid EvidenceId, long FindingId, EvidenceKind Kind, EvidenceSubject Subject, string FileName, string MediaType, long ByteCount, string Sha256,
    bool VisibleStamp, MediaStatement Stated, MediaStatement Embedded, IReadOnlyList<EvidenceDoubt> Flags, bool Counts, bool HasView, string UploadedBy,
    string UploaderRole, DateTime UploadedAt, string? AcceptedReason, string? AcceptedBy, string? WithdrawnReason, string? WithdrawnBy)
{
    public static EvidenceResponse Of(EvidenceRow row)
    {
        var item = row.ToItem();
        return new EvidenceResponse(
            row.EvidenceId, row.FindingId, item.Kind, item.Subject, row.FileName, row.MediaType, row.ByteCount, Convert.ToHexStringLower(row.Sha256),
            row.VisibleStamp, row.ReadStated(), row.ReadEmbedded(), item.Flags, item.Counts && !row.IsWithdrawn, row.HasView, row.ActorName, row.ActorRole,
            row.UploadedAt, row.AcceptedReason, row.AcceptedBy, row.WithdrawnReason, row.WithdrawnBy);
    }
}
