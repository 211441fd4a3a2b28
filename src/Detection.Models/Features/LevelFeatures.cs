using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>How much is used, against the own past.</summary>
public static class LevelFeatures
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>From these on a drop is worth a date: sure of it, and large enough to matter.</summary>
    private const double DatedSignificance = 4, DatedDepth = 0.15;

    private const string AnyUnderMeasuring = "separate line, terminal bridge, voltage lead off, CT shorted, magnet: the level falls below the own past";

    public static readonly Feature Level = new()
    {
        Code = "level_kwh_day",
        Family = FeatureFamily.Level,
        Name = new("Günlük ortalama tüketim", "Mean daily use"),
        Unit = "kWh/day",
        Meaning = "Mean of the known months of the last year.",
        Compute = input => Robust.Mean(input.Series.KwhPerDay.Last(Windows.Year)),
    };

    public static readonly Feature YearOnYear = new()
    {
        Code = "year_on_year",
        Family = FeatureFamily.Level,
        Name = new("Geçen yılın aynı aylarına göre değişim", "Change against the same months last year"),
        Unit = "ln",
        Meaning = "Mean log ratio of the last six months to the same months a year before; at least three pairs.",
        Trace = AnyUnderMeasuring,
        Suspicious = Suspicious.Low,
        Grain = 0.15,
        Weight = 0.5,
        Compute = input => OwnMonths.Of(input.LogLevel, input.View, input.Series).YearOnYear(Windows.HalfYear),
    };

    public static readonly Feature YearOnYearAgainstPeers = new()
    {
        Code = "year_on_year_against_peers",
        Family = FeatureFamily.Level,
        Name = new("Geçen yıla göre değişim, benzer tesisatlar düşüldükten sonra", "Change against last year beyond what the peers changed"),
        Unit = "ln",
        Meaning = "As year_on_year, less the peers' movement between the same months: weather and prices cancel.",
        Trace = AnyUnderMeasuring,
        Suspicious = Suspicious.Low,
        Grain = 0.12,
        Compute = input => input.Peers.Count == 0 ? double.NaN : input.Adjusted.YearOnYear(Windows.HalfYear),
    };

    public static readonly Feature DropDepth = new()
    {
        Code = "drop_depth",
        Family = FeatureFamily.Level,
        Name = new("Süren düşüşün oranı", "Depth of the lasting drop"),
        Unit = "share",
        Meaning = "Share of the former level, season taken out, that has been gone from the most likely month of change to the end.",
        Trace = AnyUnderMeasuring,
        Suspicious = Suspicious.High,
        Grain = 0.1,
        Weight = 0.8,
        Compute = input => input.Lasting.Found ? Math.Max(0, input.Lasting.Depth) : double.NaN,
    };

    public static readonly Feature DropSignificance = new()
    {
        Code = "drop_significance",
        Family = FeatureFamily.Level,
        Name = new("Süren düşüşün kesinliği", "Sureness of the lasting drop"),
        Unit = "standard errors",
        Meaning = "Difference of level before and after the change in standard errors of a month's ordinary movement.",
        Trace = AnyUnderMeasuring,
        Suspicious = Suspicious.High,
        Grain = 1,
        Compute = input => input.Lasting.Found ? Math.Max(0, input.Lasting.Significance) : double.NaN,
    };

    public static readonly Feature DropBegan = new()
    {
        Code = "drop_began",
        Family = FeatureFamily.Level,
        Name = new("Düşüşün başladığı ay", "Month in which the drop began"),
        Unit = "month ordinal",
        Meaning = "Year × 12 + month − 1 of the first low month, where the lasting drop is at least 15 % and 4 standard errors.",
        Compute = input => IsDated(input) ? input.Series.At(input.Lasting.From).Ordinal : double.NaN,
    };

    public static readonly Feature DropMonths = new()
    {
        Code = "drop_months",
        Family = FeatureFamily.Level,
        Name = new("Düşüşten bu yana geçen ay", "Months since the drop began"),
        Unit = "months",
        Meaning = "Months from drop_began to the scoring period, both counted.",
        Compute = input => IsDated(input) ? input.Series.Length - input.Lasting.From : double.NaN,
    };

    public static readonly Feature ExpectedAfterDrop = new()
    {
        Code = "expected_after_drop_kwh_day",
        Family = FeatureFamily.Level,
        Name = new("Düşüş olmasaydı beklenen günlük tüketim", "Daily use expected without the drop"),
        Unit = "kWh/day",
        Meaning = "The own level before the drop moved on as the peers moved (median over the low months).",
        Compute = input => IsDated(input) ? ActualAfterDrop(input) / (1 - input.Lasting.Depth) : double.NaN,
    };

    public static readonly Feature ActualAfterDropKwh = new()
    {
        Code = "actual_after_drop_kwh_day",
        Family = FeatureFamily.Level,
        Name = new("Düşüşten sonraki günlük tüketim", "Daily use since the drop"),
        Unit = "kWh/day",
        Meaning = "Geometric mean of the months since drop_began.",
        Compute = input => IsDated(input) ? ActualAfterDrop(input) : double.NaN,
    };

    public static readonly Feature RecoveredSignificance = new()
    {
        Code = "recovered_drop_significance",
        Family = FeatureFamily.Level,
        Name = new("Geri dönen düşüşün kesinliği", "Sureness of a drop since recovered"),
        Unit = "standard errors",
        Meaning = "As drop_significance for a stretch of low months with ordinary months after it.",
        Trace = "magnet: stepwise recovery when it is removed; remote-switched: off for a while, on again",
        Suspicious = Suspicious.High,
        Grain = 2,
        Weight = 0.25,
        Compute = input => input.Recovered.Found ? Math.Max(0, input.Recovered.Significance) : double.NaN,
    };

    public static readonly Feature DropAtExchange = new()
    {
        Code = "drop_at_exchange",
        Family = FeatureFamily.Level,
        Name = new("Düşüş sayaç değişimiyle başlıyor", "The drop begins at a meter exchange"),
        Unit = "0 or 1",
        Meaning = "1 where a meter was exchanged within a month of drop_began: a wrong multiplier or connection explains it as well.",
        Compute = input => IsDated(input) ? ExchangedAround(input, input.Lasting.From) : double.NaN,
    };

    public static readonly Feature Shortfall = new()
    {
        Code = "shortfall_kwh_month",
        Family = FeatureFamily.Level,
        Name = new("Aylık eksik tüketim tahmini", "Estimated monthly shortfall"),
        Unit = "kWh/month",
        Meaning = "What is missing each month: against the level before a dated drop, else half of what lies below the peers' level.",
        Compute = ShortfallKwhPerMonth,
    };

    public static IReadOnlyList<Feature> All { get; } =
    [
        Level, YearOnYear, YearOnYearAgainstPeers, DropDepth, DropSignificance, DropBegan, DropMonths, ExpectedAfterDrop,
        ActualAfterDropKwh, RecoveredSignificance, DropAtExchange, Shortfall,
    ];

    internal static bool IsDated(FeatureInput input) =>
        input.Lasting is { Found: true, Significance: >= DatedSignificance, Depth: >= DatedDepth and < 1 };

    private static double ActualAfterDrop(FeatureInput input) =>
        Math.Exp(Robust.Mean(input.LogLevel.AsSpan(input.Lasting.From)));

    private static double ExchangedAround(FeatureInput input, int month)
    {
        for (var i = Math.Max(0, month - 1); i <= Math.Min(input.Series.Length - 1, month + 1); i++)
            if (input.Series.Marks[i].HasFlag(MonthMarks.Exchanged)) return 1;
        return 0;
    }

    private static double ShortfallKwhPerMonth(FeatureInput input)
    {
        if (IsDated(input)) return DaysPerMonth * ActualAfterDrop(input) * input.Lasting.Depth / (1 - input.Lasting.Depth);
        var below = input.Peers.LevelKwhPerDay - Robust.Mean(input.Series.KwhPerDay.Last(Windows.Year));
        return double.IsNaN(below) ? 0 : DaysPerMonth * Math.Max(0, below) / 2;
    }
}
