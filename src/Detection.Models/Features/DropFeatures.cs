using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// What else changed when consumption fell. A method of theft shows in which registers fell together: a lost phase scales everything
/// alike, a line past the meter leaves the base load, a manipulated register leaves the demand.
/// </summary>
public static class DropFeatures
{
    /// <summary>Load factor [ln] and shares this far apart no longer count as "alike".</summary>
    private const double AlikeLoadFactorLog = 0.15, AlikeShares = 0.03;

    private const int FewestForSlope = 6;

    /// <summary>Day, peak and night shares of a load that never changes: 11, 5 and 8 hours of 24.</summary>
    private static readonly double[] FlatShares = [11 / 24.0, 5 / 24.0, 8 / 24.0];

    public static readonly Feature LoadFactorAtDrop = new()
    {
        Code = "load_factor_at_drop",
        Family = FeatureFamily.Demand,
        Name = new("Düşüşte yük faktörünün değişimi", "Change of the load factor at the drop"),
        Unit = "ln",
        Meaning = "Log ratio of the load factor since drop_began to before, same calendar months where there are any: negative = demand stayed.",
        Trace = "inside the meter, magnet, remote-switched: demand does not fall with the energy",
        Suspicious = Suspicious.Low,
        Grain = 0.15,
        Compute = input => LevelFeatures.IsDated(input) ? AcrossDrop(input, input.LoadFactorLog) : double.NaN,
    };

    public static readonly Feature SharesAtDrop = new()
    {
        Code = "shares_at_drop",
        Family = FeatureFamily.TimeOfUse,
        Name = new("Düşüşte zaman dilimi paylarının değişimi", "Change of the time-of-use shares at the drop"),
        Unit = "share",
        Meaning = "Energy that changed its time band since drop_began: half the sum of |share after − share before|.",
        Trace = "separate line: what is left on the meter has other hours",
        Suspicious = Suspicious.High,
        Grain = 0.008,
        Compute = input => LevelFeatures.IsDated(input) ? ShareShift(input) : double.NaN,
    };

    public static readonly Feature ScaledAlike = new()
    {
        Code = "scaled_alike",
        Family = FeatureFamily.Level,
        Name = new("Her ölçünün aynı oranda düşmesi", "Everything scaled down alike"),
        Unit = "share",
        Meaning = "drop_depth × how alike energy and demand fell × how unchanged the shares stayed (1 = exactly).",
        Trace = "terminal bridge, phase bypassed, voltage lead off, CT shorted: all registers are scaled by the same factor",
        Suspicious = Suspicious.High,
        Grain = 0.12,
        Compute = input => LevelFeatures.IsDated(input)
            ? input.Lasting.Depth * Likeness(AcrossDrop(input, input.LoadFactorLog), AlikeLoadFactorLog) * Likeness(ShareShift(input), AlikeShares)
            : double.NaN,
    };

    public static readonly Feature InductiveAtDrop = new()
    {
        Code = "inductive_at_drop",
        Family = FeatureFamily.Reactive,
        Name = new("Düşüşte endüktif oranın değişimi", "Change of the inductive ratio at the drop"),
        Unit = "ln",
        Meaning = "Log ratio of inductive ÷ active energy since drop_began to before: positive = reactive energy did not fall with the active.",
        Trace = "inside the meter, CT reversed: kVArh ÷ kWh rises",
        Suspicious = Suspicious.High,
        Grain = 0.15,
        Compute = input => LevelFeatures.IsDated(input) ? AcrossDrop(input, Logs(input.Series.InductiveRatio)) : double.NaN,
    };

    public static readonly Feature SeasonSlope = new()
    {
        Code = "season_slope",
        Family = FeatureFamily.Peers,
        Name = new("Mevsime yanıt", "Answer to the season"),
        Unit = "ratio",
        Meaning = "How many per cent the own level moves when the peers' moves by one (regression over the last two years; 1 = as they do).",
        Trace = "separate line: heating and cooling are off the meter",
        Suspicious = Suspicious.Low,
        Grain = 0.3,
        Weight = 0.6,
        Compute = input => Slope(input.LogLevel.Last(2 * Windows.Year), input.Peers.Movement.Last(2 * Windows.Year)),
    };

