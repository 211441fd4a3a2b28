using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Reactive energy beside the active energy, where it is regulated (EPDK 5999-3 art. 13).</summary>
public static class ReactiveFeatures
{
    private const string ActiveUnderMeasured = "CT reversed, phase bypassed, inside the meter: kVArh ÷ kWh rises when active energy is under-measured more than reactive";
    private const double ExemptUpToKw = 9;
    private const double SmallUpToKva = 50;

    private static readonly TariffGroup[] Regulated =
        [TariffGroup.Commercial, TariffGroup.Industry, TariffGroup.Agriculture, TariffGroup.Public, TariffGroup.Other];

    public static readonly Feature InductiveRatio = new()
    {
        Code = "inductive_ratio",
        Family = FeatureFamily.Reactive,
        Name = new("Endüktif oran", "Inductive ratio"),
        Unit = "kVArh/kWh",
        Meaning = "Median over the last year of inductive ÷ active energy.",
        Trace = ActiveUnderMeasured,
        Suspicious = Suspicious.High,
        Grain = 0.1,
        Weight = 0.5,
        Groups = Regulated,
        Compute = input => Ratio(input, input.Series.InductiveRatio, Windows.Year),
    };

    public static readonly Feature InductiveRise = new()
    {
        Code = "inductive_rise",
        Family = FeatureFamily.Reactive,
        Name = new("Endüktif orandaki süren artışın kesinliği", "Sureness of a lasting rise of the inductive ratio"),
        Unit = "standard errors",
        Meaning = "As drop_significance on active ÷ inductive energy.",
        Trace = ActiveUnderMeasured,
        Suspicious = Suspicious.High,
        Grain = 1,
        Groups = Regulated,
        Compute = input => Rise(input, input.Series.InductiveRatio),
    };

    public static readonly Feature InductiveBefore = new()
    {
        Code = "inductive_before",
        Family = FeatureFamily.Reactive,
        Name = new("Önceki endüktif oran", "Former inductive ratio"),
        Unit = "kVArh/kWh",
        Meaning = "Median of the months before the last half year.",
        Groups = Regulated,
        Compute = input => IsRegulated(input) ? Robust.Median(input.Series.InductiveRatio.Before(Windows.HalfYear)) : double.NaN,
    };

    public static readonly Feature InductiveRecent = new()
    {
        Code = "inductive_recent",
        Family = FeatureFamily.Reactive,
        Name = new("Son altı ayın endüktif oranı", "Inductive ratio of the last half year"),
        Unit = "kVArh/kWh",
        Meaning = "Median of the last six months.",
        Groups = Regulated,
        Compute = input => Ratio(input, input.Series.InductiveRatio, Windows.HalfYear),
    };

    public static readonly Feature CapacitiveRatio = new()
    {
        Code = "capacitive_ratio",
        Family = FeatureFamily.Reactive,
        Name = new("Kapasitif oran", "Capacitive ratio"),
        Unit = "kVArh/kWh",
        Meaning = "Median over the last year of capacitive ÷ active energy.",
        Trace = ActiveUnderMeasured,
        Suspicious = Suspicious.High,
        Grain = 0.06,
        Weight = 0.4,
        Groups = Regulated,
        Compute = input => Ratio(input, input.Series.CapacitiveRatio, Windows.Year),
    };

    public static readonly Feature CapacitiveRise = new()
    {
        Code = "capacitive_rise",
        Family = FeatureFamily.Reactive,
        Name = new("Kapasitif orandaki süren artışın kesinliği", "Sureness of a lasting rise of the capacitive ratio"),
        Unit = "standard errors",
        Meaning = "As drop_significance on active ÷ capacitive energy.",
        Trace = ActiveUnderMeasured,
        Suspicious = Suspicious.High,
        Grain = 1.5,
        Weight = 0.6,
        Groups = Regulated,
        Compute = input => Rise(input, input.Series.CapacitiveRatio),
    };

    public static readonly Feature OverLimit = new()
    {
        Code = "reactive_over_limit",
        Family = FeatureFamily.Reactive,
        Name = new("Reaktif sınırı aşan aylar", "Months above a reactive limit"),
        Unit = "share",
        Meaning = "Share of the last year's months above the limit: inductive 33 % and capacitive 20 % below 50 kVA, 20 % and 15 % from there on.",
        Trace = ActiveUnderMeasured,
        Suspicious = Suspicious.High,
        Grain = 0.3,
        Weight = 0.4,
        Groups = Regulated,
        Compute = OverLimitShare,
    };

    public static IReadOnlyList<Feature> All { get; } =
        [InductiveRatio, InductiveRise, InductiveBefore, InductiveRecent, CapacitiveRatio, CapacitiveRise, OverLimit];

    /// <summary>Exempt: dwelling and lighting, single-phase, connection power of at most 9 kW. The installed kW stand for kVA.</summary>
    private static bool IsRegulated(FeatureInput input) => input.View.Phases != 1 && !(input.View.ConnectionPowerKw <= ExemptUpToKw);

    private static double Ratio(FeatureInput input, double[] ratio, int months) =>
        IsRegulated(input) ? Robust.Median(ratio.Last(months)) : double.NaN;

    private static double Rise(FeatureInput input, double[] ratio)
    {
        if (!IsRegulated(input)) return double.NaN;
        var drop = DropFinder.Lasting(Array.ConvertAll(ratio, r => -Math.Log(Math.Max(r, 0.02))));
        return drop.Found ? Math.Max(0, drop.Significance) : double.NaN;
    }

    private static double OverLimitShare(FeatureInput input)
    {
        var inductive = input.Series.InductiveRatio.Last(Windows.Year);
        var capacitive = input.Series.CapacitiveRatio.Last(Windows.Year);
        var known = Robust.CountKnown(inductive);
        if (!IsRegulated(input) || known == 0) return double.NaN;
        var small = !(input.View.InstalledPowerKw >= SmallUpToKva);
        var (inductiveLimit, capacitiveLimit) = small ? (0.33, 0.20) : (0.20, 0.15);
        var over = 0;
        for (var i = 0; i < inductive.Length; i++)
            if (inductive[i] > inductiveLimit || capacitive[i] > capacitiveLimit) over++;
        return (double)over / known;
    }
}
