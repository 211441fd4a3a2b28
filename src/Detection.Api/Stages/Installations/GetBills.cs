using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}/bills: what was billed, newest first.</summary>
public static class GetBills
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/bills", Handle)
        .WithName("GetBills")
        .WithSummary("The bills of one installation, newest first; amounts in TL")
        .WithResponseExample(new[] { HoldingExamples.Bill })
        .Produces<IReadOnlyList<BillRow>>();

    private static async Task<IResult> Handle(long installationId, HoldingStore store, CancellationToken ct) =>
        Results.Ok(await store.ListBills(installationId, ct));
}
