namespace Detection.Models.Series;

/// <summary>Turns the readings of a view into a clean, aligned series.</summary>
public static class SeriesCleaner
{
    /// <summary>A month above this many times the connection's power running all day cannot have been drawn through it.</summary>
    private const double OverloadFactor = 3;

    /// <summary>Where no power is known: more than this in a day is not one installation on a distribution network [kWh/day].</summary>
    private const double LargestKwhPerDay = 1e6;

    /// <summary>From this many days on an interval belongs to more than one month.</summary>
    private const int ShortestLongDays = 46;

    /// <param name="scoringPeriod">Last month of the result, the same for a whole population; readings after it are left out.</param>
    /// <returns>As many months as lie between the first reading and the scoring period, at least 1, at most <see cref="CleanSeries.MaxMonths"/>.</returns>
    public static CleanSeries Clean(HistoryView view, Period scoringPeriod)
    {
        var months = view.Readings.Count == 0 ? 1 : scoringPeriod - view.Readings[0].Period + 1;
        var series = new CleanSeries(scoringPeriod, Math.Clamp(months, 1, CleanSeries.MaxMonths));
        foreach (var reading in view.Readings)
        {
            var month = reading.Period - series.Start;
            if (month >= 0 && month < series.Length) Place(series, month, reading, view);
        }
        SplitLongReadings(series, view);
        SpreadEstimates(series);
        MarkExchanges(series, view);
        return series;
    }

    private static void Place(CleanSeries series, int month, in MonthlyReading reading, HistoryView view)
    {
        var powerKw = view.ConnectionPowerKw;
        series.Marks[month] |= MonthMarks.Read;
        if (reading.Estimated) series.Marks[month] |= MonthMarks.Estimated;
        series.DemandKw[month] = reading.DemandKw >= 0 && double.IsFinite(reading.DemandKw) ? reading.DemandKw : double.NaN;
        var perDay = reading.ActiveKwh / reading.Days;
        if (double.IsNaN(perDay)) return;
        if (perDay < 0)
        {
            series.Marks[month] |= MonthMarks.Negative;
            return;
        }
        if (perDay > (double.IsNaN(powerKw) ? LargestKwhPerDay : Math.Min(LargestKwhPerDay, 24 * OverloadFactor * Math.Max(powerKw, 1))))
        {
            series.Marks[month] |= MonthMarks.Implausible;
            return;
        }
        series.KwhPerDay[month] = perDay;
        series.Days[month] = reading.Days;
        PlaceRatios(series, month, reading, view);
    }

    private static void PlaceRatios(CleanSeries series, int month, in MonthlyReading reading, HistoryView view)
    {
        if (reading.ActiveKwh > 0 && !reading.Estimated)
        {
            series.InductiveRatio[month] = NotNegative(reading.InductiveKvarh / reading.ActiveKwh);
            series.CapacitiveRatio[month] = NotNegative(reading.CapacitiveKvarh / reading.ActiveKwh);
        }
        var total = reading.T1Kwh + reading.T2Kwh + reading.T3Kwh;
        if (!(total > 0) || reading.T1Kwh < 0 || reading.T2Kwh < 0 || reading.T3Kwh < 0 || double.IsInfinity(total)) return;
        var late = LateShare(reading, view);
        if (late > 0) series.Marks[month] |= MonthMarks.ClockCorrected;
        var (t1, t2, t3) = OldWinterTime.Correct(reading.T1Kwh, reading.T2Kwh, reading.T3Kwh, late);
        series.T1Share[month] = Math.Max(0, t1) / total;
        series.T2Share[month] = Math.Max(0, t2) / total;
        series.T3Share[month] = Math.Max(0, t3) / total;
    }

