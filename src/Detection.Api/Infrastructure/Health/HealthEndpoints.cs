using Detection.Api.Infrastructure.Http;
using Detection.Models.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Infrastructure.Health;

/// <summary>GET /health/live: the process answers. GET /health/ready: it is of use.</summary>
public static class HealthEndpoints
{
    public sealed record Response(string Status, TextPair? Reason = null, double? Progress = null);

    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddScoped<IReadinessCheck, DatabaseReadiness>();

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", () => new Response("live")).WithSummary("The process answers").WithResponseExample(new Response("live"));
        health.MapGet("/ready", Ready).WithSummary("The service is of use: 503 with a reason until it is")
            .WithResponseExample(new Response("ready"));
    }

    internal static async Task<Results<Ok<Response>, JsonHttpResult<Response>>> Ready(IEnumerable<IReadinessCheck> checks, CancellationToken ct)
    {
        foreach (var check in checks)
        {
            if (await check.Find(ct) is { } missing)
                return TypedResults.Json(new Response("not ready", missing.Reason, missing.Progress), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        return TypedResults.Ok(new Response("ready"));
    }
}
