namespace Detection.Models.Series;

/// <summary>
/// The months that may be held against the present consumer: since the own contract began, until it ended, and with the supply on.
/// A new occupant, a closed account and a cut all make consumption fall without anybody taking electricity.
/// </summary>
public static class OwnMonths
{
    /// <returns>The values with the other months missing; same length.</returns>
    public static double[] Of(double[] months, HistoryView view, CleanSeries series)
    {
        var own = (double[])months.Clone();
        if (view.ContractStart is { } start) Blank(own, 0, Period.Of(start) - series.Start + 1);
        if (view.ContractEnd is { } end && !(view.ContractStart > end)) Blank(own, Period.Of(end) - series.Start, own.Length);
        foreach (var (from, to) in Cuts.IntervalsOf(view))
            Blank(own, Period.Of(from) - series.Start - 1, Period.Of(to) - series.Start + 1);
        return own;
    }

    /// <summary>Blanks [from, to), clipped. The month before a cut is short too: its reading lies inside the cut or before it.</summary>
    private static void Blank(double[] months, int from, int to)
    {
        for (var month = Math.Max(0, from); month < Math.Min(months.Length, to); month++) months[month] = double.NaN;
    }
}
