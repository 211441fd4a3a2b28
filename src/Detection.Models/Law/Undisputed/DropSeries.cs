using Detection.Models.Features;
using Detection.Models.Peers;
using Detection.Models.Series;

namespace Detection.Models.Law.Undisputed;

/// <summary>The months of one installation up to a detection, as the undisputed period is sought in them.</summary>
/// <param name="Months">Clean months.</param>
/// <param name="AdjustedLogLevel">ln(kWh/day) with the season taken out where peers are known, one a month; NaN = missing or not the consumer's own.</param>
public sealed record DropSeries(CleanSeries Months, double[] AdjustedLogLevel)
{
    /// <param name="view">As known on the day of the detection.</param>
    /// <param name="peerMedianKwh">What similar installations used in a month, in the middle [kWh]; a month without enough of them is left out.</param>
    public static DropSeries Of(HistoryView view, IReadOnlyDictionary<Period, double> peerMedianKwh)
    {
        var end = view.Readings.Count > 0 ? view.Readings[^1].Period : Period.Of(view.AsOf);
        var months = SeriesCleaner.Clean(view, end);
        return new(months, new FeatureInput(view, months, PeersOf(months, peerMedianKwh)).Adjusted);
    }

    /// <summary>Proposes the undisputed period for a detection on a day.</summary>
    public UndisputedProposal Propose(DateOnly detectedOn) => UndisputedPeriod.Propose(Months, AdjustedLogLevel, detectedOn);

    /// <summary>A common shift of all months does not move a drop, so the median's own level is as good as its movement.</summary>
    private static PeerView PeersOf(CleanSeries months, IReadOnlyDictionary<Period, double> medianKwh)
    {
        var movement = new double[months.Length];
        for (var month = 0; month < movement.Length; month++)
        {
            var period = months.At(month);
            movement[month] = medianKwh.TryGetValue(period, out var kwh) && kwh > 0 ? Math.Log(kwh / period.Days) : double.NaN;
        }
        return new PeerView
        {
            Count = medianKwh.Count > 0 ? PeerIndex.FewestPeers : 0,
            Nearby = false,
            RadiusMetres = double.NaN,
            Movement = movement,
            LevelKwhPerDay = double.NaN,
            LevelSpreadLog = double.NaN,
            ShareBelow = double.NaN,
            GroupLevelKwhPerDay = double.NaN,
            TimeOfUseShares = [double.NaN, double.NaN, double.NaN],
        };
    }
}
