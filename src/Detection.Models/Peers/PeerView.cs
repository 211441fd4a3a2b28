namespace Detection.Models.Peers;

/// <summary>
/// What the installations most like this one did. The installation itself is never among them.
/// Nothing is known (NaN) where there are fewer than <see cref="PeerIndex.FewestPeers"/>.
/// </summary>
public sealed class PeerView
{
    public required int Count { get; init; }

    /// <summary>Whether they were chosen by distance; else they are any of the same tariff group and power.</summary>
    public required bool Nearby { get; init; }

    /// <summary>Distance to the farthest of them [m]; NaN where not chosen by distance.</summary>
    public required double RadiusMetres { get; init; }

    /// <summary>Median over peers of ln(kWh/day) less each one's own median: the common movement of season and weather. One entry a month, last month last.</summary>
    public required double[] Movement { get; init; }

    /// <summary>Median of their mean use over the last year [kWh/day].</summary>
    public required double LevelKwhPerDay { get; init; }

    /// <summary>Their spread about that median on the logarithmic scale, as a standard deviation.</summary>
    public required double LevelSpreadLog { get; init; }

    /// <summary>Share of peers that use less than this installation, 0–1.</summary>
    public required double ShareBelow { get; init; }

    /// <summary>Median use over the last year of the whole tariff group in the same power band [kWh/day].</summary>
    public required double GroupLevelKwhPerDay { get; init; }

    /// <summary>Median T1, T2 and T3 shares of the last year.</summary>
    public required double[] TimeOfUseShares { get; init; }
}
