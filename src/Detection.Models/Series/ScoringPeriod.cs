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
    /// <param name="countByLastPeriod">How many installations have each month as their newest; those without readings left out.</param>
    /// <returns>Null when nobody has a reading.</returns>
    public static Period? Of(IReadOnlyDictionary<Period, int> countByLastPeriod)
    {
        if (countByLastPeriod.Count == 0) return null;
        var needed = ReadShare * countByLastPeriod.Values.Max();
        return countByLastPeriod.Where(c => c.Value >= needed).Max(c => c.Key);
    }
}
