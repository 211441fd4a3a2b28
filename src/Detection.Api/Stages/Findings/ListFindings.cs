using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>GET /findings: the findings, the one changed last first.</summary>
public static class ListFindings
{
    private const int MostFindings = 1_000;

    public sealed record Item(
        long FindingId, long? InstallationId, string? InstallationNo, string? District, string Address, FindingOutcome Outcome, FindingStep Step,
        DateTimeOffset DetectedAt, string? RecordNo, bool LegalHold, DateTime ChangedAt);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapGet("/", Handle)
        .WithName("ListFindings")
        .WithSummary("Findings by step, outcome or installation, the one changed last first")
        .WithResponseExample(new[] { FindingExamples.Item })
        .Produces<IReadOnlyList<Item>>()
        .ProducesValidationProblem()
        .RequireInsider();

    private static async Task<IResult> Handle(
        FindingStore findings, CancellationToken ct, string[]? step = null, string[]? outcome = null, long? installationId = null, string? no = null, int limit = 200)
    {
        if (limit is < 1 or > MostFindings)
            return InvalidField.Of("limit", $"Between 1 and {MostFindings}.");
        if ((Check<FindingStep>("step", step) ?? Check<FindingOutcome>("outcome", outcome)) is { } refusal) return refusal;
        var filter = new FindingStore.Filter(installationId, step is { Length: > 0 } ? step : null, outcome is { Length: > 0 } ? outcome : null, string.IsNullOrWhiteSpace(no) ? null : no.Trim());
        return Results.Ok((await findings.List(filter, limit, ct)).Select(Describe));
    }

    private static IResult? Check<T>(string name, string[]? words) where T : struct, Enum => words?.FirstOrDefault(word => FindingJson.Find<T>(word) is null) is { } unknown
        ? InvalidField.Of(name, $"'{unknown}' is none of {string.Join(", ", Enum.GetValues<T>().Select(FindingJson.Word))}.")
        : null;

    private static Item Describe(FindingRow row)
    {
        var facts = row.ReadFacts();
        return new Item(
            row.FindingId, row.InstallationId, row.InstallationNo, row.District, facts.Place.Address, facts.Outcome, row.CurrentStep, facts.DetectedAt,
            row.RecordNo, row.LegalHold, row.ChangedAt);
    }
}
