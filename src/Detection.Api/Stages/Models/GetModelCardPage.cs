
namespace Detection.Api.Stages.Models;

/// <summary>GET /models/{id}/card.html: the card as a page to print or to file, in Turkish or English.</summary>
public static class GetModelCardPage
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder models) => models.MapGet("/{modelId:long}/card.html", Handle)
        .WithSummary("A model's card as an HTML page to print or to file").Produces(StatusCodes.Status200OK, contentType: "text/html").ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="lang">tr or en.</param>
    internal static async Task<IResult> Handle(long modelId, ModelStore store, CancellationToken ct, string lang = "tr") =>
        await GetModelCard.Find(modelId, store, ct) is { } card
            ? Results.Content(ModelCardHtml.Write(card, await store.ListDecisions(ct), modelId, lang == "en"), "text/html; charset=utf-8")
            : ModelsEndpoints.NotFound(modelId);
}
