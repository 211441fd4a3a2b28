using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>The shape of the newest four weeks of quarter-hours, where a smart meter sends them; not known with fewer than five days.</summary>
public static class QuarterFeatures
{
    public static readonly Feature Unmeasured = new()
    {
        Code = "quarter_unmeasured",
        Family = FeatureFamily.Quarters,
        Name = new("Gerilim × akıma göre eksik enerji", "Energy missing against voltage × current"),
        Unit = "share",
        Meaning = "1 − kWh ÷ kVAh summed over the phases' voltage × current: what a power factor leaves (0–0.2), or energy that the register does not count.",
        Trace = "inside the meter: energy does not fit its own voltage and current",
        Suspicious = Suspicious.High,
        Grain = 0.1,
        Compute = input => Ratio(input, day => day.ApparentKvah - day.KwhBesideApparent, day => day.ApparentKvah),
    };

    public static readonly Feature LostVoltage = new()
    {
        Code = "quarter_lost_voltage",
        Family = FeatureFamily.Quarters,
        Name = new("Bir fazın gerilimsiz kaldığı süre", "Time with a phase's voltage lost"),
        Unit = "share",
        Meaning = "Share of quarter-hours in which one phase's voltage lay below half of the highest phase's.",
        Trace = "voltage lead off: V near 0 on a phase",
        Suspicious = Suspicious.High,
        Grain = 0.05,
        Compute = input => Ratio(input, day => day.LostVoltageQuarters, day => day.VoltageQuarters),
    };

    public static readonly Feature IdlePhase = new()
    {
        Code = "quarter_idle_phase",
        Family = FeatureFamily.Quarters,
        Name = new("Bir fazın akımsız kaldığı süre", "Time with a phase carrying nothing"),
        Unit = "share",
        Meaning = "Share of quarter-hours under load in which one of three phases carried less than 2 % of the fullest one's current.",
        Trace = "a phase bypassed, CT shorted: one phase carries nothing",
        Suspicious = Suspicious.High,
        Grain = 0.2,
        Weight = 0.5,
        Compute = input => Ratio(input, day => day.IdlePhaseQuarters, day => day.LoadedQuarters),
    };

    public static readonly Feature Silence = new()
    {
        Code = "quarter_silence",
        Family = FeatureFamily.Quarters,
        Name = new("Gün içinde tüketimsiz süre", "Time without use within the day"),
        Unit = "share",
        Meaning = "Share of quarter-hours, on days with use, below 2 % of the day's median.",
        Trace = "remote-switched: use vanishes and returns within the day",
        Suspicious = Suspicious.High,
        Grain = 0.2,
        Weight = 0.3,
        Groups = Feature.NotHomes,
        Compute = input => Ratio(input, day => day.SilentQuarters, day => day.Quarters),
    };

    public static readonly Feature NightShare = new()
    {
        Code = "quarter_night_share",
        Family = FeatureFamily.Quarters,
        Name = new("Gece yarısı–06 payı", "Share between midnight and six"),
        Unit = "share",
        Meaning = "Share of the energy used between midnight and six; 0.25 for a load that never changes.",
        Compute = input => Ratio(input, day => day.NightKwh, day => day.Kwh),
    };

    public static IReadOnlyList<Feature> All { get; } = [Unmeasured, LostVoltage, IdlePhase, Silence, NightShare];

    private static double Ratio(FeatureInput input, Func<QuarterDay, double> part, Func<QuarterDay, double> whole) =>
        input.Quarters is { } weeks ? part(weeks) / whole(weeks) : double.NaN;
}
