using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Energy and demand against each other: two registers that one load must explain.</summary>
public static class DemandFeatures
{
    private const string InsideTheMeter = "inside the meter: demand does not fit kWh (fault bits 29, 30, 35)";
    private const double StuckTolerance = 1e-6;
    private const double Impossible = 1.05;
    private const double NoEnergyLoadFactor = 0.003;
    private const double RealDemandShare = 0.5;

    public static readonly Feature LoadFactor = new()
    {
        Code = "load_factor",
        Family = FeatureFamily.Demand,
        Name = new("Yük faktörü", "Load factor"),
        Unit = "share",
        Meaning = "Median over the last year of kWh ÷ (demand kW × hours).",
        Trace = InsideTheMeter + "; remote-switched: low load factor",
        Suspicious = Suspicious.Low,
        Grain = 0.05,
        Weight = 0.7,
        Compute = input => Robust.Median(input.LoadFactor.Last(Windows.Year)),
    };

    public static readonly Feature LoadFactorDrop = new()
    {
        Code = "load_factor_drop",
        Family = FeatureFamily.Demand,
        Name = new("Yük faktöründeki süren düşüşün kesinliği", "Sureness of a lasting drop of the load factor"),
        Unit = "standard errors",
        Meaning = "As drop_significance on the load factor: energy fell and demand did not.",
        Trace = InsideTheMeter,
        Suspicious = Suspicious.High,
        Grain = 1,
        Compute = input => input.LoadFactorLasting is { Found: true } drop ? Math.Max(0, drop.Significance) : double.NaN,
    };

    public static readonly Feature LoadFactorDropDepth = new()
    {
        Code = "load_factor_drop_depth",
        Family = FeatureFamily.Demand,
        Name = new("Yük faktöründeki düşüşün oranı", "Depth of the drop of the load factor"),
        Unit = "share",
        Meaning = "Share of the former load factor that is gone to the end.",
        Trace = InsideTheMeter,
        Suspicious = Suspicious.High,
        Grain = 0.08,
        Weight = 0.7,
        Compute = input => input.LoadFactorLasting is { Found: true } drop ? Math.Max(0, drop.Depth) : double.NaN,
    };

    public static readonly Feature LoadFactorBefore = new()
    {
        Code = "load_factor_before",
        Family = FeatureFamily.Demand,
        Name = new("Önceki yük faktörü", "Former load factor"),
        Unit = "share",
        Meaning = "Median load factor of the months before the last half year.",
        Compute = input => Robust.Median(input.LoadFactor.Before(Windows.HalfYear)),
    };

    public static readonly Feature LoadFactorRecent = new()
    {
        Code = "load_factor_recent",
        Family = FeatureFamily.Demand,
        Name = new("Son altı ayın yük faktörü", "Load factor of the last half year"),
        Unit = "share",
        Meaning = "Median load factor of the last six months.",
        Compute = input => Robust.Median(input.LoadFactor.Last(Windows.HalfYear)),
    };

    public static readonly Feature EnergyBeyondDemand = new()
    {
        Code = "energy_beyond_demand",
        Family = FeatureFamily.Demand,
        Name = new("Demandın izin verdiğinden fazla enerji", "Energy above what the demand allows"),
        Unit = "months",
        Meaning = "Months of the last two years with kWh above demand × hours × 1.05, which one load cannot draw.",
        Trace = InsideTheMeter,
        Suspicious = Suspicious.High,
        Grain = 1,
        Compute = input => Count(input.LoadFactor.Last(2 * Windows.Year), factor => factor > Impossible),
    };

    public static readonly Feature DemandWithoutEnergy = new()
    {
        Code = "demand_without_energy",
        Family = FeatureFamily.Demand,
        Name = new("Enerjisiz demand", "Demand without energy"),
        Unit = "months",
        Meaning = "Months of the last two years, while the peers are in season, with demand of at least half its usual value and a load factor below 0.003.",
        Trace = "inside the meter: bit 29, demand but no index advance",
        Suspicious = Suspicious.High,
        Grain = 0.7,
        Compute = DemandWithoutEnergyMonths,
    };

    public static readonly Feature StuckDemand = new()
    {
        Code = "stuck_demand",
        Family = FeatureFamily.Demand,
        Name = new("Değişmeyen demand", "Stuck demand"),
        Unit = "months",
        Meaning = "Longest run of months of the last two years that repeat the same demand above zero.",
        Trace = "inside the meter: bit 35, demand constant three months",
        Suspicious = Suspicious.High,
        Grain = 1,
        Compute = input => StuckMonths(input.Series.DemandKw.Last(2 * Windows.Year)),
    };

    public static readonly Feature DemandUse = new()
    {
        Code = "demand_use",
        Family = FeatureFamily.Demand,
        Name = new("Demandın sözleşme gücüne oranı", "Demand against the connection power"),
        Unit = "ln",
        Meaning = "Log of the last year's median demand ÷ connection power.",
        Trace = "a phase bypassed, CT shorted: demand falls with the energy, far below the connection",
        Suspicious = Suspicious.Low,
        Grain = 0.4,
        Weight = 0.4,
        Compute = input => Math.Log(Robust.Median(input.Series.DemandKw.Last(Windows.Year)) / input.View.ConnectionPowerKw),
    };

    public static readonly Feature DemandChange = new()
    {
        Code = "demand_change",
        Family = FeatureFamily.Demand,
        Name = new("Demandın değişimi", "Change of demand"),
        Unit = "ln",
        Meaning = "Log ratio of the last half year's mean demand to that of the months before: falls to nothing where a place stands empty.",
        Compute = input => Math.Log(
            (Robust.Mean(input.Series.DemandKw.Last(Windows.HalfYear)) + 0.01) / (Robust.Mean(input.Series.DemandKw.Before(Windows.HalfYear)) + 0.01)),
    };

    public static IReadOnlyList<Feature> All { get; } =
    [
        LoadFactor, LoadFactorDrop, LoadFactorDropDepth, LoadFactorBefore, LoadFactorRecent, EnergyBeyondDemand, DemandWithoutEnergy,
        StuckDemand, DemandUse, DemandChange,
    ];

    private static double Count(ReadOnlySpan<double> values, Func<double, bool> holds)
    {
        if (Robust.CountKnown(values) == 0) return double.NaN;
        var count = 0;
        foreach (var value in values)
            if (holds(value)) count++;
        return count;
    }

    private static double DemandWithoutEnergyMonths(FeatureInput input)
    {
        var usual = Robust.Median(input.Series.DemandKw);
        if (!(usual > 0)) return double.NaN;
        var factors = input.LoadFactor;
        var count = 0;
        for (var month = Math.Max(0, factors.Length - 2 * Windows.Year); month < factors.Length; month++)
            if (input.Series.DemandKw[month] >= RealDemandShare * usual && factors[month] < NoEnergyLoadFactor && input.InSeason[month]) count++;
        return count;
    }

    private static double StuckMonths(ReadOnlySpan<double> demandKw)
    {
        if (Robust.CountKnown(demandKw) < 2) return double.NaN;
        var demand = demandKw.ToArray();
        var repeats = Runs.Longest(demand.Length, i => i > 0 && demand[i] > 0 && Math.Abs(demand[i] - demand[i - 1]) <= StuckTolerance * demand[i]);
        return repeats == 0 ? 0 : repeats + 1;
    }
}
