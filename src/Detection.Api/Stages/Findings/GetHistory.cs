using System.Text.Json;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>GET /findings/{id}/history: who did what when, with what it changed, and whether the chain of hashes is whole.</summary>
public static class GetHistory
{
    /// <param name="Intact">Every line follows from those before it, and the finding is as the last one says.</param>
    /// <param name="BrokenAt">The first line that does not; null when all do.</param>
    public sealed record Response(bool Intact, int? BrokenAt, IReadOnlyList<Line> Entries);

    /// <param name="Detail">What belongs to this action alone, such as a piece of evidence's hash.</param>
    /// <param name="Hash">SHA-256, hexadecimal.</param>
    public sealed record Line(
        int EntryNo, DateTime At, string ActorName, string ActorRole, string Action, string Reason, string Step, IReadOnlyList<FactChange> Changes, JsonElement? Detail,
        string Hash);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapGet("/{findingId:long}/history", Handle)
        .WithName("GetFindingHistory")
        .WithSummary("Who did what when to a finding, with what it changed; the chain of hashes is checked")
        .WithResponseExample(FindingExamples.History)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireInsider();

    private static async Task<IResult> Handle(long findingId, FindingStore findings, CancellationToken ct)
    {
        if (await findings.Find(findingId, ct) is not { } finding) return FindingAnswers.NotFound(findingId);
        var entries = await findings.ListEntries(findingId, after: 0, ct);
        var brokenAt = HistoryChain.FirstBroken(entries) ?? (IsAsLastEntrySays(finding, entries) ? null : entries.Count);
        return Results.Ok(new Response(brokenAt is null, brokenAt, [.. entries.Select((entry, index) => Describe(entry, index == 0 ? "{}" : entries[index - 1].Content))]));
    }

    private static Line Describe(HistoryEntry entry, string before)
    {
        using var content = JsonDocument.Parse(entry.Content);
        return new Line(
            entry.EntryNo, entry.At, entry.ActorName, entry.ActorRole, entry.Action, entry.Reason, content.RootElement.GetProperty("step").GetString()!,
            entry.EntryNo == 1 ? [] : FactChanges.Between(before, entry.Content),
            content.RootElement.TryGetProperty("detail", out var detail) ? detail.Clone() : null, Convert.ToHexStringLower(entry.Hash));
    }

    private static bool IsAsLastEntrySays(FindingRow finding, IReadOnlyList<HistoryEntry> entries) =>
        entries is [.., var last] && entries.Count == finding.EntryCount
        && FactChanges.Between(last.Content, FindingJson.Write(new EntryContent(finding.CurrentStep, finding.ReadFacts(), null))).Count == 0;
}
