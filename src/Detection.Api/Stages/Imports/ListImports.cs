using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Imports;

/// <summary>GET /imports: the newest imports.</summary>
public static class ListImports
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapGet("/", Handle)
        .WithSummary("The newest imports").WithResponseExample(new[] { ImportExamples.Import });

    internal static async Task<IReadOnlyList<ImportResponse>> Handle(ImportStore store, CancellationToken ct, int limit = 50) =>
        [.. (await store.List(Math.Clamp(limit, 1, 500), ct)).Select(import => import.ToResponse())];
}
