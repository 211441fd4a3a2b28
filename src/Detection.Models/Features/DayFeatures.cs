using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Zeros, flats and drops over the newest days, where daily readings exist.</summary>
public static class DayFeatures
{
    public static readonly Feature ZeroDays = new()
    {
        Code = "zero_days",
        Family = FeatureFamily.Days,
        Name = new("Tüketimsiz gün oranı", "Share of days without use"),
        Unit = "share",
        Meaning = "Share of the newest three months' days with less than 0.01 kWh, days with use existing beside them.",
        Trace = "remote-switched: on/off days",
        Suspicious = Suspicious.High,
        Grain = 0.1,
        Weight = 0.6,
        Groups = Feature.NotHomes,
        Compute = input => input.Days.ZeroShare < 1 ? input.Days.ZeroShare : double.NaN,
    };

    public static readonly Feature ZeroDayRun = new()
    {
        Code = "zero_day_run",
        Family = FeatureFamily.Days,
        Name = new("Art arda tüketimsiz gün", "Days without use in a row"),
        Unit = "days",
        Meaning = "Longest run of days without use, days with use existing beside them.",
        Trace = "remote-switched: on/off days",
        Suspicious = Suspicious.High,
        Grain = 3,
        Weight = 0.4,
        Groups = Feature.NotHomes,
        Compute = input => input.Days.ZeroShare < 1 ? input.Days.LongestZeroRun : double.NaN,
    };

    public static readonly Feature FlatDayRun = new()
    {
        Code = "flat_day_run",
        Family = FeatureFamily.Days,
        Name = new("Aynı tüketimin tekrarlandığı günler", "Days that repeat each other"),
        Unit = "days",
        Meaning = "Longest run of days above zero within half a percent of the day before.",
        Trace = "inside the meter: readings that do not live; separate line: a flat base load",
        Suspicious = Suspicious.High,
        Grain = 2,
        Weight = 0.6,
        Compute = input => input.Days.LongestFlatRun,
    };

    public static readonly Feature DayDrop = new()
    {
        Code = "day_drop_significance",
        Family = FeatureFamily.Days,
        Name = new("Günlük tüketimdeki süren düşüşün kesinliği", "Sureness of a lasting drop of daily use"),
        Unit = "standard errors",
        Meaning = "As drop_significance on the newest three months' days.",
        Trace = "any under-measuring that began within the newest days",
        Suspicious = Suspicious.High,
        Grain = 1.5,
        Compute = input => input.Days.Lasting.Found ? Math.Max(0, input.Days.Lasting.Significance) : double.NaN,
    };

    public static readonly Feature DayDropDepth = new()
    {
        Code = "day_drop_depth",
        Family = FeatureFamily.Days,
        Name = new("Günlük tüketimdeki süren düşüşün derinliği", "Depth of a lasting drop of daily use"),
        Unit = "share",
        Meaning = "Share of the former daily level that is gone; says nothing without day_drop_significance.",
        Compute = input => input.Days.Lasting.Found ? input.Days.Lasting.Depth : double.NaN,
    };

    public static readonly Feature DayVariability = new()
    {
        Code = "day_variability",
        Family = FeatureFamily.Days,
        Name = new("Günlük değişkenlik", "Variability of days"),
        Unit = "ratio",
        Meaning = "Standard deviation ÷ mean of the newest days.",
        Trace = "remote-switched: hours and days come and go",
        Suspicious = Suspicious.High,
        Grain = 0.2,
        Weight = 0.4,
        Groups = Feature.NotHomes,
        Compute = input => input.Days.Variability,
    };

    public static readonly Feature WeeklyRhythm = new()
    {
        Code = "weekly_rhythm",
        Family = FeatureFamily.Days,
        Name = new("Haftalık düzen", "Weekly rhythm"),
        Unit = "correlation",
        Meaning = "Correlation of days seven apart: what is left on a meter that measures in part no longer follows the week.",
        Trace = "separate line: a base load without the week; remote-switched: days come and go without it",
        Suspicious = Suspicious.Low,
        Grain = 0.2,
        Weight = 0.5,
        Compute = input => input.Days.WeeklyRhythm,
    };

    public static readonly Feature DayCount = new()
    {
        Code = "day_count",
        Family = FeatureFamily.Days,
        Name = new("Günlük okuma sayısı", "Number of daily readings"),
        Unit = "days",
        Meaning = "Daily readings among the newest three months.",
        Compute = input => input.Days.Count,
    };

    public static IReadOnlyList<Feature> All { get; } = [ZeroDays, ZeroDayRun, FlatDayRun, DayDrop, DayDropDepth, DayVariability, WeeklyRhythm, DayCount];
}
