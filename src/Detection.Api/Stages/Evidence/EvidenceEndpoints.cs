using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Evidence.Files;
using Detection.Api.Stages.Evidence.Reading;

namespace Detection.Api.Stages.Evidence;

/// <summary>Photographs, videos and documents of findings: received in parts, kept as they came, shown as copies.</summary>
public static class EvidenceEndpoints
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton(provider => EvidenceSettings.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<TaramaSettings>()));
        services.AddSingleton<EvidenceStore>();
        services.AddJob<SweepUploadsJob, SweepUploadsJob.Arguments>("sweep-uploads");
        services.AddSingleton<EvidenceIntake>();
        services.AddSingleton<ViewingCopies>();
        services.AddSingleton(provider => new IncomingFiles(Path.Combine(provider.GetRequiredService<EvidenceSettings>().Folder, "incoming")));
        services.AddSingleton<IOriginals>(provider => provider.GetRequiredService<EvidenceSettings>() is { S3: { } s3 }
            ? new S3Originals(s3)
            : new FolderOriginals(Path.Combine(provider.GetRequiredService<EvidenceSettings>().Folder, "originals")));
    }

    public static void MapEvidence(this IEndpointRouteBuilder app)
    {
        BeginUpload.Map(app.MapGroup("/findings").WithTags("Evidence"));
        var evidence = app.MapGroup("/evidence").WithTags("Evidence");
        SendPart.Map(evidence);
        GetUpload.Map(evidence);
        GetEvidenceFile.Map(evidence);
        NoteEvidence.Map(evidence);
    }

    internal static IResult NotFound(Guid evidenceId) => Results.Problem(
        title: "No such evidence", detail: $"There is no evidence with id {evidenceId}, or no such copy of it.", statusCode: StatusCodes.Status404NotFound);

    internal static IResult NoUpload(Guid uploadId) => Results.Problem(
        title: "No such upload", detail: $"There is no open upload {uploadId}: it has been completed, refused or given up. Announce the file again.",
        statusCode: StatusCodes.Status404NotFound);
}
