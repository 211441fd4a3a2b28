using System.Diagnostics.Metrics;
using Detection.Api.Infrastructure.Metrics;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Http;

public class MetricsTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task Requests_are_counted_by_route_and_outcome()
    {
        for (var i = 0; i < 3; i++) (await service.Client.GetAsync("/runs/424242")).Dispose();
        var page = await service.Client.GetStringAsync("/metrics");
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", page, StringComparison.Ordinal);
        Assert.Contains(Lines(page), line => line.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal)
            && line.Contains("http_route=\"/runs/{runId:long}\"", StringComparison.Ordinal)
            && line.Contains("http_response_status_code=\"404\"", StringComparison.Ordinal) && line.EndsWith(" 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_service_counts_itself_is_shown()
    {
        var metrics = service.Services.GetRequiredService<TaramaMetrics>();
        metrics.JobEnded("import", "done");
        metrics.RowsImported(inserted: 40, updated: 1, unchanged: 0, rejected: 3);
        metrics.RowsImported(inserted: 2, updated: 0, unchanged: 0, rejected: 0);
        var page = await service.Client.GetStringAsync("/metrics");
        Assert.Contains("tarama_jobs_total{kind=\"import\",state=\"done\"} 1", page, StringComparison.Ordinal);
        Assert.Contains("tarama_rows_imported_total{outcome=\"inserted\"} 42", page, StringComparison.Ordinal);
        Assert.Contains("tarama_rows_imported_total{outcome=\"rejected\"} 3", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_cannot_break_out_of_its_quotes()
    {
        using var meter = new Meter(TaramaMetrics.MeterName);
        using var page = new PrometheusPage();
        meter.CreateCounter<long>("test.escape").Add(1, new KeyValuePair<string, object?>("what", "a\"b\\c\nd"));
        Assert.Contains("test_escape_total{what=\"a\\\"b\\\\c\\nd\"} 1", page.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Buckets_hold_everything_up_to_their_bound()
    {
        using var meter = new Meter(TaramaMetrics.MeterName);
        using var page = new PrometheusPage();
        var histogram = meter.CreateHistogram<double>("test.wait", unit: "s");
        foreach (var seconds in new[] { 0.004, 0.005, 0.3, 60 }) histogram.Record(seconds);
        var lines = Lines(page.Write()).Where(line => line.StartsWith("test_wait", StringComparison.Ordinal)).ToList();
        Assert.Contains("test_wait_seconds_bucket{le=\"0.005\"} 2", lines);
        Assert.Contains("test_wait_seconds_bucket{le=\"0.5\"} 3", lines);
        Assert.Contains("test_wait_seconds_bucket{le=\"+Inf\"} 4", lines);
        Assert.Contains("test_wait_seconds_count 4", lines);
    }

    private static string[] Lines(string page) => page.Split('\n');
}
