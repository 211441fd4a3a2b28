using Detection.Models.Explanation;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>
/// Who comes first: the most valuable visit. In TL where every tariff group has a price, else in kWh, since TL of some and none of others
/// cannot be compared. Where the score says that nothing stands out, a place comes after all others however much it uses: nobody is visited
/// for being large. Equal values (most often none) go by probability and score, then in order of installation, so that ranks are unique
/// and repeatable.
/// </summary>
public static class Ranking
{
    /// <summary>What a rank is decided by.</summary>
    /// <param name="ExpectedTl">Null where the ranking goes by kWh.</param>
    public readonly record struct Entry(InstallationId Id, float Score, float Probability, float ExpectedKwh, decimal? ExpectedTl);

    /// <returns>Places from 1, in the order of the entries.</returns>
    public static int[] Places(IReadOnlyList<Entry> entries, bool inTl)
    {
        var order = Enumerable.Range(0, entries.Count)
            .OrderByDescending(i => Reasons.AreWorthGiving(entries[i].Score))
            .ThenByDescending(i => inTl ? entries[i].ExpectedTl ?? 0 : 0)
            .ThenByDescending(i => entries[i].ExpectedKwh).ThenByDescending(i => entries[i].Probability).ThenByDescending(i => entries[i].Score)
            .ThenBy(i => entries[i].Id);
        var (places, place) = (new int[entries.Count], 0);
        foreach (var i in order) places[i] = ++place;
        return places;
    }
}