    public static readonly Feature SeasonSlopeAtDrop = new()
    {
        Code = "season_slope_at_drop",
        Family = FeatureFamily.Peers,
        Name = new("Düşüşte mevsime yanıtın değişimi", "Change of the answer to the season at the drop"),
        Unit = "ratio",
        Meaning = "season_slope of the months since drop_began less that of the months before; at least six months on both sides.",
        Trace = "separate line: heating and cooling leave the meter with the rest",
        Suspicious = Suspicious.Low,
        Grain = 0.35,
        Weight = 0.7,
        Compute = input => LevelFeatures.IsDated(input)
            ? Slope(input.LogLevel.AsSpan(input.Lasting.From), input.Peers.Movement.AsSpan(input.Lasting.From))
              - Slope(input.LogLevel.AsSpan(0, input.Lasting.From), input.Peers.Movement.AsSpan(0, input.Lasting.From))
            : double.NaN,
    };

    public static readonly Feature FlatHours = new()
    {
        Code = "flat_hours",
        Family = FeatureFamily.TimeOfUse,
        Name = new("Saatlere düz yayılan tüketim", "Use spread flat over the hours"),
        Unit = "share",
        Meaning = "How much nearer the last year's shares lie to a load that never changes (11, 5 and 8 of 24 hours) than the peers' shares do.",
        Trace = "separate line: a flat base load is left on the meter",
        Suspicious = Suspicious.High,
        Grain = 0.01,
        Weight = 0.7,
        Compute = input => FromFlat(input.Peers.TimeOfUseShares)
            - FromFlat([.. new[] { input.Series.T1Share, input.Series.T2Share, input.Series.T3Share }.Select(s => Robust.Mean(s.Last(Windows.Year)))]),
    };

    public static IReadOnlyList<Feature> All { get; } =
        [LoadFactorAtDrop, SharesAtDrop, ScaledAlike, InductiveAtDrop, SeasonSlope, SeasonSlopeAtDrop, FlatHours];

    /// <summary>Mean change since the drop: each month against the same calendar month before it, else against all months before.</summary>
    private static double AcrossDrop(FeatureInput input, double[] months)
    {
        var from = input.Lasting.From;
        var before = Robust.Mean(months.AsSpan(0, from));
        var changes = new double[months.Length - from];
        for (var month = from; month < months.Length; month++)
        {
            var same = double.NaN;
            for (var earlier = month - Windows.Year; earlier >= 0 && double.IsNaN(same); earlier -= Windows.Year)
                if (earlier < from) same = months[earlier];
            changes[month - from] = months[month] - (double.IsNaN(same) ? before : same);
        }
        return Robust.Mean(changes);
    }

    private static double ShareShift(FeatureInput input) =>
        (Math.Abs(AcrossDrop(input, input.Series.T1Share)) + Math.Abs(AcrossDrop(input, input.Series.T2Share)) + Math.Abs(AcrossDrop(input, input.Series.T3Share))) / 2;

    private static double Likeness(double difference, double width) => Math.Exp(-(difference / width) * (difference / width));

    private static double FromFlat(double[] shares) =>
        (Math.Abs(shares[0] - FlatShares[0]) + Math.Abs(shares[1] - FlatShares[1]) + Math.Abs(shares[2] - FlatShares[2])) / 2;

    private static double[] Logs(double[] ratios) => Array.ConvertAll(ratios, r => r > 0 ? Math.Log(r) : double.NaN);

    /// <summary>Least-squares slope of the own level on the peers'; NaN where there are too few months or the peers hardly move.</summary>
    private static double Slope(ReadOnlySpan<double> own, ReadOnlySpan<double> peers)
    {
        double n = 0, sumX = 0, sumY = 0, sumXx = 0, sumXy = 0;
        for (var i = 0; i < own.Length; i++)
        {
            if (double.IsNaN(own[i]) || double.IsNaN(peers[i])) continue;
            n++;
            sumX += peers[i];
            sumY += own[i];
            sumXx += peers[i] * peers[i];
            sumXy += peers[i] * own[i];
        }
        var spread = sumXx - sumX * sumX / n;
        return n < FewestForSlope || !(spread > 0.02 * n) ? double.NaN : (sumXy - sumX * sumY / n) / spread;
    }
}
