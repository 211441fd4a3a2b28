using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}/holdings: what is on file beside the detail; every row names the import and line it came from.</summary>
public static class GetHoldings
{
    public sealed record Response(
        IdentifierRow Identifiers, IReadOnlyList<ConsumerRow> Consumers, IReadOnlyList<SealRow> Seals, IReadOnlyList<TransformerLinkRow> TransformerLinks,
        IReadOnlyList<EventWordRow> EventWords, IReadOnlyList<RegisterRow> Registers);

    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/holdings", Handle)
        .WithName("GetHoldings")
        .WithSummary("What is on file beside the detail: identifiers, contract holders (masked), seals, transformer links, event words, further registers")
        .WithResponseExample(HoldingExamples.Holdings)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long installationId, HoldingStore store, CancellationToken ct) =>
        await store.Find(installationId, ct) is { } holdings ? Results.Ok(holdings) : InstallationsEndpoints.NotFound($"with id {installationId}");
}
