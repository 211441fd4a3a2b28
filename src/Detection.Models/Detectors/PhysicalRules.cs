using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// Rules with codes, each of fixed strength and not fitted to any population. Their evidence adds as independent witnesses:
/// raw = Σ −ln(1 − strength).
/// </summary>
public sealed class PhysicalRules : IDetector
{
    private const double MostCertain = 0.95;

    public static IReadOnlyList<PhysicalRule> All { get; } =
    [
        new("CUT_ENERGY", FeatureFamily.Cut, new("Kesikken tüketim", "Energy while cut"),
            row => Steps(row[CutFeatures.MonthsAfterCut], 1, 0.8, 3, 0.95)),
        new("USE_WITHOUT_CONTRACT", FeatureFamily.Cut, new("Sözleşmesiz tüketim", "Use without a contract"),
            row => Steps(row[CutFeatures.UseWithoutContract], 0.3, 0.6, 0.6, 0.75)),
        new("INDEX_FELL", FeatureFamily.Index, new("Endeks geriledi", "Index went back"),
            row => Steps(row[IndexFeatures.IndexFell], 1, 0.6, 2, 0.8)),
        new("NEGATIVE_ENERGY", FeatureFamily.Index, new("Eksi enerji", "Negative energy"),
            row => Steps(row[IndexFeatures.NegativeMonths], 2, 0.3, 6, 0.9)),
        new("INDEX_STOOD", FeatureFamily.Index, new("Endeks ilerlemedi", "Index did not advance"),
            row => Steps(row[IndexFeatures.IndexStood], 2, 0.5, 4, 0.8)),
        new("INDEX_MISMATCH", FeatureFamily.Index, new("Endeks farkı uymuyor", "Index difference does not fit"),
            row => Steps(row[IndexFeatures.IndexMismatch], 1, 0.3, 3, 0.5)),
        new("DEMAND_NO_ENERGY", FeatureFamily.Demand, new("Enerjisiz demand", "Demand without energy"),
            row => Steps(row[DemandFeatures.DemandWithoutEnergy], 2, 0.5, 4, 0.8)),
        new("DEMAND_STUCK", FeatureFamily.Demand, new("Demand değişmiyor", "Demand is stuck"),
            row => Steps(row[DemandFeatures.StuckDemand], 3, 0.45, 6, 0.8)),
        new("ENERGY_BEYOND_DEMAND", FeatureFamily.Demand, new("Demandı aşan enerji", "Energy beyond demand"),
            row => Steps(row[DemandFeatures.EnergyBeyondDemand], 2, 0.4, 4, 0.6)),
        new("DROP_DEMAND_STAYED", FeatureFamily.Demand, new("Enerji düştü, demand düşmedi", "Energy fell, demand did not"),
            row => row[DropFeatures.LoadFactorAtDrop] <= -0.3 && row[LevelFeatures.DropSignificance] >= 5 ? 0.6 : 0),
        new("DROP_REACTIVE_STAYED", FeatureFamily.Reactive, new("Aktif düştü, reaktif düşmedi", "Active fell, reactive did not"),
            row => row[DropFeatures.InductiveAtDrop] >= 0.3 && row[LevelFeatures.DropDepth] >= 0.2 ? 0.6 : 0),
        new("ALL_SCALED_DOWN", FeatureFamily.Level, new("Her ölçü aynı oranda düştü", "Everything fell by the same factor"),
            row => Steps(row[DropFeatures.ScaledAlike], 0.3, 0.5, 0.45, 0.65)),
        new("METER_ALARM", FeatureFamily.Meter, new("Sayaç acil uyarı verdi", "Urgent word of the meter"),
            row => Steps(row[FieldFeatures.UrgentWordDays], 1, 0.5, 3, 0.7)),
        new("VOLTAGE_LOST", FeatureFamily.Quarters, new("Bir fazın gerilimi yok", "A phase has no voltage"),
            row => Steps(row[QuarterFeatures.LostVoltage], 0.2, 0.6, 0.6, 0.8)),
        new("ENERGY_UNMEASURED", FeatureFamily.Quarters, new("Enerji gerilim × akıma uymuyor", "Energy does not fit voltage × current"),
            row => Steps(row[QuarterFeatures.Unmeasured], 0.35, 0.6, 0.6, 0.8)),
    ];

    public string Code => "rules";

    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations)
    {
        double evidence = 0;
        foreach (var rule in All) evidence -= Math.Log(1 - Math.Min(MostCertain, rule.Strength(row)));
        return evidence;
    }

    /// <summary>NaN (not applicable) fires nothing.</summary>
    private static double Steps(double value, double some, double someStrength, double many, double manyStrength) =>
        value >= many ? manyStrength : value >= some ? someStrength : 0;
}
