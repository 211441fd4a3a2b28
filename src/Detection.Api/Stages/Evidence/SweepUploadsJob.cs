using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Evidence.Files;

namespace Detection.Api.Stages.Evidence;

/// <summary>Deletes what has arrived of uploads that nobody went on with, and files on their way that no upload stands for.</summary>
public sealed partial class SweepUploadsJob(EvidenceStore evidence, IncomingFiles incoming, EvidenceSettings settings, TimeProvider clock, ILogger<SweepUploadsJob> log)
    : IBackgroundJob<SweepUploadsJob.Arguments>
{
    public sealed record Arguments;

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-settings.UploadDays).UtcDateTime;
        var known = await evidence.ListUploads(ct);
        foreach (var (uploadId, begunAt) in known)
        {
            // The last part counts, not the announcement: a large film may travel for days.
            if ((incoming.LastPartAt(uploadId) ?? begunAt) >= before) continue;
            incoming.Forget(uploadId);
            await evidence.ForgetUpload(uploadId, ct);
            GivenUp(uploadId);
        }
        incoming.ForgetOthers(known.Select(upload => upload.UploadId).ToHashSet(), before);
    }

    [LoggerMessage(LogLevel.Information, "The upload {UploadId} was given up: nothing of it has arrived for too long")]
    private partial void GivenUp(Guid uploadId);
}
