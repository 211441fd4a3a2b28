using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Models;

/// <summary>GET /models: every model, what it is today, and who decided what.</summary>
public static class ListModels
{
    public sealed record Response(IReadOnlyList<ModelRow> Models, IReadOnlyList<DecisionRow> Decisions);

    internal static readonly ModelRow ExampleModel = new(
        3, "learned-0f3a9c2e71bd", "5b8e…", true, 1, new DateOnly(2026, 10, 31), new DateTime(2026, 11, 1, 2, 4, 0, DateTimeKind.Utc), "shadow", "9c1f…0f3a", 412_331);

    internal static readonly DecisionRow ExampleDecision = new(
        1, 1, "unsupervised-77ab01c4de90", "first", "nightly run", "service", "There was no model yet.", new DateTime(2026, 9, 1, 2, 4, 0, DateTimeKind.Utc));

    public static RouteHandlerBuilder Map(RouteGroupBuilder models) => models.MapGet("/", Handle)
        .WithSummary("Every model and what it is today, and every decision about one, newest first").WithResponseExample(new Response([ExampleModel], [ExampleDecision]));

    internal static async Task<Response> Handle(ModelStore store, CancellationToken ct) => new(await store.List(ct), await store.ListDecisions(ct));
}
