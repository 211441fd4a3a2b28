using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>When electricity is used: T1 day (gündüz), T2 peak (puant), T3 night (gece).</summary>
public static class TimeOfUseFeatures
{
    private const string SharesMove = "separate line, remote-switched: what is drawn past the meter leaves some hours more than others";

    public static readonly Feature T1Share = Share("t1_share", new("Gündüz payı", "Day share"), input => input.Series.T1Share);

    public static readonly Feature T2Share = Share("t2_share", new("Puant payı", "Peak share"), input => input.Series.T2Share);

    public static readonly Feature T3Share = Share("t3_share", new("Gece payı", "Night share"), input => input.Series.T3Share);

    public static readonly Feature T1Shift = Shift("t1_shift", new("Gündüz payının değişimi", "Change of the day share"), input => input.Series.T1Share);

    public static readonly Feature T2Shift = Shift("t2_shift", new("Puant payının değişimi", "Change of the peak share"), input => input.Series.T2Share);

    public static readonly Feature T3Shift = Shift("t3_shift", new("Gece payının değişimi", "Change of the night share"), input => input.Series.T3Share);

    public static readonly Feature TimeOfUseShift = new()
    {
        Code = "time_of_use_shift",
        Family = FeatureFamily.TimeOfUse,
        Name = new("Zaman dilimi paylarının kayması", "Shift of the time-of-use shares"),
        Unit = "share",
        Meaning = "Energy that changed its time band: half the sum of |share now − share in the same months a year before| (where there is no such year, in the earlier months).",
        Trace = SharesMove,
        Suspicious = Suspicious.High,
        Grain = 0.015,
        Weight = 0.8,
        Compute = input => (Math.Abs(input.Series.T1Share.Shift()) + Math.Abs(input.Series.T2Share.Shift()) + Math.Abs(input.Series.T3Share.Shift())) / 2,
    };

    public static readonly Feature TimeOfUsePeerGap = new()
    {
        Code = "time_of_use_peer_gap",
        Family = FeatureFamily.TimeOfUse,
        Name = new("Zaman dilimi paylarının benzer tesisatlardan farkı", "Time-of-use shares against the peers"),
        Unit = "share",
        Meaning = "Half the sum of |own share − peers' median share| over the last year.",
        Trace = SharesMove,
        Suspicious = Suspicious.High,
        Grain = 0.03,
        Weight = 0.4,
        Compute = input => (
            Math.Abs(LastYear(input.Series.T1Share) - input.Peers.TimeOfUseShares[0]) +
            Math.Abs(LastYear(input.Series.T2Share) - input.Peers.TimeOfUseShares[1]) +
            Math.Abs(LastYear(input.Series.T3Share) - input.Peers.TimeOfUseShares[2])) / 2,
    };

    public static IReadOnlyList<Feature> All { get; } = [T1Share, T2Share, T3Share, T1Shift, T2Shift, T3Shift, TimeOfUseShift, TimeOfUsePeerGap];

    private static double LastYear(double[] shares) => Robust.Mean(shares.Last(Windows.Year));

    private static Feature Share(string code, TextPair name, Func<FeatureInput, double[]> shares) => new()
    {
        Code = code,
        Family = FeatureFamily.TimeOfUse,
        Name = name,
        Unit = "share",
        Meaning = "Mean share of T1+T2+T3 over the last year.",
        Compute = input => LastYear(shares(input)),
    };

    private static Feature Shift(string code, TextPair name, Func<FeatureInput, double[]> shares) => new()
    {
        Code = code,
        Family = FeatureFamily.TimeOfUse,
        Name = name,
        Unit = "share",
        Meaning = "Share over the last half year less that of the same months a year before (else of the earlier months).",
        Compute = input => shares(input).Shift(),
    };
}
