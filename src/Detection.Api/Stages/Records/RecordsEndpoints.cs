using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Records;

/// <summary>Draft records: what a crew takes to the place.</summary>
public static class RecordsEndpoints
{
    public static void AddRecords(this IServiceCollection services)
    {
        services.AddSingleton(provider => RecordSettings.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<TaramaSettings>()));
        services.AddSingleton<RecordStore>();
        services.AddSingleton<RecordDrafter>();
        services.AddSingleton<INightlyStage, DraftsStage>();
    }

    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        var records = app.MapGroup("/records").WithTags("Records").WritesRequireRole(Role.Analyst, Role.Crew, Role.Reviewer, Role.Manager);
        DraftRecord.Map(records);
        ListRecords.Map(records);
        GetRecord.Map(records);
        GetRecordPdf.Map(records);
    }

    internal static IResult NotFound(long recordId) => Results.Problem(
        title: "No such record", detail: $"There is no record with id {recordId}.", statusCode: StatusCodes.Status404NotFound);
}
