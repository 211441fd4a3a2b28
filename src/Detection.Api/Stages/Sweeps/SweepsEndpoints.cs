using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Sweeps.Handover;

namespace Detection.Api.Stages.Sweeps;

/// <summary>Sweeps: whom crews visit, in which order, and the day as a file to take along.</summary>
public static class SweepsEndpoints
{
    public static void AddSweeps(this IServiceCollection services)
    {
        services.AddSingleton(provider => SweepSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SweepStore>();
        services.AddSingleton<SweepWriter>();
        services.AddSingleton<INightlyStage, SweepStage>();
        services.AddSingleton<SheetStore>();
        services.AddSingleton<SheetTemplates>();
        services.AddSingleton<CrewDayWriter>();
        services.AddJob<PrintCrewDaysJob, PrintCrewDaysJob.Arguments>("sheets");
        services.AddJob<PlanSweepJob, PlanSweepJob.Arguments>("sweep");
    }

    public static void MapSweeps(this IEndpointRouteBuilder app)
    {
        var sweeps = app.MapGroup("/sweeps").WithTags("Sweeps").WritesRequireRole(Role.Analyst, Role.Manager);
        ListSweeps.Map(sweeps);
        ComparePlans.Map(sweeps);
        GetSweep.Map(sweeps);
        GetLeftOut.Map(sweeps);
        GetSweepGeoJson.Map(sweeps);
        GetSweepKml.Map(sweeps);
        GetSweepGpx.Map(sweeps);
        GetSweepCsv.Map(sweeps);
        GetCrewDay.Map(sweeps);
        PrintCrewDays.Map(sweeps);
    }

    /// <summary>Reads a sweep with its stops and hands it on, or says that there is none.</summary>
    internal static async Task<IResult> WithDetail(SweepRow? sweep, SweepStore sweeps, Func<SweepDetail, Task<IResult>> answer, CancellationToken ct) =>
        sweep is null ? NotFound() : await answer(await sweeps.ReadDetail(sweep, ct));

    /// <summary>A sweep, or one day or crew of it, as a file.</summary>
    internal static async Task<IResult> Download(
        long sweepId, int? day, int? crew, string extension, string contentType, SweepStore sweeps, Func<SweepDetail, Stream, Task> write, CancellationToken ct) =>
        await WithDetail(await sweeps.Find(sweepId, ct), sweeps, detail =>
        {
            var part = detail.Only(day, crew);
            var name = string.Concat(day is null ? "" : $"-day-{day}", crew is null ? "" : $"-crew-{crew}");
            return Task.FromResult(part.Routes.Count == 0 && (day ?? crew) is not null
                ? NotFound()
                : Results.Stream(output => write(part, output), contentType, $"sweep-{sweepId}{name}.{extension}"));
        }, ct);

    internal static IResult NotFound() => Results.Problem(
        title: "No such sweep",
        detail: "There is no sweep with this id, day or crew, or none is planned yet. A nightly run plans one; POST /campaigns and its plans make more.",
        statusCode: StatusCodes.Status404NotFound);
}