    /// <summary>The share of a reading's days on which its meter's clock was late, 0–1.</summary>
    private static double LateShare(in MonthlyReading reading, HistoryView view)
    {
        var end = reading.LastReadingDate ?? reading.Period.LastDay;
        foreach (var meter in view.Meters)
        {
            if (meter.ClockMoved != false || meter.FittedOn > end || meter.RemovedOn < end) continue;
            return OldWinterTime.Share(reading.FirstReadingDate ?? reading.Period.FirstDay, end);
        }
        return 0;
    }

    /// <summary>
    /// A reading over several months (a missed visit, a season) is shared out by days: every month without a reading that it covers for at
    /// least half its days gets its daily mean.
    /// </summary>
    private static void SplitLongReadings(CleanSeries series, HistoryView view)
    {
        foreach (var reading in view.Readings)
        {
            if (reading.FirstReadingDate is not { } first || reading.LastReadingDate is not { } last || reading.Days != last.DayNumber - first.DayNumber) continue;
            var own = reading.Period - series.Start;
            if (own < 0 || own >= series.Length || reading.Days < ShortestLongDays || double.IsNaN(series.KwhPerDay[own])) continue;
            for (var month = Math.Max(0, Period.Of(first) - series.Start); month <= Math.Min(series.Length - 1, Period.Of(last) - series.Start); month++)
            {
                var days = DaysIn(series.At(month), first, last);
                if (month == own || series.Marks[month] != MonthMarks.None || 2 * days < series.At(month).Days) continue;
                series.KwhPerDay[month] = series.KwhPerDay[own];
                series.Days[month] = days;
                series.Days[own] = Math.Max(1, series.Days[own] - days);
                series.Marks[month] |= MonthMarks.Split | (reading.Estimated ? MonthMarks.Estimated : MonthMarks.None);
            }
        }
    }

    private static int DaysIn(Period month, DateOnly first, DateOnly last)
    {
        var (from, to) = (Math.Max(month.FirstDay.DayNumber, first.DayNumber), Math.Min(month.LastDay.DayNumber + 1, last.DayNumber));
        return Math.Max(0, to - from);
    }

    /// <summary>
    /// An estimate and the reading that closes it share one true index difference: their energy is spread evenly over their days.
    /// An estimate that nothing has closed yet says nothing about use and is missing.
    /// </summary>
    private static void SpreadEstimates(CleanSeries series)
    {
        for (var first = 0; first < series.Length; first++)
        {
            if (!IsEstimate(series, first)) continue;
            var end = first;
            while (end < series.Length && IsEstimate(series, end)) end++;
            var closed = end < series.Length && !double.IsNaN(series.KwhPerDay[end]);
            var level = closed ? MeanPerDay(series, first, end + 1) : double.NaN;
            for (var month = first; month < (closed ? end + 1 : end); month++) series.KwhPerDay[month] = level;
            first = end;
        }
    }

    private static bool IsEstimate(CleanSeries series, int month) =>
        series.Marks[month].HasFlag(MonthMarks.Estimated) && !double.IsNaN(series.KwhPerDay[month]);

    private static double MeanPerDay(CleanSeries series, int from, int to)
    {
        double kwh = 0, days = 0;
        for (var month = from; month < to; month++)
        {
            kwh += series.KwhPerDay[month] * series.Days[month];
            days += series.Days[month];
        }
        return kwh / days;
    }

    /// <summary>An exchange belongs to every month whose reading interval holds it; without reading dates, to its calendar month.</summary>
    private static void MarkExchanges(CleanSeries series, HistoryView view)
    {
        foreach (var day in Exchanges.DaysOf(view))
        {
            Mark(series, Period.Of(day));
            foreach (var reading in view.Readings)
                if (reading.FirstReadingDate <= day && day <= reading.LastReadingDate) Mark(series, reading.Period);
        }
    }

    private static void Mark(CleanSeries series, Period period)
    {
        var month = period - series.Start;
        if (month >= 0 && month < series.Length) series.Marks[month] |= MonthMarks.Exchanged;
    }

    private static double NotNegative(double ratio) => ratio >= 0 && double.IsFinite(ratio) ? ratio : double.NaN;
}
