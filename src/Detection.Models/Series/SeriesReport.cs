namespace Detection.Models.Series;

/// <summary>What cleaning made of one installation's readings, and what the series is enough for.</summary>
/// <param name="Gaps">Months without energy between the first and the last one.</param>
/// <param name="Estimated">Months billed by estimate.</param>
/// <param name="Exchanged">Months in which a meter was exchanged.</param>
/// <param name="Split">Months whose energy comes from a reading over several months.</param>
/// <param name="ClockCorrected">Months whose T1–T3 shares were corrected for a clock that was never moved.</param>
/// <param name="LeftOut">Months whose energy is not believed: below zero, or more than the connection carries.</param>
/// <param name="Needs">Each kind of detection with whether the series is enough for it.</param>
public sealed record SeriesReport(
    Period Start, Period End, int KnownMonths, IReadOnlyList<Period> Gaps, IReadOnlyList<Period> Estimated, IReadOnlyList<Period> Exchanged,
    IReadOnlyList<Period> Split, IReadOnlyList<Period> ClockCorrected, IReadOnlyList<Period> LeftOut, IReadOnlyList<SeriesNeed> Needs)
{
    /// <summary>Cleans the readings of a view and says what came of it.</summary>
    public static SeriesReport Of(HistoryView view, Period scoringPeriod)
    {
        var series = SeriesCleaner.Clean(view, scoringPeriod);
        return new SeriesReport(
            series.Start, series.End, series.KwhPerDay.Count(kwh => !double.IsNaN(kwh)), GapsOf(series), Marked(series, MonthMarks.Estimated),
            Marked(series, MonthMarks.Exchanged), Marked(series, MonthMarks.Split), Marked(series, MonthMarks.ClockCorrected),
            [.. Marked(series, MonthMarks.Negative).Concat(Marked(series, MonthMarks.Implausible)).Order()], SeriesNeed.Of(view, series));
    }

    private static IReadOnlyList<Period> GapsOf(CleanSeries series)
    {
        var first = Array.FindIndex(series.KwhPerDay, kwh => !double.IsNaN(kwh));
        return first < 0 ? [] : [.. Enumerable.Range(first, series.Length - first).Where(month => double.IsNaN(series.KwhPerDay[month])).Select(series.At)];
    }

    private static Period[] Marked(CleanSeries series, MonthMarks mark) =>
        [.. Enumerable.Range(0, series.Length).Where(month => series.Marks[month].HasFlag(mark)).Select(series.At)];
}
