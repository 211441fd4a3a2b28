using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>What the newest daily values show. All NaN where there are fewer than <see cref="FewestDays"/> of them.</summary>
public sealed class DayProfile
{
    public const int FewestDays = 14;
    private const int MostDays = 92;
    private const double FlatShare = 0.005;

    /// <summary>Less than this in a day is nothing [kWh].</summary>
    private const double ZeroKwh = 0.01;

    public required int Count { get; init; }

    /// <summary>Share of days without use, 0–1.</summary>
    public double ZeroShare { get; init; } = double.NaN;

    /// <summary>Longest run of days without use.</summary>
    public double LongestZeroRun { get; init; } = double.NaN;

    /// <summary>Longest run of days with use that repeat each other within half a percent.</summary>
    public double LongestFlatRun { get; init; } = double.NaN;

    /// <summary>Standard deviation ÷ mean of the days; NaN where nothing was used.</summary>
    public double Variability { get; init; } = double.NaN;

    /// <summary>Mean use [kWh/day].</summary>
    public double MeanKwh { get; init; } = double.NaN;

    /// <summary>How alike days seven apart are: correlation, −1 to 1.</summary>
    public double WeeklyRhythm { get; init; } = double.NaN;

    /// <summary>The drop that lasts to the newest day.</summary>
    public LevelDrop Lasting { get; init; } = LevelDrop.None;

    /// <param name="days">In order of day; only the newest three months count.</param>
    public static DayProfile Of(IReadOnlyList<DailyReading> days)
    {
        var kwh = days.Skip(Math.Max(0, days.Count - MostDays)).Select(d => d.ActiveKwh).Where(v => v >= 0 && double.IsFinite(v)).ToArray();
        if (kwh.Length < FewestDays) return new DayProfile { Count = kwh.Length };
        var mean = kwh.Average();
        var deviation = Math.Sqrt(kwh.Sum(v => (v - mean) * (v - mean)) / kwh.Length);
        return new DayProfile
        {
            Count = kwh.Length,
            MeanKwh = mean,
            ZeroShare = (double)kwh.Count(v => v < ZeroKwh) / kwh.Length,
            LongestZeroRun = Runs.Longest(kwh.Length, i => kwh[i] < ZeroKwh),
            LongestFlatRun = Runs.Longest(kwh.Length, i => i > 0 && kwh[i] >= ZeroKwh && Math.Abs(kwh[i] - kwh[i - 1]) <= FlatShare * kwh[i]),
            Variability = mean > 0 ? deviation / mean : double.NaN,
            WeeklyRhythm = Correlation.Of(kwh.AsSpan(7), kwh.AsSpan(0, kwh.Length - 7)),
            Lasting = DropFinder.Lasting(LogLevel.Of(kwh)),
        };
    }
}
