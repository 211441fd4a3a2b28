using System.Text.Json;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Features;
using Detection.Models.Scoring;

namespace Detection.Api.Stages.Models;

/// <summary>GET /models/{id}/card: what a model was made from, how well it did on what it had not seen, and its limits; as JSON.</summary>
public static class GetModelCard
{
    internal static readonly ModelCard Example = new(
        "learned-0f3a9c2e71bd", "5b8e…", 1, new DateOnly(2026, 10, 31), 0.5, "XGBoost 1.7.4", new Dictionary<string, int> { ["dwelling"] = 17_250 },
        new Dictionary<string, int> { ["clean"] = 905, ["kacak_c"] = 121 }, new Dictionary<string, int> { ["tip"] = 500 }, new DateOnly(2024, 1, 9), new DateOnly(2026, 10, 3), 9,
        [new ModelCard.Figure("area", "all", "learned", 1_026, 121, 0.84, 0.52, 0.7)], null,
        [new TextPair("“Temiz” bir ziyaret masumiyet kanıtı değildir.", "A clean visit is no proof of innocence.")]);

    public static RouteHandlerBuilder Map(RouteGroupBuilder models) => models.MapGet("/{modelId:long}/card", Handle)
        .WithSummary("A model's card: data, splits, figures by group, reliability, limits").WithResponseExample(Example)
        .Produces<ModelCard>().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<IResult> Handle(long modelId, ModelStore store, CancellationToken ct) =>
        await store.FindCard(modelId, ct) is { } card ? Results.Content(card, "application/json") : ModelsEndpoints.NotFound(modelId);

    /// <summary>The card as stored, read.</summary>
    internal static async Task<ModelCard?> Find(long modelId, ModelStore store, CancellationToken ct) =>
        await store.FindCard(modelId, ct) is { } card ? JsonSerializer.Deserialize<ModelCard>(card, CardJson.Options) : null;
}
