using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Imports.Uploads;

namespace Detection.Api.Stages.Imports;

/// <summary>Files in, and what became of every row of them.</summary>
public static class ImportsEndpoints
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportStore>();
        services.AddSingleton<FileImporter>();
        services.AddSingleton<ImportFolders>();
        services.AddSingleton<ReceivedFiles>();
        services.AddSingleton<WaitingUploads>();
        services.AddSingleton<RejectionStore>();
        services.AddSingleton<ImportUndo>();
        services.AddSingleton<INightlyStage, InboxStage>();
        return services.AddJob<ImportJob, ImportJob.Arguments>("import");
    }

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/imports").WithTags("Imports").WritesRequireRole(Role.Analyst, Role.Manager);
        ReceiveImport.Map(imports);
        ListImports.Map(imports);
        GetImport.Map(imports);
        ListRejections.Map(imports);
        DownloadRejections.Map(imports);
        UndoImport.Map(imports);
        UploadEndpoints.Map(imports);
    }
}
