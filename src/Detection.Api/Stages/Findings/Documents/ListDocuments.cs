using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Records.Documents;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>GET /findings/{id}/documents: what was printed of it, newest first.</summary>
public static class ListDocuments
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapGet("/{findingId:long}/documents", Handle)
        .WithName("ListFindingDocuments")
        .WithSummary("The finding's documents, drafts and sealed ones, newest first")
        .WithResponseExample(new[] { DocumentExamples.Sealed })
        .Produces<IReadOnlyList<KeptDocument>>()
        .RequireInsider();

    private static async Task<IResult> Handle(long findingId, DocumentStore store, CancellationToken ct) => Results.Ok(await store.ListOf(findingId, ct));
}
