using Detection.Models.Peers;
using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// All that a feature may read: one installation as of the scoring date, its clean months, and what its peers did.
/// Work that several features share is done once here.
/// </summary>
public sealed class FeatureInput
{
    public FeatureInput(HistoryView view, CleanSeries series, PeerView peers)
    {
        View = view;
        Series = series;
        Peers = peers;
        LogLevel = Detection.Models.Series.LogLevel.Of(series.KwhPerDay);
        Adjusted = TakeOutMovement(LogLevel, peers.Movement);
        Lasting = DropFinder.Lasting(Adjusted);
        Recovered = DropFinder.Recovered(Adjusted);
        Days = DayProfile.Of(view.Days);
    }

    public HistoryView View { get; }

    public CleanSeries Series { get; }

    public PeerView Peers { get; }

    public DayProfile Days { get; }

    /// <summary>ln(kWh/day), NaN = missing.</summary>
    public double[] LogLevel { get; }

    /// <summary><see cref="LogLevel"/> less the peers' movement in the same months: season and weather taken out.</summary>
    public double[] Adjusted { get; }

    public LevelDrop Lasting { get; }

    public LevelDrop Recovered { get; }

    /// <summary>Where the peers' movement is known for too few months to compare, the own level stands unadjusted.</summary>
    private static double[] TakeOutMovement(double[] logLevel, double[] movement)
    {
        if (Robust.CountKnown(movement) < Robust.CountKnown(logLevel) / 2) return logLevel;
        var adjusted = new double[logLevel.Length];
        for (var month = 0; month < adjusted.Length; month++) adjusted[month] = logLevel[month] - movement[month];
        return adjusted;
    }
}
