using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Rendering;
using Npgsql;

namespace Detection.Api.Stages.Sweeps.Handover;

/// <summary>Prints every crew's sheet of a sweep, one after another through one printer. Run twice, it prints them anew.</summary>
public sealed class PrintCrewDaysJob(SweepStore sweeps, SheetStore sheets, CrewDayWriter writer, SheetTemplates templates, RecordSettings records, SweepSettings settings)
    : IBackgroundJob<PrintCrewDaysJob.Arguments>
{
    public sealed record Arguments(long SweepId);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        if (await sweeps.Find(arguments.SweepId, ct) is not { } sweep) return;
        var detail = await sweeps.ReadDetail(sweep, ct);
        var routes = detail.Routes.Where(route => detail.StopsOf(route).Any()).ToList();
        if (routes.Count == 0) return;
        await using var printer = PdfPrinter.Start(records.Python, templates.Folders, TimeSpan.FromSeconds(records.PrintSeconds));
        for (var done = 0; done < routes.Count; done++)
        {
            var route = routes[done];
            var html = await writer.Write(CrewDayWriter.Paper, detail, route, settings.PaperLanguage, ct);
            await sheets.KeepDocument(sweep.SweepId, route.DayNo, route.CrewNo, await printer.Print(html, ct), ct);
            progress.Report("sheets", done + 1, routes.Count);
        }
    }
}

/// <summary>POST /sweeps/{id}/documents: queue the printing of every crew's sheet.</summary>
public static class PrintCrewDays
{
    public sealed record Response(Guid JobId);

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapPost("/{sweepId:long}/documents", Handle)
        .WithName("PrintCrewDays")
        .WithSummary("Queue the printing of every crew's sheet of a sweep")
        .WithResponseExample(new Response(Guid.Parse("01a20582-75db-7aff-9062-a54777b50ee8")))
        .Produces<Response>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long sweepId, SweepStore sweeps, IJobs jobs, NpgsqlDataSource database, CancellationToken ct)
    {
        if (await sweeps.Find(sweepId, ct) is not { State: "planned" }) return SweepsEndpoints.NotFound();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var jobId = await jobs.Enqueue(new PrintCrewDaysJob.Arguments(sweepId), transaction, ct);
        await transaction.CommitAsync(ct);
        return Results.Accepted($"/jobs/{jobId}", new Response(jobId));
    }
}
