using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Law.Deadlines;

namespace Detection.Api.Stages.Tips;

/// <summary>The routes <c>/tips</c>: what was reported, the answer owed, and, for managers alone, by whom.</summary>
public static class TipsEndpoints
{
    private const int MostTips = 1_000;
    private const int LongestText = 2_000;
    private const int LongestContact = 300;

    private static readonly Tip Example = new(
        4, 291, "7698578133", new DateOnly(2026, 11, 20), "Kofradan ayrı hat çekilmiş, gece çalışan bir atölye.", HasInformant: true, KnowsInformant: true, null, "",
        "Ayşe Demir", new DateTime(2026, 11, 20, 8, 12, 0, DateTimeKind.Utc), "");

    /// <param name="InstallationNo">Left out where the tip names none.</param>
    /// <param name="What">1 to 2,000 letters; nothing that tells who reported it.</param>
    /// <param name="Informant">Name and how to reach them, up to 300 letters; left out for an anonymous tip, which is owed no answer.</param>
    public sealed record NewTip(string? InstallationNo, DateOnly ReceivedOn, string? What, string? Informant);

    /// <param name="Answer">1 to 2,000 letters: what the informant was told.</param>
    public sealed record TipAnswer(DateOnly AnsweredOn, string? Answer);

    public static void MapTips(this IEndpointRouteBuilder app)
    {
        var tips = app.MapGroup("/tips").WithTags("Tips");
        tips.MapGet("/", List).RequireInsider()
            .WithName("ListTips").WithSummary("What was reported: those owed an answer first; never by whom")
            .WithResponseExample(new[] { Example }).Produces<IReadOnlyList<Tip>>().ProducesValidationProblem();
        tips.MapPost("/", Add).RequireRole(Role.Crew, Role.Reviewer, Role.Manager)
            .WithName("AddTip").WithSummary("Enter a tip; who gave it is encrypted, kept apart, and starts the 15 business days of the answer (R 55(2))")
            .WithRequestExample(new NewTip("7698578133", new DateOnly(2026, 11, 20), Example.What, "Deniz Yıldız, 0532 000 00 00")).WithResponseExample(Example)
            .Produces<Tip>(StatusCodes.Status201Created).ProducesValidationProblem();
        tips.MapPost("/{tipId:long}/answer", Answer).RequireRole(Role.Reviewer, Role.Manager)
            .WithName("AnswerTip").WithSummary("Write down what the informant was told; once")
            .WithRequestExample(new TipAnswer(new DateOnly(2026, 12, 4), "Yerinde inceleme yapıldı, işlem başlatıldı.")).WithResponseExample(Example)
            .Produces<Tip>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        tips.MapGet("/{tipId:long}/informant", ReadInformant).RequireRole(Role.Manager)
            .WithName("ReadInformant").WithSummary("Who gave a tip; each reading is kept (R 55(4), (5))")
            .WithResponseExample(new Informant(4, "Deniz Yıldız, 0532 000 00 00")).Produces<Informant>().ProducesProblem(StatusCodes.Status404NotFound);
        tips.MapDelete("/{tipId:long}/informant", RemoveInformant).RequireRole(Role.Manager)
            .WithName("RemoveInformant").WithSummary("Remove for good who gave a tip, once it is answered; the tip stays")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(TipStore store, CancellationToken ct, int limit = 200) =>
        limit is < 1 or > MostTips ? InvalidField.Of("limit", $"Between 1 and {MostTips}.") : Results.Ok(await store.List(limit, ct));

    private static async Task<IResult> Add(NewTip request, TipStore store, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (what, contact, no) = (request.What?.Trim() ?? "", request.Informant?.Trim() ?? "", request.InstallationNo?.Trim() ?? "");
        if (what.Length is < 1 or > LongestText) return InvalidField.Of("what", $"1 to {LongestText} letters of what was reported.");
        if (contact.Length > LongestContact) return InvalidField.Of("informant", $"At most {LongestContact} letters.");
        if (IsImpossible(request.ReceivedOn, clock)) return InvalidField.Of("receivedOn", "A day from the year 2000 on that is not to come.");
        return await store.Add(no.Length == 0 ? null : no, request.ReceivedOn, what, contact.Length == 0 ? null : contact, actor, ct) is { } tip
            ? Results.Created($"/tips/{tip.TipId}", tip)
            : InvalidField.Of("installationNo", $"There is no installation {no}. Leave it out where the tip names none.");
    }

    private static async Task<IResult> Answer(long tipId, TipAnswer request, TipStore store, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var answer = request.Answer?.Trim() ?? "";
        if (answer.Length is < 1 or > LongestText) return InvalidField.Of("answer", $"1 to {LongestText} letters of what the informant was told.");
        if (await store.Find(tipId, ct) is not { } tip) return NotFound(tipId);
        if (request.AnsweredOn < tip.ReceivedOn || IsImpossible(request.AnsweredOn, clock)) return InvalidField.Of("answeredOn", "Not before the tip came in, and not a day to come.");
        return await store.Answer(tipId, request.AnsweredOn, answer, actor, ct)
            ? Results.Ok(await store.Find(tipId, ct))
            : Results.Problem(title: "Answered already", detail: $"Tip {tipId} has its answer; what was said stays.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ReadInformant(long tipId, TipStore store, Actor actor, CancellationToken ct) =>
        await store.ReadInformant(tipId, actor, ct) is { } informant ? Results.Ok(informant) : NotFound(tipId);

    private static async Task<IResult> RemoveInformant(long tipId, TipStore store, Actor actor, CancellationToken ct)
    {
        if (await store.Find(tipId, ct) is not { KnowsInformant: true } tip) return NotFound(tipId);
        if (tip.AnsweredOn is null)
            return Results.Problem(title: "Not answered yet", detail: "Whoever gave the tip is owed an answer (R 55(2)); answer first.", statusCode: StatusCodes.Status409Conflict);
        return await store.RemoveInformant(tipId, actor, ct) ? Results.NoContent() : NotFound(tipId);
    }

    private static bool IsImpossible(DateOnly day, TimeProvider clock) => day.Year < 2000 || day > LegalTime.DayOf(clock.GetUtcNow());

    private static IResult NotFound(long tipId) => Results.Problem(
        title: "No such tip", detail: $"There is no tip {tipId}, or nobody is known for it.", statusCode: StatusCodes.Status404NotFound);
}
