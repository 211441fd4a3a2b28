using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Sweeps;

/// <summary>Sweeps: whom crews visit, in which order, and the day as a file to take along.</summary>
public static class SweepsEndpoints
{
    public static void AddSweeps(this IServiceCollection services)
    {
        services.AddSingleton(provider => SweepSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SweepStore>();
        services.AddSingleton<INightlyStage, SweepStage>();
        services.AddJob<PlanSweepJob, PlanSweepJob.Arguments>("sweep");
    }

    public static void MapSweeps(this IEndpointRouteBuilder app)
    {
        var sweeps = app.MapGroup("/sweeps").WithTags("Sweeps").WritesRequireRole(Role.Analyst, Role.Manager);
        PlanSweep.Map(sweeps);
        ListSweeps.Map(sweeps);
        GetSweep.Map(sweeps);
        GetSweepGeoJson.Map(sweeps);
        GetSweepGpx.Map(sweeps);
        GetSweepCsv.Map(sweeps);
    }

    /// <summary>Reads a sweep with its stops and hands it on, or says that there is none.</summary>
    internal static async Task<IResult> WithDetail(SweepRow? sweep, SweepStore sweeps, Func<SweepDetail, IResult> answer, CancellationToken ct) =>
        sweep is null
            ? Results.Problem(title: "No such sweep", detail: "There is no sweep with this id, or none is planned yet. POST /sweeps plans one.", statusCode: StatusCodes.Status404NotFound)
            : answer(await sweeps.ReadDetail(sweep, ct));
}
