using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>How much is used, against installations like it.</summary>
public static class PeerFeatures
{
    private const string LowFromTheStart = "separate line, terminal bridge: a level below peers, also where it began before the records";

    public static readonly Feature PeerGap = new()
    {
        Code = "peer_gap",
        Family = FeatureFamily.Peers,
        Name = new("Yakındaki benzer tesisatlara göre düzey", "Level against similar installations nearby"),
        Unit = "ln",
        Meaning = "Log ratio of the last year's mean use to the median of the 24 nearest installations alike in tariff group and power; at least six known months.",
        Trace = LowFromTheStart,
        Suspicious = Suspicious.Low,
        Grain = 0.3,
        Weight = 0.8,
        Compute = input => LogRatio(Level(input), input.Peers.LevelKwhPerDay),
    };

    public static readonly Feature PeerGapInSpreads = new()
    {
        Code = "peer_gap_in_spreads",
        Family = FeatureFamily.Peers,
        Name = new("Benzer tesisatların dağılımına göre düzey", "Level in spreads of the peers"),
        Unit = "standard deviations",
        Meaning = "peer_gap ÷ the robust spread of the peers' own levels (at least 0.3): low where the peers agree counts more.",
        Trace = LowFromTheStart,
        Suspicious = Suspicious.Low,
        Grain = 0.7,
        Weight = 0.8,
        Compute = input => LogRatio(Level(input), input.Peers.LevelKwhPerDay) / Math.Max(0.3, input.Peers.LevelSpreadLog),
    };

    public static readonly Feature GroupGap = new()
    {
        Code = "group_gap",
        Family = FeatureFamily.Peers,
        Name = new("Tarife grubuna göre düzey", "Level against the tariff group"),
        Unit = "ln",
        Meaning = "Log ratio of the last year's mean use to the median of the whole tariff group in the same power band.",
        Trace = LowFromTheStart,
        Suspicious = Suspicious.Low,
        Grain = 0.4,
        Weight = 0.5,
        Compute = input => LogRatio(Level(input), input.Peers.GroupLevelKwhPerDay),
    };

    public static readonly Feature PeerLevel = new()
    {
        Code = "peer_level_kwh_day",
        Family = FeatureFamily.Peers,
        Name = new("Benzer tesisatların günlük tüketimi", "Peers' daily use"),
        Unit = "kWh/day",
        Meaning = "Median of the peers' mean use over the last year.",
        Compute = input => input.Peers.LevelKwhPerDay,
    };

    public static readonly Feature PeerCount = new()
    {
        Code = "peer_count",
        Family = FeatureFamily.Peers,
        Name = new("Karşılaştırılan tesisat sayısı", "Number of peers"),
        Unit = "installations",
        Meaning = "Installations compared with; 0 where there are fewer than five alike.",
        Compute = input => input.Peers.Count,
    };

    public static readonly Feature PeerRadius = new()
    {
        Code = "peer_radius_m",
        Family = FeatureFamily.Peers,
        Name = new("Karşılaştırma yarıçapı", "Radius of the comparison"),
        Unit = "m",
        Meaning = "Distance to the farthest peer; not known where peers were not chosen by distance.",
        Compute = input => input.Peers.RadiusMetres,
    };

    public static readonly Feature CapacityUse = new()
    {
        Code = "capacity_use",
        Family = FeatureFamily.Peers,
        Name = new("Bağlantı gücünün kullanımı", "Use of the connection power"),
        Unit = "ln",
        Meaning = "Log of mean use ÷ (connection power × 24 h).",
        Trace = "terminal bridge, a phase bypassed: energy far below what the connection was taken for",
        Suspicious = Suspicious.Low,
        Grain = 0.4,
        Weight = 0.5,
        Compute = input => LogRatio(Level(input), 24 * input.View.ConnectionPowerKw),
    };

    public static readonly Feature SeasonAgreement = new()
    {
        Code = "season_agreement",
        Family = FeatureFamily.Peers,
        Name = new("Mevsim uyumu", "Agreement with the peers' season"),
        Unit = "correlation",
        Meaning = "Correlation of the own monthly level with the peers' movement over the last two years.",
        Trace = "separate line: what is left on the meter is a flat base load without the season",
        Suspicious = Suspicious.Low,
        Grain = 0.25,
        Weight = 0.5,
        Compute = input => Correlation.Of(input.LogLevel.Last(2 * Windows.Year), input.Peers.Movement.Last(2 * Windows.Year)),
    };

    public static IReadOnlyList<Feature> All { get; } =
        [PeerGap, PeerGapInSpreads, GroupGap, PeerLevel, PeerCount, PeerRadius, CapacityUse, SeasonAgreement];

    /// <summary>NaN with fewer than half a year's months: one month's level is a way of life or a holiday, not a trace.</summary>
    private static double Level(FeatureInput input)
    {
        var year = input.Series.KwhPerDay.Last(Windows.Year);
        return Robust.CountKnown(year) < Windows.HalfYear ? double.NaN : Robust.Mean(year);
    }

    private static double LogRatio(double own, double other) =>
        Math.Log(Math.Max(own, LogLevel.FloorKwhPerDay) / Math.Max(other, LogLevel.FloorKwhPerDay));
}
