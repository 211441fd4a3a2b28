using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps: the newest first, without their stops.</summary>
public static class ListSweeps
{
    private const int MostSweeps = 500;

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/", Handle)
        .WithName("ListSweeps")
        .WithSummary("Sweeps, newest first")
        .WithResponseExample(new[] { SweepExamples.Summary })
        .Produces<IReadOnlyList<SweepResponse>>()
        .ProducesValidationProblem();

    private static async Task<IResult> Handle(SweepStore sweeps, CancellationToken ct, int limit = 50) => limit is < 1 or > MostSweeps
        ? InvalidField.Of("limit", $"From 1 to {MostSweeps}.")
        : Results.Ok((await sweeps.List(limit, ct)).Select(SweepResponse.Summary));
}
