using Detection.Models.Balance;
using Detection.Models.Peers;
using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// The two passes over a population: first every installation adds the little its neighbours need, then each one's features are read.
/// Histories may be streamed twice; only <see cref="PeerMember"/> is kept between the passes.
/// </summary>
public sealed class Population
{
    private readonly DateOnly _asOf;
    private readonly IReadOnlyDictionary<TariffGroup, Period> _scoringPeriods;
    private readonly Dictionary<InstallationId, PeerMember> _members;
    private readonly PeerIndex _peers;
    private readonly GridContext? _grid;

    /// <param name="grid">As known on the same day; null where nothing is known of the grid and the neighbourhoods.</param>
    public Population(DateOnly asOf, IReadOnlyDictionary<TariffGroup, Period> scoringPeriods, IEnumerable<PeerMember> members, GridContext? grid = null)
    {
        _grid = grid;
        _asOf = asOf;
        _scoringPeriods = scoringPeriods;
        _members = members.ToDictionary(m => m.Id);
        _peers = PeerIndex.Build(_members.Values);
    }

    /// <summary>The first pass over histories held in memory.</summary>
    public static Population Of(IReadOnlyCollection<InstallationHistory> histories, DateOnly asOf, GridContext? grid = null)
    {
        var periods = ScoringPeriodsOf(histories.AsParallel().AsOrdered().Select(h => h.AsOf(asOf)));
        return new Population(asOf, periods, histories.OrderBy(h => h.Id).AsParallel().AsOrdered().Select(h => MemberOf(h, asOf, periods)).OfType<PeerMember>(), grid);
    }

    /// <summary>Both passes over histories held in memory.</summary>
    /// <returns>One row for each history, in order of id whatever the order of the input.</returns>
    public static FeatureRow[] Extract(IReadOnlyCollection<InstallationHistory> histories, DateOnly asOf)
    {
        var population = Of(histories, asOf);
        return [.. histories.OrderBy(h => h.Id).AsParallel().AsOrdered().Select(population.RowOf)];
    }

    /// <summary>Each tariff group's scoring period; a group without readings has none.</summary>
    public static IReadOnlyDictionary<TariffGroup, Period> ScoringPeriodsOf(IEnumerable<HistoryView> views) =>
        views.Where(v => v.Readings.Count > 0).GroupBy(v => v.TariffGroup, v => v.Readings[^1].Period)
            .ToDictionary(g => g.Key, g => ScoringPeriod.Of(g.CountBy(p => p).ToDictionary())!.Value);

    /// <summary>The first pass for one installation; null where its group has no readings at all.</summary>
    public static PeerMember? MemberOf(InstallationHistory history, DateOnly asOf, IReadOnlyDictionary<TariffGroup, Period> scoringPeriods)
    {
        if (!scoringPeriods.TryGetValue(history.TariffGroup, out var end)) return null;
        var view = history.AsOf(asOf);
        return PeerMember.Of(view, SeriesCleaner.Clean(view, end));
    }

    /// <summary>The second pass for one installation. Safe to call from many threads.</summary>
    public FeatureRow RowOf(InstallationHistory history) => FeatureRow.Of(InputOf(history));

    /// <summary>What the features of one installation may read. Safe to call from many threads.</summary>
    public FeatureInput InputOf(InstallationHistory history)
    {
        var view = history.AsOf(_asOf);
        var end = _scoringPeriods.TryGetValue(history.TariffGroup, out var period) ? period : Period.Of(_asOf);
        var series = SeriesCleaner.Clean(view, end);
        var peers = _peers.For(_members.TryGetValue(history.Id, out var member) ? member : PeerMember.Of(view, series));
        return new FeatureInput(view, series, peers, _grid?.Of(view, history.TransformerCode));
    }
}
