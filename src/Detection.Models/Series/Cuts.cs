namespace Detection.Models.Series;

/// <summary>Spans in which the supply was lawfully cut.</summary>
public static class Cuts
{
    /// <returns>From each cut to its reconnection, in order; a cut not yet reconnected reaches the day of the view.</returns>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> IntervalsOf(HistoryView view)
    {
        var intervals = new List<(DateOnly From, DateOnly To)>();
        DateOnly? cut = null;
        foreach (var happening in view.Events)
        {
            if (happening.Kind == EventKind.Cut) cut ??= happening.Day;
            if (happening.Kind != EventKind.Reconnect || cut is not { } from) continue;
            intervals.Add((from, happening.Day));
            cut = null;
        }
        if (cut is { } open) intervals.Add((open, view.AsOf));
        return intervals;
    }
}
