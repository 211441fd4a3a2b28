using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Imports;

/// <summary>GET /imports/{importId}: one import's state and counts.</summary>
public static class GetImport
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) =>
        imports.MapGet("/{importId:long}", Handle).WithSummary("One import: its state, and how its rows fared").WithResponseExample(ImportExamples.Import);

    internal static async Task<Results<Ok<ImportResponse>, NotFound>> Handle(long importId, ImportStore store, CancellationToken ct) =>
        await store.Find(importId, ct) is { } import ? TypedResults.Ok(import.ToResponse()) : TypedResults.NotFound();
}
