namespace Detection.Api.Infrastructure.Metrics;

/// <summary>GET /metrics: counts and durations for Prometheus.</summary>
public static class MetricsEndpoint
{
    public static IServiceCollection AddServiceMetrics(this IServiceCollection services) =>
        services.AddMetrics().AddSingleton<TaramaMetrics>().AddSingleton<PrometheusPage>();

    public static void MapMetrics(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<PrometheusPage>(); // listens from the start on
        app.MapGet("/metrics", () => TypedResults.Text(page.Write(), PrometheusPage.ContentType))
            .WithTags("Health").WithSummary("Counts and durations in Prometheus' text form");
    }
}
