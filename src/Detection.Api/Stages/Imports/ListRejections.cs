using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Imports.Staging;
using Detection.Models.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Imports;

/// <summary>GET /imports/{importId}/rejections: what the rules said about the file's rows.</summary>
public static class ListRejections
{
    private const int MostRows = 5000;

    // A row that names people is shown to nobody who only reads findings; the download gives it whole.
    private const string Withheld = "•••";

    public sealed record Response(
        string FileName, long LineNo, string Field, string Rule, string Severity, string? Value, string RawLine, TextPair Message,
        TextPair Remedy);

    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapGet("/{importId:long}/rejections", Handle)
        .WithSummary($"Rejected and flagged rows with rule and remedy, by line; at most {MostRows} at a time")
        .WithResponseExample(new[] { ImportExamples.Rejection });

    internal static async Task<Results<Ok<IReadOnlyList<Response>>, NotFound>> Handle(
        long importId, ImportStore imports, RejectionStore rejections, CancellationToken ct, int limit = 500, long afterLine = 0)
    {
        if (await imports.Find(importId, ct) is not { } import) return TypedResults.NotFound();
        var rows = await rejections.List(importId, afterLine, Math.Clamp(limit, 1, MostRows), ct);
        return TypedResults.Ok<IReadOnlyList<Response>>([.. rows.Select(row => From(row, import.FileName))]);
    }

    private static Response From(RejectionRow row, string fileName) => new(
        fileName, row.LineNo, row.Field, row.Rule, row.Severity, row.Value,
        SealedRow.IsSealed(row.RawLine) ? Withheld : row.RawLine, row.Message, row.Remedy);
}
