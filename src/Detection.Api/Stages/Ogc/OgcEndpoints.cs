using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Collections;
using Detection.Api.Stages.Ogc.Documents;
using Detection.Api.Stages.Ogc.Download;
using Detection.Api.Stages.Ogc.Querying;

namespace Detection.Api.Stages.Ogc;

/// <summary>What the map holds, for any program that speaks OGC API – Features: QGIS, ArcGIS, GDAL.</summary>
/// <remarks>Sources: OGC 17-069r4 (core, GeoJSON, OpenAPI 3.0), 18-058r1 (systems), 19-079r2 (filters), 21-065r2 (CQL2).</remarks>
public static class OgcEndpoints
{
    public static void AddOgc(this IServiceCollection services)
    {
        services.AddSingleton<FeatureStore>();
        services.AddSingleton<GdalTranslator>();
    }

    public static void MapOgc(this IEndpointRouteBuilder app)
    {
        var ogc = app.MapGroup("/ogc").WithTags("OGC API – Features");
        GetLandingPage.Map(ogc);
        GetConformance.Map(ogc);
        GetOpenApi.Map(ogc);
        ListCollections.Map(ogc);
        GetCollectionDetail.Map(ogc);
        GetQueryables.Map(ogc);
        ListItems.Map(ogc);
        GetItem.Map(ogc);
        DownloadFeatures.Map(ogc);
    }

    /// <summary>Finds a collection for a role and answers with it, or says why not; a query that cannot be read is a 400.</summary>
    internal static async Task<IResult> With(string collectionId, Actor actor, Func<FeatureSource, Task<IResult>> answer)
    {
        if (MapCollections.Find(collectionId) is not { } collection)
        {
            return Results.Problem(title: "No such collection", statusCode: StatusCodes.Status404NotFound,
                detail: $"There is no collection '{collectionId}'. There are {string.Join(", ", MapCollections.All.Where(known => known.IsOpenTo(actor.Role)).Select(known => known.Id))}.");
        }
        if (!collection.IsOpenTo(actor.Role))
        {
            return Results.Problem(title: "Not for this role", statusCode: StatusCodes.Status403Forbidden,
                detail: $"The collection {collection.Id} tells of single households; the request comes as {actor.RoleName} ({actor.Name}).");
        }
        try
        {
            return await answer(collection);
        }
        catch (RefusedQueryException e)
        {
            return Results.Problem(title: "The query cannot be read", detail: e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
