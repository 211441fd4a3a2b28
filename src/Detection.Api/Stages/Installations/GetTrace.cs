using System.Text.Json;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Features;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Installations;

/// <summary>GET /installations/{id}/trace: what later files corrected, and what the import rules said.</summary>
public static class GetTrace
{
    public sealed record Response(IReadOnlyList<Correction> Corrections, IReadOnlyList<Finding> Findings);

    /// <param name="Old">The changed columns as they were; <c>import_id</c> and <c>line_no</c> name where they came from.</param>
    /// <param name="New">The same columns as they are.</param>
    public sealed record Correction(
        string Table, JsonElement Key, JsonElement Old, JsonElement New, long? ImportId, string FileName, long? LineNo, string? By, DateTime? At,
        long? OldImportId, string? OldFileName, long? OldLineNo);

    public sealed record Finding(
        long ImportId, string FileName, long LineNo, DateOnly? Period, string Rule, string Severity, TextPair Message);

    public static RouteHandlerBuilder Map(RouteGroupBuilder installations) => installations.MapGet("/{installationId:long}/trace", Handle)
        .WithName("GetTrace")
        .WithSummary("Corrections with their old values, files, lines and senders, and what the import rules said about the installation's rows")
        .WithResponseExample(HoldingExamples.Trace)
        .Produces<Response>();

    private static async Task<IResult> Handle(long installationId, HoldingStore store, CancellationToken ct) => Results.Ok(new Response(
        [.. (await store.ListCorrections(installationId, ct)).Select(Describe)], [.. (await store.ListFindings(installationId, ct)).Select(Describe)]));

    private static Correction Describe(CorrectionRow row) => new(
        row.Table, Parse(row.Key), Parse(row.Old), Parse(row.New), row.ImportId, row.FileName, row.LineNo, row.RequestedBy, row.FinishedAt, row.OldImportId,
        row.OldFileName, row.OldLineNo);

    private static Finding Describe(InstallationFindingRow row) => new(
        row.ImportId, row.FileName, row.LineNo, row.Period, row.Rule, row.Severity,
        (RuleCatalogue.Find(row.Rule)?.Message ?? new TextPair(row.Rule, row.Rule)).With(row.Field, row.Value, row.Detail));

    internal static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
