using Detection.Api.Stages.Installations;
using Detection.Api.Stages.Scoring;
using Detection.Models.Law.Undisputed;
using Detection.Models.Series;
using Geo.Crs;
using Npgsql;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>Reads the months in which a finding's undisputed period is sought, as they were known on the day of the detection.</summary>
public sealed class UndisputedReader(NpgsqlDataSource database, InstallationStore installations)
{
    /// <summary>Positions are not needed here, so any projected system does.</summary>
    private static readonly int AnySrid = Srid.MetricAt(36);

    private readonly HistoryReader _histories = new(database);

    /// <summary>Null for a place without an installation.</summary>
    public async Task<DropSeries?> Read(long? installationId, DateOnly detectedOn, CancellationToken ct)
    {
        if (installationId is not { } id || await _histories.Find(id, detectedOn, ct, AnySrid) is not { } history) return null;
        var medians = (await installations.ListReadings(id, detectedOn, ct))
            .Where(reading => reading.PeerMedianKwh is not null)
            .ToDictionary(reading => Period.Of(reading.Period), reading => reading.PeerMedianKwh!.Value);
        return DropSeries.Of(history.AsOf(detectedOn), medians);
    }
}
