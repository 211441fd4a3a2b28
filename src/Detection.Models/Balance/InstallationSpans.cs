using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>Which transformer fed an installation.</summary>
/// <param name="From">First day.</param>
/// <param name="To">After the last day; null while it lasts.</param>
public readonly record struct FeedLink(string TransformerCode, DateOnly From, DateOnly? To);

/// <summary>Cuts one installation's readings into what belongs to each transformer.</summary>
public static class InstallationSpans
{
    /// <summary>An interval longer than this is a mistake in a date.</summary>
    private const int LongestDays = 400;

    /// <summary>
    /// Readings by transformer. Energy is shared among links by days; on days with several links at once each takes an equal part; days without
    /// a link belong to nobody.
    /// </summary>
    /// <param name="links">Any order; empty = the register's transformer, always.</param>
    public static IEnumerable<(string TransformerCode, BilledSpan Span)> Billed(HistoryView view, string? registered, IReadOnlyList<FeedLink> links)
    {
        foreach (var reading in view.Readings)
        {
            var (from, to) = Interval(reading);
            foreach (var (code, partFrom, partTo, parts) in Parts(from, to, registered, links))
            {
                var kwh = reading.ActiveKwh * (partTo.DayNumber - partFrom.DayNumber) / (to.DayNumber - from.DayNumber) / parts;
                yield return (code, new BilledSpan(partFrom, partTo, kwh, 1)
                {
                    EstimatedKwh = reading.Estimated ? kwh : 0,
                    SharedKwh = parts > 1 ? kwh : 0,
                });
            }
        }
    }

    /// <summary>Spans by transformer, such as what panels gave back; shared among links like readings.</summary>
    public static IEnumerable<(string TransformerCode, BilledSpan Span)> Fed(IEnumerable<BilledSpan> spans, string? registered, IReadOnlyList<FeedLink> links)
    {
        foreach (var span in spans)
            foreach (var (code, partFrom, partTo, parts) in Parts(span.From, span.To, registered, links))
                yield return (code, span with { From = partFrom, To = partTo, Kwh = span.Kwh * (partTo.DayNumber - partFrom.DayNumber) / span.Days / parts });
    }

    /// <summary>Days in service that no reading covers: between readings, and after the last one while the contract runs.</summary>
    public static IEnumerable<(string TransformerCode, UnreadSpan Span)> Unread(HistoryView view, string? registered, IReadOnlyList<FeedLink> links)
    {
        if (view.Readings.Count == 0) yield break;
        var intervals = view.Readings.Select(Interval).ToArray();
        var readDays = intervals.Sum(interval => interval.To.DayNumber - interval.From.DayNumber);
        var kwhPerDay = Math.Max(0, view.Readings.Sum(reading => reading.ActiveKwh) / readDays);
        foreach (var (from, to) in Gaps(intervals, view))
            foreach (var (code, partFrom, partTo, parts) in Parts(from, to, registered, links))
                yield return (code, new UnreadSpan(partFrom, partTo, kwhPerDay * (partTo.DayNumber - partFrom.DayNumber) / parts, 1));
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Gaps((DateOnly From, DateOnly To)[] intervals, HistoryView view)
    {
        var covered = intervals[0].To;
        foreach (var (from, to) in intervals)
        {
            if (from > covered) yield return (covered, from);
            if (to > covered) covered = to;
        }
        var inService = view.ContractEnd is null && view.Status is null or InstallationStatus.Active;
        if (inService && view.AsOf > covered) yield return (covered, view.AsOf);
    }

    /// <summary>Between the reading dates where they make sense, else the days of the month.</summary>
    internal static (DateOnly From, DateOnly To) Interval(MonthlyReading reading)
    {
        if (reading.FirstReadingDate is { } first && reading.LastReadingDate is { } last && last.DayNumber - first.DayNumber is > 0 and <= LongestDays) return (first, last);
        return (reading.Period.FirstDay, reading.Period.LastDay.AddDays(1));
    }

    /// <summary>An interval cut at the links' ends: for each piece its transformer and among how many it is shared.</summary>
    internal static IEnumerable<(string Code, DateOnly From, DateOnly To, int Among)> Parts(DateOnly from, DateOnly to, string? registered, IReadOnlyList<FeedLink> links)
    {
        if (links.Count == 0)
        {
            if (registered is not null) yield return (registered, from, to, 1);
            yield break;
        }
        var cuts = links.SelectMany(link => new[] { link.From, link.To ?? to }).Where(day => day > from && day < to).Append(from).Append(to).Distinct().Order().ToArray();
        for (var piece = 0; piece + 1 < cuts.Length; piece++)
        {
            var (start, end) = (cuts[piece], cuts[piece + 1]);
            var feeding = links.Where(link => link.From <= start && !(link.To < end)).ToArray();
            foreach (var link in feeding) yield return (link.TransformerCode, start, end, feeding.Length);
        }
    }
}
