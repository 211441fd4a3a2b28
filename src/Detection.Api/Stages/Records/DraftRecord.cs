using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Records;

/// <summary>
/// POST /records: draft the record of one installation in the newest run. The answer comes when the PDF is ready to be opened, which takes
/// about two seconds; asked again in the same run, it is the same record.
/// </summary>
public static class DraftRecord
{
    public sealed record Request(long InstallationId);

    public sealed record Response(long RecordId, string RecordNo);

    public static RouteHandlerBuilder Map(RouteGroupBuilder records) => records.MapPost("/", Handle)
        .WithName("DraftRecord")
        .WithSummary("Draft the record of one installation; the same record when it was drafted before in this run")
        .WithRequestExample(new Request(291))
        .WithResponseExample(new Response(8, "T-000008"))
        .Produces<Response>(StatusCodes.Status201Created)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Handle(
        Request request, RecordDrafter drafter, RecordStore records, InstallationStore installations, CancellationToken ct)
    {
        if (await installations.Find(request.InstallationId, ct) is not { } installation)
            return InstallationsEndpoints.NotFound($"with id {request.InstallationId}");
        if (await records.FindNewestRun(ct) is not { } run)
        {
            return Results.Problem(
                title: "No finished run", detail: "A record says what a run concluded, and no run has finished yet. Start one with POST /runs.",
                statusCode: StatusCodes.Status409Conflict);
        }

        if (await records.FindOf(installation.InstallationId, run.RunId, ct) is { } existing)
            return Results.Ok(new Response(existing.RecordId, existing.RecordNo));
        try
        {
            var drafted = await drafter.DraftNow(installation, run.RunId, run.AsOf, ct);
            return Results.Created($"/records/{drafted.RecordId}", new Response(drafted.RecordId, drafted.RecordNo));
        }
        catch (PdfPrinterException error)
        {
            return Results.Problem(title: "The record could not be printed", detail: error.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
