using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Findings;

/// <summary>GET /findings/{id}: one finding, what may be done with it and what it still needs.</summary>
public static class GetFinding
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapGet("/{findingId:long}", Handle)
        .WithName("GetFinding")
        .WithSummary("One finding: facts, evidence, the next actions, and what is missing with its article")
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireInsider();

    private static async Task<IResult> Handle(long findingId, Actor actor, FindingStore findings, FindingDesk desk, CancellationToken ct) =>
        await findings.Find(findingId, ct) is { } finding ? Results.Ok(await desk.Describe(finding, actor, ct)) : FindingAnswers.NotFound(findingId);
}
