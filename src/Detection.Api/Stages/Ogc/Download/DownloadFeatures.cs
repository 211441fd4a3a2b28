using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Gdal;
using Detection.Api.Stages.Ogc.Querying;
using Geo.Crs;
using Microsoft.AspNetCore.Mvc;

namespace Detection.Api.Stages.Ogc.Download;

/// <summary>GET /ogc/collections/{collectionId}/download: the chosen features as a file.</summary>
public static class DownloadFeatures
{
    private static readonly string[] OwnParameters = ["format"];

    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/collections/{collectionId}/download", Handle)
        .WithName("DownloadOgcCollection")
        .WithSummary("The chosen features as a file: GeoJSON, GeoPackage, Shapefile, KML, GPX, FlatGeobuf or CSV")
        .WithDescription("Takes the filters of the collection's items. Text cells of a CSV that a spreadsheet would run as a formula begin with an apostrophe.")
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task<IResult> Handle(
        string collectionId, string format, HttpContext http, Actor actor, FeatureStore store, GdalTranslator translator, CancellationToken ct, string? bbox = null,
        [FromQuery(Name = "bbox-crs")] string? bboxCrs = null, string? datetime = null, string? filter = null,
        [FromQuery(Name = "filter-crs")] string? filterCrs = null, string? crs = null) =>
        OgcEndpoints.With(collectionId, actor, async collection =>
        {
            var form = DownloadFormat.Find(format)
                ?? throw new RefusedQueryException($"There is no format '{format}'. There are {string.Join(", ", DownloadFormat.All.Select(known => known.Name))}.");
            var query = ItemsQueryParser.Parse(collection, actor.Role, http.Request.Query, OwnParameters);
            if (form.WhyNot(collection, query.Crs) is { } fault) throw new RefusedQueryException(fault);
            return await Answer(http, query, form, store, translator, ct);
        });

    private static async Task<IResult> Answer(
        HttpContext http, ItemsQuery query, DownloadFormat format, FeatureStore store, GdalTranslator translator, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("tarama-download-");
        http.Response.OnCompleted(() =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
        var (features, source) = (Path.Combine(folder.FullName, "features.geojson"), Path.Combine(folder.FullName, "features.vrt"));
        var name = $"{query.Collection.Id}.{format.Extension}";
        var target = Path.Combine(folder.FullName, name);
        await new DownloadWriter(query with { Crs = CoordinateSystem.Crs84 }, format).Write(store, features, ct);
        await File.WriteAllTextAsync(source, DownloadSource.Write(features, query.Collection, query.Properties, format), ct);
        try
        {
            await translator.Translate(source, target, query.Collection, format, query.Crs, ct);
        }
        catch (GdalException e)
        {
            return Results.Problem(title: "The file could not be written", detail: e.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        return Results.File(File.OpenRead(target), format.ContentType, name);
    }
}
