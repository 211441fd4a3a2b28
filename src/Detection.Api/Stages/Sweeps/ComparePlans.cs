using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/compare: two plans side by side.</summary>
public static class ComparePlans
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/compare", Handle)
        .WithName("ComparePlans")
        .WithSummary("Two plans side by side: value, hours, kilometres, findings expected, and which stops differ")
        .WithResponseExample(SweepExamples.Comparison)
        .Produces<PlanComparison>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(long left, long right, SweepStore sweeps, CancellationToken ct)
    {
        var (leftRow, rightRow) = (await sweeps.Find(left, ct), await sweeps.Find(right, ct));
        if (leftRow is null || rightRow is null) return SweepsEndpoints.NotFound();
        if (leftRow.State != "planned" || rightRow.State != "planned")
        {
            return Results.Problem(
                title: "Not planned yet", detail: "Two plans can be compared once both are planned; wait for their jobs to end.", statusCode: StatusCodes.Status409Conflict);
        }
        return Results.Ok(PlanComparison.Of(
            SweepResponse.Summary(leftRow), SweepResponse.Summary(rightRow), await Installations(leftRow, sweeps, ct), await Installations(rightRow, sweeps, ct)));
    }

    private static async Task<IReadOnlyList<long>> Installations(SweepRow sweep, SweepStore sweeps, CancellationToken ct) =>
        [.. (await sweeps.ReadDetail(sweep, ct)).Stops.SelectMany(group => group).Select(stop => stop.InstallationId)];
}

/// <summary>Two plans without their stops, and how far they go to the same places.</summary>
public sealed record PlanComparison(SweepResponse Left, SweepResponse Right, int SharedStops, int OnlyLeft, int OnlyRight)
{
    public static PlanComparison Of(SweepResponse left, SweepResponse right, IReadOnlyList<long> ofLeft, IReadOnlyList<long> ofRight)
    {
        var shared = ofLeft.Intersect(ofRight).Count();
        return new(left, right, shared, ofLeft.Count - shared, ofRight.Count - shared);
    }
}
