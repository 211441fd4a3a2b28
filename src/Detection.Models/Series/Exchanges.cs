namespace Detection.Models.Series;

/// <summary>Where one meter followed another: from exchange events and from the days meters were fitted after another one.</summary>
public static class Exchanges
{
    /// <returns>Days in order, each once.</returns>
    public static IReadOnlyList<DateOnly> DaysOf(HistoryView view)
    {
        if (view.Meters.Count < 2 && view.Events.Count == 0) return [];
        var days = new SortedSet<DateOnly>();
        foreach (var happening in view.Events)
            if (happening.Kind == EventKind.Exchange) days.Add(happening.Day);
        foreach (var meter in view.Meters.Skip(1))
            if (meter.FittedOn is { } fitted) days.Add(fitted);
        foreach (var meter in view.Meters)
            if (meter.RemovedOn is { } removed) days.Add(removed);
        return [.. days];
    }
}
