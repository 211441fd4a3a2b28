using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Scoring;
using Detection.Models.Training;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Models;

/// <summary>POST /models/{id}/promote, /models/{id}/retire and /models/rollback: a person's acts, kept with who, when and why.</summary>
public static class DecideModel
{
    /// <param name="Reason">Why; kept with the decision and shown on the model's card.</param>
    public sealed record Request(string? Reason);

    private static readonly Request Example = new("Better on later visits: AP 0.52 against 0.44.");

    public static void Map(RouteGroupBuilder models)
    {
        models.MapPost("/{modelId:long}/promote", Promote).WithSummary("Put a model to work from the next run on; a person's act, with its reason").WithRequestExample(Example);
        models.MapPost("/{modelId:long}/retire", Retire).WithSummary("Put a candidate aside: it is no longer watched").WithRequestExample(Example);
        models.MapPost("/rollback", RollBack).WithSummary("Put the model to work again that worked before the present one").WithRequestExample(Example);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> Promote(long modelId, Request request, Actor actor, ModelStore store, ITreeTrainer trainer, CancellationToken ct)
    {
        if (Check(request) is { } errors) return errors;
        if (await store.Find(modelId, ct) is not { } model) return ModelsEndpoints.NotFound(modelId);
        if (model.State == "active") return Conflict($"Model {model.Version} is at work already.");
        return await PutToWork(model, "promote", request, actor, store, trainer, ct);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> Retire(long modelId, Request request, Actor actor, ModelStore store, CancellationToken ct)
    {
        if (Check(request) is { } errors) return errors;
        if (await store.Find(modelId, ct) is not { } model) return ModelsEndpoints.NotFound(modelId);
        if (model.State is not ("shadow" or "candidate")) return Conflict($"Model {model.Version} is {model.State}; only a candidate can be put aside.");
        await store.Decide(modelId, "retire", actor, request.Reason!.Trim(), ct);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> RollBack(Request request, Actor actor, ModelStore store, ITreeTrainer trainer, CancellationToken ct)
    {
        if (Check(request) is { } errors) return errors;
        var active = await store.FindActive(ct);
        var before = (await store.ListDecisions(ct)).Where(d => d.Act != "retire" && d.ModelId != active?.ModelId).Select(d => (long?)d.ModelId).FirstOrDefault();
        if (before is null) return Conflict("No other model has been at work: there is nothing to go back to.");
        return await PutToWork((await store.Find(before.Value, ct))!, "rollback", request, actor, store, trainer, ct);
    }

    /// <summary>A model that this program cannot use is not put to work: tonight would only replace it.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> PutToWork(
        ModelRow model, string act, Request request, Actor actor, ModelStore store, ITreeTrainer trainer, CancellationToken ct)
    {
        try
        {
            using var usable = NightArtefact.Read(await store.GetArtefact(model.ModelId, ct), trainer).Model;
        }
        catch (Exception e) when (e is InvalidDataException or TreeLibraryException)
        {
            return Conflict($"Model {model.Version} cannot be put to work: {e.Message}.");
        }
        await store.Decide(model.ModelId, act, actor, request.Reason!.Trim(), ct);
        return TypedResults.NoContent();
    }

    private static ValidationProblem? Check(Request request) => string.IsNullOrWhiteSpace(request.Reason)
        ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["reason"] = ["Say why: the reason is kept with the decision."] }) : null;

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);
}
