using System.Diagnostics.Metrics;

namespace Detection.Api.Infrastructure.Metrics;

/// <summary>The service's own measurements; <c>GET /metrics</c> shows them beside the web server's.</summary>
public sealed class TaramaMetrics
{
    public const string MeterName = "Tarama";

    private readonly Counter<long> _jobs;
    private readonly Counter<long> _rows;

    public TaramaMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _jobs = meter.CreateCounter<long>("tarama.jobs", description: "Jobs that ended in this process, by kind and outcome");
        _rows = meter.CreateCounter<long>("tarama.rows.imported", description: "Rows of imported files, by what became of them");
    }

    public void JobEnded(string kind, string state) => _jobs.Add(1, new("kind", kind), new("state", state));

    public void RowsImported(long inserted, long updated, long unchanged, long rejected)
    {
        Count(inserted, "inserted");
        Count(updated, "updated");
        Count(unchanged, "unchanged");
        Count(rejected, "rejected");

        void Count(long rows, string outcome) => _rows.Add(rows, new KeyValuePair<string, object?>("outcome", outcome));
    }
}
