using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id} and GET /sweeps/latest: one sweep, crew by crew and stop by stop.</summary>
public static class GetSweep
{
    public static void Map(RouteGroupBuilder sweeps)
    {
        sweeps.MapGet("/{sweepId:long}", Handle)
            .WithName("GetSweep").WithSummary("One sweep with its crews' stops").WithResponseExample(SweepExamples.Planned).Produces<SweepResponse>().ProducesProblem(StatusCodes.Status404NotFound);
        sweeps.MapGet("/latest", HandleLatest)
            .WithName("GetLatestSweep").WithSummary("The newest night's sweep").WithResponseExample(SweepExamples.Planned).Produces<SweepResponse>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct) => await Answer(await sweeps.Find(sweepId, ct), sweeps, ct);

    private static async Task<IResult> HandleLatest(SweepStore sweeps, CancellationToken ct) => await Answer(await sweeps.FindLatest(ct), sweeps, ct);

    private static Task<IResult> Answer(SweepRow? sweep, SweepStore sweeps, CancellationToken ct) =>
        SweepsEndpoints.WithDetail(sweep, sweeps, detail => Task.FromResult(Results.Ok(SweepResponse.From(detail))), ct);
}
