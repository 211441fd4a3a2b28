using Geo.Statistics;

namespace Detection.Api.Stages.HotSpots;

/// <summary>Hot spots by neighbourhood (mahalle).</summary>
internal static class NeighbourhoodMap
{
    private const int Permutations = 999;
    private const int PerInstallations = 100;

    /// <param name="pairs">Codes of neighbourhoods that border on each other; either way round, once or twice.</param>
    public static IEnumerable<HotSpotRow> Of(IReadOnlyList<NeighbourhoodCount> areas, IReadOnlyList<(string A, string B)> pairs, int seed)
    {
        if (areas.Count == 0) return [];
        var placeOf = areas.Select((area, place) => (area.Code, place)).ToDictionary(a => a.Code, a => a.place);
        var known = pairs.Where(pair => placeOf.ContainsKey(pair.A) && placeOf.ContainsKey(pair.B)).Select(pair => (A: placeOf[pair.A], B: placeOf[pair.B])).ToArray();
        var beside = known.Concat(known.Select(pair => (A: pair.B, B: pair.A))).ToLookup(pair => pair.A, pair => pair.B);
        var spots = Geo.Statistics.HotSpots.Of(
            [.. areas.Select(area => (double)area.Suspicious)], [.. areas.Select(area => (double)area.Installations)],
            SpatialWeights.From([.. areas.Select((_, place) => beside[place])]), Permutations, seed);
        return areas.Select((area, place) => new HotSpotRow(
            "neighbourhood", 0, area.Code, area.Name, area.Boundary, area.Installations, area.Suspicious, area.Visited, area.Confirmed, spots[place],
            PerInstallations * spots[place].SmoothedRate));
    }
}
