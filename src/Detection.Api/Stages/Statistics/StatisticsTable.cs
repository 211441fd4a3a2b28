using Detection.Models.Statistics;

namespace Detection.Api.Stages.Statistics;

/// <summary>The published table of one breakdown: no names, small cells hidden.</summary>
/// <param name="Confidence">Of the hit rates' intervals (Wilson).</param>
/// <param name="SmallCellBelow">Counts from 1 to one less are hidden, and others with them where the total would tell them.</param>
public sealed record StatisticsTable(
    long RunId, DateOnly AsOf, double Confidence, int SmallCellBelow, IReadOnlyList<StatisticsTable.Row> Rows, StatisticsTable.Row Total)
{
    private const double IntervalConfidence = 0.95;

    /// <param name="Visits">Visits that reached an outcome: the denominator of the hit rate.</param>
    /// <param name="Findings">Illegal use of any case: its numerator.</param>
    /// <param name="Suppressed">At least one cell of the row is hidden, and therefore null.</param>
    public sealed record Row(
        string Group, long? Installations, long? Visits, long? IncompleteVisits, long? Findings, long? Irregular, long? UnderRegistered,
        double? HitRate, double? HitRateLow, double? HitRateHigh, bool Suppressed);

    /// <param name="rows">The row of all installations, then the groups; at least the first.</param>
    public static StatisticsTable Publish(IReadOnlyList<StatisticRow> rows)
    {
        var (total, groups) = (rows[0], rows.Skip(1).ToList());
        var published = PublishedCounts.OfGroups([.. groups.Select(row => row.Counts)]);
        return new(
            total.RunId, total.AsOf, IntervalConfidence, SmallCells.Below,
            [.. groups.Zip(published, (row, counts) => ToRow(row.GroupName, counts))], ToRow(total.GroupName, PublishedCounts.OfTotal(total.Counts)));
    }

    private static Row ToRow(string group, PublishedCounts counts) => new(
        group, counts.Installations, counts.Visits, counts.IncompleteVisits, counts.Findings, counts.Irregular, counts.UnderRegistered,
        counts.HitRate?.Share, counts.HitRate?.Low, counts.HitRate?.High, counts.Suppressed);
}
