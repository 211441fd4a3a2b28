using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>What a caller is told of a write that did not happen: what stands in the way, with its article, and what to do.</summary>
public static class FindingAnswers
{
    /// <summary>One thing that is missing.</summary>
    public sealed record MissingPart(string Code, string Article, Detection.Models.Features.TextPair Text);

    /// <summary>One line written since the caller looked.</summary>
    public sealed record LaterEntry(int EntryNo, DateTime At, string ActorName, string ActorRole, string Action, string Reason, IReadOnlyList<FactChange> Changes);

    public static IResult NotFound(long findingId) => Results.Problem(
        title: "No such finding", detail: $"There is no finding with id {findingId}.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>A write that happened is answered with nothing; a caller that has more to say of it says it before.</summary>
    public static IResult Of(WriteResult result, long findingId) => result switch
    {
        WriteResult.Done => Results.NoContent(),
        WriteResult.Missing => NotFound(findingId),
        WriteResult.Stale stale => Stale(stale),
        WriteResult.NotNow refused => NotNow(refused),
        WriteResult.Unmet unmet => Unmet(unmet),
        WriteResult.Invalid invalid => Results.ValidationProblem(invalid.Errors.ToDictionary()),
        _ => throw new InvalidOperationException($"A write came to {result}, which has no answer."),
    };

    private static IResult Stale(WriteResult.Stale stale)
    {
        var before = stale.FactsSeen;
        var since = new List<LaterEntry>();
        foreach (var entry in stale.Since)
        {
            since.Add(new(entry.EntryNo, entry.At, entry.ActorName, entry.ActorRole, entry.Action, entry.Reason, FactChanges.Between(before, entry.Content)));
            before = entry.Content;
        }
        var who = string.Join(", ", since.Select(entry => entry.ActorName).Distinct(StringComparer.Ordinal));
        return Results.Problem(
            title: "Changed by somebody else meanwhile",
            detail: $"Nothing of yours was written. {who} changed this finding after you opened it; it is now at version {stale.Version}. Look at what changed and do yours again.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?> { ["version"] = stale.Version, ["since"] = since });
    }

    private static IResult NotNow(WriteResult.NotNow refused)
    {
        var finding = refused.Finding;
        var possible = string.Join(", ", FindingMachine.Actions(finding.CurrentStep, finding.ReadFacts()).Select(FindingJson.Word));
        var sealedAt = refused.Action is FindingAction.Finalise && finding.FinalisedAt is { } at
            ? $" It was finalised on {at:yyyy-MM-dd HH:mm} UTC and stays as it was sealed; a change is a correction with a reason."
            : "";
        return Results.Problem(
            title: "Not at this step",
            detail: $"{FindingJson.Word(refused.Action)} is not possible at the step {finding.Step}.{sealedAt} Possible now: {(possible.Length > 0 ? possible : "nothing")}.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?> { ["step"] = finding.Step, ["finalisedAt"] = finding.FinalisedAt });
    }

    private static IResult Unmet(WriteResult.Unmet unmet) => Results.Problem(
        title: "Something is missing",
        detail: $"{FindingJson.Word(unmet.Action)} is refused. {string.Join(" ", unmet.Needs.Select(need => $"{need.Article}: {need.Text.En}."))}",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>
        {
            ["missing"] = unmet.Needs.Select(need => new MissingPart(need.Code, need.Article, need.Text)).ToList(),
        });
}
