using Detection.Api.Infrastructure.Http;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>GET /exports: what can be fetched, and under which names.</summary>
public static class ListExports
{
    /// <param name="Kind">The target's name, as an import calls it; <c>all</c> for everything at once.</param>
    /// <param name="Shape">point, line or area; null for a kind without a place.</param>
    /// <param name="HoldsPersons">True for rows about people, which a manager alone may fetch.</param>
    /// <param name="Files">Names to be asked for under /exports, one for each form.</param>
    public sealed record Response(string Kind, string? Shape, bool HoldsPersons, IReadOnlyList<string> Files);

    public static RouteHandlerBuilder Map(RouteGroupBuilder exports) => exports.MapGet("/", Handle)
        .WithSummary("The kinds of rows that can be fetched, and the names of their files")
        .WithResponseExample(new[] { Of(TargetCatalogue.Readings), Of(TargetCatalogue.Streets) });

    internal static IReadOnlyList<Response> Handle() =>
        [new(DownloadExport.All, null, false, [.. ExportFormats.All.Select(format => $"{DownloadExport.All}.{ExportFormats.EndingOf(format)}")]), .. ExportKinds.All.Select(Of)];

    private static Response Of(TargetSchema schema) => new(
        schema.Name, ShapeOf(schema), schema.HoldsSecrets,
        [.. ExportFormats.All.Where(format => ExportKinds.Fits(schema, format)).Select(format => $"{schema.Name}.{ExportFormats.EndingOf(format)}")]);

    private static string? ShapeOf(TargetSchema schema) => schema.Shape switch
    {
        ShapeKind.Line => "line",
        ShapeKind.Area => "area",
        _ => ExportKinds.HasPoint(schema) ? "point" : null,
    };
}
