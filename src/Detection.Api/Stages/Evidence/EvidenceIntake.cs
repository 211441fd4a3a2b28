using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Evidence.Files;
using Detection.Api.Stages.Evidence.Reading;
using Detection.Api.Stages.Findings;
using Detection.Models.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence;

/// <summary>Takes a file that has arrived whole: reads what it says of itself, compares that with the visit, keeps the original under its hash.</summary>
public sealed class EvidenceIntake(
    EvidenceStore evidence, FindingStore findings, FindingWriter writer, IncomingFiles incoming, IOriginals originals, ViewingCopies copies, EvidenceSettings settings,
    TimeProvider clock)
{
    /// <summary>Keeps the file as evidence. The same file a second time is the same piece.</summary>
    /// <returns>The piece; null when its finding is gone.</returns>
    public async Task<EvidenceRow?> Take(UploadRow upload, MediaFormat format, CancellationToken ct)
    {
        if (await findings.Find(upload.FindingId, ct) is not { } finding) return null;
        var path = incoming.PathOf(upload.UploadId);
        var sha256 = await incoming.HashOf(upload.UploadId, ct);
        var (flags, hasView, embedded) = await Examine(path, sha256, format, upload, finding.ReadFacts(), ct);
        var row = new EvidenceRow
        {
            EvidenceId = upload.UploadId,
            FindingId = upload.FindingId,
            Kind = FindingJson.Word(format.Kind),
            Subject = upload.Subject,
            FileName = upload.FileName,
            MediaType = format.MediaType,
            ByteCount = upload.ByteCount,
            Sha256 = sha256,
            VisibleStamp = upload.VisibleStamp,
            Stated = upload.Stated,
            Embedded = FindingJson.Write(embedded),
            Flags = [.. flags.Select(FindingJson.Word)],
            HasView = hasView,
            ActorName = upload.ActorName,
            ActorRole = upload.ActorRole,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        await originals.Keep(sha256, path, ct);
        var kept = await Enter(row, new Actor(upload.ActorName, RoleNames.Find(upload.ActorRole) ?? Role.Crew), ct);
        incoming.Forget(upload.UploadId);
        await evidence.ForgetUpload(upload.UploadId, ct);
        return kept;
    }

    private async Task<(IReadOnlyList<EvidenceDoubt> Flags, bool HasView, MediaStatement Embedded)> Examine(
        string path, byte[] sha256, MediaFormat format, UploadRow upload, FindingFacts facts, CancellationToken ct)
    {
        var embedded = format.Kind is EvidenceKind.Document ? MediaStatement.Nothing : EmbeddedStatement.Read(path);
        var limits = MediaLimits.Usual with { Metres = settings.PlaceMetres, Before = TimeSpan.FromMinutes(settings.BeforeMinutes) };
        var stated = FindingJson.Read<MediaStatement>(upload.Stated);
        List<EvidenceDoubt> flags = [.. MediaCheck.Compare(format.Kind, embedded, stated, facts.DetectedAt, facts.Place, clock.GetUtcNow(), limits)];
        var view = format.Kind is EvidenceKind.Photo ? await copies.Make(path, sha256, ct) : ViewResult.Made;
        await using var file = File.OpenRead(path);
        if (view is ViewResult.Truncated || MediaEnd.IsTruncated(file, format)) flags.Add(EvidenceDoubt.Truncated);
        else if (view is ViewResult.NotReadable) flags.Add(EvidenceDoubt.NotViewable);
        return (flags, format.Kind is EvidenceKind.Photo && view is ViewResult.Made, embedded);
    }

    private async Task<EvidenceRow?> Enter(EvidenceRow row, Actor actor, CancellationToken ct)
    {
        EvidenceRow? same = null;
        var result = await writer.Write(row.FindingId, version: null, actor, async (finding, transaction) =>
        {
            same = await evidence.FindSame(row.FindingId, row.Sha256, transaction, ct);
            if (same is not null) return (null, new WriteResult.Missing());
            await EvidenceStore.Insert(row, transaction, ct);
            var detail = new { row.EvidenceId, row.Kind, row.Subject, row.FileName, row.ByteCount, Sha256 = Convert.ToHexStringLower(row.Sha256), row.Flags };
            return (new FindingChange(FindingAction.AddEvidence, finding.CurrentStep, finding.ReadFacts(), Detail: detail) { ChangesVersion = false }, null);
        }, ct);
        return same ?? (result is WriteResult.Done ? await evidence.Find(row.EvidenceId, ct) : null);
    }
}
