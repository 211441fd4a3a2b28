using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Sweeps;

/// <summary>POST /sweeps: queue the planning of a sweep over the newest finished run. What is left out is as in the settings.</summary>
public static class PlanSweep
{
    private const int MostCrews = 100;
    private const int MostCandidates = 20_000;
    private const int DaySeconds = 24 * 3600;

    /// <param name="CrewCount">1 to 100.</param>
    /// <param name="ShiftSeconds">From leaving the depot to being back, at most a day [s].</param>
    /// <param name="VisitSeconds">At each installation, at most a day [s].</param>
    /// <param name="Depot">Where crews set out and return, EPSG:4326.</param>
    /// <param name="CandidateCount">How many installations are considered, those with the most energy to recover; 1 to 20,000.</param>
    /// <param name="Seed">The same seed gives the same plan; 1 when left out.</param>
    public sealed record Request(int? CrewCount, int? ShiftSeconds, int? VisitSeconds, Place? Depot, int? CandidateCount, int? Seed);

    public sealed record Response(long SweepId, Guid JobId);

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapPost("/", Handle)
        .WithName("PlanSweep")
        .WithSummary("Queue the planning of a sweep; what is left out is as in the settings")
        .WithRequestExample(SweepExamples.Request)
        .WithResponseExample(SweepExamples.Queued)
        .Produces<Response>(StatusCodes.Status202Accepted)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(Request? request, SweepStore sweeps, SweepSettings settings, CancellationToken ct)
    {
        var wanted = Complete(request, settings.Defaults(seed: 1));
        if (Check(wanted) is { Count: > 0 } errors) return Results.ValidationProblem(errors);
        if (await sweeps.FindNewestRun(ct) is not { } runId)
        {
            return Results.Problem(
                title: "No finished run", detail: "A sweep visits what a run found, and no run has finished yet. Start one with POST /runs.",
                statusCode: StatusCodes.Status409Conflict);
        }

        var (sweepId, jobId) = await sweeps.CreateAndQueue(runId, wanted, ct);
        return Results.Accepted($"/sweeps/{sweepId}", new Response(sweepId, jobId));
    }

    private static SweepRequest Complete(Request? request, SweepRequest defaults) => request is null ? defaults : new SweepRequest(
        request.CrewCount ?? defaults.CrewCount, request.ShiftSeconds ?? defaults.ShiftSeconds, request.VisitSeconds ?? defaults.VisitSeconds,
        request.Depot ?? defaults.Depot, request.CandidateCount ?? defaults.CandidateCount, request.Seed ?? defaults.Seed);

    private static Dictionary<string, string[]> Check(SweepRequest wanted)
    {
        var errors = new Dictionary<string, string[]>();
        CheckRange("crewCount", wanted.CrewCount, MostCrews);
        CheckRange("shiftSeconds", wanted.ShiftSeconds, DaySeconds);
        CheckRange("visitSeconds", wanted.VisitSeconds, DaySeconds);
        CheckRange("candidateCount", wanted.CandidateCount, MostCandidates);
        if (wanted.Depot is not (null or { Longitude: >= -180 and <= 180, Latitude: >= -85 and <= 85 }))
            errors["depot"] = ["Longitude from -180 to 180, latitude from -85 to 85."];
        return errors;

        void CheckRange(string name, int number, int most)
        {
            if (number < 1 || number > most) errors[name] = [$"From 1 to {most}."];
        }
    }
}
