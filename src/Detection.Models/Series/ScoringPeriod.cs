namespace Detection.Models.Series;

/// <summary>
/// The last month of a population's clean series. Each tariff group has its own, because groups are read and imported apart
/// and installations are only ever compared inside their group.
/// </summary>
public static class ScoringPeriod
{
    /// <summary>A month counts as read once this share of the installations that are still read has a reading for it.</summary>
    private const double ReadShare = 0.2;

    /// <summary>
    /// The newest month that enough installations have a reading for; a handful of early readings does not make a month
    /// missing for everybody else. Independent of the order of the histories.
    /// </summary>
    /// <param name="lastPeriods">The newest month of each installation as of the scoring date; installations without readings left out.</param>
    /// <returns>Null when nobody has a reading.</returns>
    public static Period? Of(IEnumerable<Period> lastPeriods)
    {
        var counts = new SortedDictionary<Period, int>();
        foreach (var period in lastPeriods) counts[period] = counts.GetValueOrDefault(period) + 1;
        if (counts.Count == 0) return null;
        var needed = ReadShare * counts.Values.Max();
        return counts.Where(c => c.Value >= needed).Max(c => c.Key);
    }
}
