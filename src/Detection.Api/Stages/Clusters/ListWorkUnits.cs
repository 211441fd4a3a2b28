using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Http;
using Geo.Output;
using Geo.Statistics;

namespace Detection.Api.Stages.Clusters;

/// <summary>GET /clusters/work-units: the newest run's suspicion cut into sweep areas of the size asked for.</summary>
public static class ListWorkUnits
{
    /// <param name="Stops">At most so many stops an area, 1 to 200.</param>
    /// <param name="Minutes">Walk and visits together at most so long, 15 to 600 [min].</param>
    /// <param name="RadiusMetres">Every area fits into a circle of this radius, 25 to 2000 [m].</param>
    /// <param name="Fewest">Groups of fewer stops are no area, 1 to 50.</param>
    public sealed record Filter(int Stops = 25, double Minutes = 240, double RadiusMetres = 250, int Fewest = 2);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/clusters/work-units", Handle).WithTags("Clusters").WithName("ListWorkUnits")
        .WithSummary("The newest run's suspicious installations and transformers to search, cut into walkable areas of a chosen size, as GeoJSON")
        .Produces<JsonObject>(StatusCodes.Status200OK, GeoJsonWriter.ContentType).ProducesValidationProblem().WithResponseExample(ListClusters.Example);

    internal static async Task Handle([AsParameters] Filter filter, ClusterStore store, HttpContext context, CancellationToken ct)
    {
        if (Check(filter) is { Count: > 0 } errors)
        {
            await TypedResults.ValidationProblem(errors).ExecuteAsync(context);
            return;
        }
        var clusters = await store.FindLatestRun(ct) is { } runId
            ? ClusterPlan.From(await store.ListCandidates(runId, ct), await store.ListTransformers(runId, ct), Limits(filter)).Select(planned => planned.Cluster) : [];
        await ListClusters.Write(clusters, context.Response, ct);
    }

    private static WorkAreaLimits Limits(Filter filter) =>
        new(LargestSpanMetres: 2 * filter.RadiusMetres, FewestPlaces: filter.Fewest, MostPlaces: Math.Max(filter.Stops, filter.Fewest)) { MostMinutes = filter.Minutes };

    private static Dictionary<string, string[]> Check(Filter filter)
    {
        var errors = new Dictionary<string, string[]>();
        if (filter.Stops is < 1 or > 200) errors["stops"] = ["stops must lie between 1 and 200"];
        if (filter.Minutes is not (>= 15 and <= 600)) errors["minutes"] = ["minutes must lie between 15 and 600"];
        if (filter.RadiusMetres is not (>= 25 and <= 2000)) errors["radiusMetres"] = ["radiusMetres must lie between 25 and 2000"];
        if (filter.Fewest is < 1 or > 50) errors["fewest"] = ["fewest must lie between 1 and 50"];
        return errors;
    }
}
