using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>GET /ogc/conformance: the parts of the standards that this service keeps to.</summary>
public static class GetConformance
{
    public sealed record Response(IReadOnlyList<string> ConformsTo);

    private const string Features = "http://www.opengis.net/spec/ogcapi-features-";
    private const string Cql = "http://www.opengis.net/spec/cql2/1.0/conf/";

    private static readonly Response Answer = new(
    [
        Features + "1/1.0/conf/core",
        Features + "1/1.0/conf/geojson",
        Features + "1/1.0/conf/oas30",
        Features + "2/1.0/conf/crs",
        Features + "3/1.0/conf/queryables",
        Features + "3/1.0/conf/queryables-query-parameters",
        Features + "3/1.0/conf/filter",
        Features + "3/1.0/conf/features-filter",
        Cql + "cql2-text",
        Cql + "basic-cql2",
        Cql + "advanced-comparison-operators",
        Cql + "basic-spatial-functions",
        Cql + "spatial-functions",
    ]);

    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/conformance", () => Answer)
        .WithName("GetOgcConformance")
        .WithSummary("The conformance classes of OGC API – Features and CQL2 that this service keeps to")
        .WithResponseExample(Answer);
}
