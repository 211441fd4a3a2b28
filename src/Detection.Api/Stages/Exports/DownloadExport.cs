using Detection.Api.Infrastructure.Access;
using Detection.Models.Imports.Targets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Exports;

/// <summary>GET /exports/{file}: one kind, or all, in the form that the name's ending says.</summary>
public static class DownloadExport
{
    public const string All = "all";

    public static RouteHandlerBuilder Map(RouteGroupBuilder exports) => exports.MapGet("/{file}", Handle)
        .WithSummary("One kind's rows as “kind.csv”, “.xlsx”, “.geojson” or “.gpkg”; “all.csv” and “all.geojson” are ZIP archives of the canonical set")
        .Produces<Stream>(contentType: "application/octet-stream")
        .RequireInsider();

    internal static Results<PushStreamHttpResult, ProblemHttpResult> Handle(string file, Actor actor, Exporter exporter, CancellationToken ct)
    {
        var mayNamePersons = actor.Role == Role.Manager;
        if (Path.GetExtension(file) is not ['.', .. var ending] || ExportFormats.Find(ending) is not { } format) return Unknown(file);
        var kind = Path.GetFileNameWithoutExtension(file);
        if (kind == All) return Everything(mayNamePersons, format, exporter, ct);
        if (ExportKinds.All.FirstOrDefault(known => known.Name == kind) is not { } schema || !ExportKinds.Fits(schema, format)) return Unknown(file);
        if (schema.HoldsSecrets && !mayNamePersons)
            return TypedResults.Problem($"{kind} names persons; a manager alone may fetch it.", statusCode: StatusCodes.Status403Forbidden, title: "Not for this role");
        return TypedResults.Stream(stream => exporter.WriteOne(schema, format, stream, ct), ExportFormats.MediaTypeOf(format), Exporter.FileNameOf(schema, format));
    }

    private static PushStreamHttpResult Everything(bool mayNamePersons, ExportFormat format, Exporter exporter, CancellationToken ct)
    {
        TargetSchema[] kinds = [.. ExportKinds.All.Where(schema => mayNamePersons || !schema.HoldsSecrets)];
        var (type, name) = ExportFormats.HoldsMany(format)
            ? (ExportFormats.MediaTypeOf(format), $"tarama.{ExportFormats.EndingOf(format)}")
            : ("application/zip", $"tarama-{ExportFormats.EndingOf(format)}.zip");
        return TypedResults.Stream(stream => exporter.WriteMany(kinds, format, stream, ct), type, name);
    }

    private static ProblemHttpResult Unknown(string file) => TypedResults.Problem(
        $"There is no export “{file}”. GET /exports names them.", statusCode: StatusCodes.Status404NotFound, title: "No such export");
}
