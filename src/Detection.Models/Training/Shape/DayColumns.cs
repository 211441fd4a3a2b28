using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Shape;

/// <summary>The newest days as a learner's columns, where a company has daily readings: the days themselves counted back from the newest, and their statistics.</summary>
public sealed class DayColumns
{
    public const int MostDays = 62;

    private const double SmallestKwh = 0.02;
    private const string Family = "days";

    private readonly int _days;

    /// <param name="days">How many days the population has; 0 = none, and no column.</param>
    public DayColumns(int days)
    {
        _days = Math.Clamp(days, 0, MostDays);
        Columns = _days == 0 ? [] :
        [
            .. Enumerable.Range(0, _days).Select(back => new LearnerColumn($"day_{back}", ColumnKind.Month, Family)),
            .. MonthStatistics.Names("day").Select(name => new LearnerColumn(name, ColumnKind.Shape, Family)),
            new("day_empty", ColumnKind.Shape, Family), new("day_weekend", ColumnKind.Shape, Family), new("day_week_echo", ColumnKind.Shape, Family),
        ];
    }

    public IReadOnlyList<LearnerColumn> Columns { get; }

    /// <summary>In the order of <see cref="Columns"/>; NaN = missing.</summary>
    public float[] Of(FeatureInput input)
    {
        var values = new float[Columns.Count];
        if (_days == 0) return values;
        Array.Fill(values, float.NaN);
        var days = input.View.Days;
        if (days.Count == 0) return values;
        var newest = days[^1].Day.DayNumber;
        var logs = new double[_days];
        Array.Fill(logs, double.NaN);
        foreach (var day in days)
        {
            var back = newest - day.Day.DayNumber;
            if (back < _days && day.ActiveKwh >= 0) logs[^(back + 1)] = Math.Log(day.ActiveKwh + SmallestKwh);
        }
        for (var back = 0; back < _days; back++) values[back] = (float)logs[^(back + 1)];
        var rest = values.Length - _days - 3;
        MonthStatistics.Of(logs, values.AsSpan(_days, rest));
        var writer = new ColumnWriter(values.AsSpan(_days + rest));
        writer.Add(logs.Count(l => l < Math.Log(2 * SmallestKwh)));
        var weekend = days.Where(d => newest - d.Day.DayNumber < _days).ToLookup(d => d.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, d => d.ActiveKwh);
        writer.Add(weekend[true].DefaultIfEmpty(double.NaN).Average() / weekend[false].DefaultIfEmpty(double.NaN).Average());
        writer.Add(input.Days.Count >= 14 ? Correlation.Of(logs.AsSpan(7), logs.AsSpan(0, Math.Max(0, logs.Length - 7))) : double.NaN);
        return values;
    }
}
