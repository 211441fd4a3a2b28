using System.Text.Json;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Models;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Scoring;

/// <summary>GET /installations/{id}/explanation: all there is to say about the newest score, computed again from what the run stored.</summary>
public static class GetExplanation
{
    /// <param name="RecoverableKwh">What could be charged if illegal use were found.</param>
    /// <param name="AssumedCase">Which case of R art. 42 the readings look like: measuring (c or b), noContract (a), afterCut (ç).</param>
    /// <param name="ChargedDays">Days that may be charged, capped as R art. 45 caps them.</param>
    /// <param name="Families">What each family of features adds to the log odds of the score, strongest first.</param>
    /// <param name="Rules">Every rule that fires.</param>
    /// <param name="InnocentCases">Honest explanations, the most plausible first.</param>
    /// <param name="Counterfactuals">What the score would be if one thing were otherwise.</param>
    public sealed record Response(
        long RunId, DateOnly AsOf, long ModelId, float Score, ListScores.ProbabilityItem Probability, float RecoverableKwh, float ExpectedKwh, decimal? TlPerKwh,
        decimal? ExpectedTl, string AssumedCase, double ChargedDays, double KwhPerDay, IReadOnlyList<FamilyItem> Families, IReadOnlyList<RuleItem> Rules,
        IReadOnlyList<InnocentItem> InnocentCases, IReadOnlyList<CounterfactualItem> Counterfactuals);

    /// <param name="Family">A family of features; detectors and common where trees learned from outcomes.</param>
    public sealed record FamilyItem(string Family, TextPair Name, double LogOdds, IReadOnlyList<TextPair> Sentences);

    /// <param name="Strength">Share of such cases in which something is expected to be found (0–1).</param>
    public sealed record RuleItem(string Code, string Family, double Strength, TextPair Name, TextPair Text);

    /// <param name="Plausibility">likely, open, cannotTell or unlikely.</param>
    public sealed record InnocentItem(
        string Code, TextPair Name, string Plausibility, IReadOnlyList<TextPair> For, IReadOnlyList<TextPair> Against, TextPair OnSite);

    public sealed record CounterfactualItem(string Code, float Score, float Probability, TextPair Text);

    private static readonly Response Example = new(
        2, new DateOnly(2026, 10, 31), 1, 0.99f, new(0.81f, 0.58f, 0.93f), 1_204, 975, 6.2m, 6_045m, "measuring", 240, 5.0,
        [new("level", new("Kendi geçmişine göre düzey", "Level against its own past"), 4.1, [new("Tüketim Ekim 2024 ayından bu yana düşük.", "Use has been low since October 2024.")])],
        [new("DROP_DEMAND_STAYED", "demand", 0.6, new("Enerji düştü, demand düşmedi", "Energy fell, demand did not"), new("Enerji ile demand uyumsuz.", "Energy and demand do not agree."))],
        [new("VACANCY", new("Yer boş ya da az kullanılıyor", "The place is empty or little used"), "unlikely", [], [new("Demand düşmemiş.", "Demand did not fall.")], new("Oturan var mı bakın.", "See whether anybody lives there."))],
        [new("DROP", 0.07f, 0.02f, new("Ekim 2024'ten bu yana süren düşüş olmasaydı skor 0,99 yerine 0,07 olurdu.", "Without the drop since October 2024 the score would be 0.07 instead of 0.99."))]);

    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/explanation", Handle)
        .WithSummary("Why the newest score is what it is: contributions, rules, honest explanations and what would change it")
        .WithResponseExample(Example).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        long installationId, ExplanationStore store, ModelStore models, CalibrationStore calibrations, LoadedModels loaded, CancellationToken ct)
    {
        if (await store.Find(installationId, ct) is not { } scored)
            return TypedResults.Problem($"Installation {installationId} has no score in the newest finished run that can be explained. Start a run with POST /runs.", statusCode: StatusCodes.Status404NotFound);
        try
        {
            var model = await loaded.Model(scored.ModelId, models, ct);
            var calibration = await loaded.Calibration(scored.CalibrationId, calibrations, ct);
            return TypedResults.Ok(ToResponse(scored, ScoreExplanation.Of(
                model, calibration, scored.Row, await store.FindSite(installationId, scored.AsOf, ct), scored.TlPerKwh)));
        }
        catch (InvalidDataException e)
        {
            return TypedResults.Problem($"Run {scored.RunId} cannot be explained by this program: {e.Message}. Start a new run.", statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static Response ToResponse(ExplanationStore.Scored scored, ScoreExplanation said)
    {
        var (score, recovery) = (said.Score, said.Recovery);
        return new Response(
            scored.RunId, scored.AsOf, scored.ModelId, score.Score, new(score.Probability.Value, score.Probability.Low, score.Probability.High),
            score.Value.RecoverableKwh, score.Value.Kwh, score.Value.TlPerKwh, score.Value.Tl, Word(recovery.Case), recovery.Days, recovery.KwhPerDay,
            [.. said.Families.Select(f => new FamilyItem(f.Code, f.Name, f.LogOdds, f.Sentences))],
            [.. said.Rules.Select(r => new RuleItem(r.Code, Word(r.Family), r.Strength, r.Name, r.Text))],
            [.. said.InnocentCases.Select(c => new InnocentItem(c.Code, c.Name, Word(c.Plausibility), c.For, c.Against, c.OnSite))],
            [.. said.Counterfactuals.Select(c => new CounterfactualItem(c.Code, c.Score, c.Probability.Value, c.Text))]);
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
