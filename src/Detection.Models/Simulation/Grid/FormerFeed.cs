using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Grid;

/// <summary>The transformer that fed an installation before the network was rearranged: the next of its neighbourhood.</summary>
/// <param name="Index">Of the former transformer in the neighbourhood; −1 where it was always the same.</param>
/// <param name="UntilDay">The day of the change.</param>
public readonly record struct FormerFeed(int Index, int UntilDay)
{
    private const double MovedShare = 0.01;

    public static FormerFeed None { get; } = new(-1, 0);

    public bool Feeds => Index >= 0;

    /// <param name="transformers">How many the neighbourhood has; the last one never took an installation over.</param>
    public static FormerFeed Draw(Transformer transformer, int transformers, TownCalendar calendar, SeededRandom random) =>
        transformer.Index + 1 < transformers && random.Chance(MovedShare) ? new(transformer.Index + 1, random.Below(calendar.End)) : None;

    /// <summary>Parts an installation's months between the present transformer and the former one; the month of the change by days.</summary>
    public void Share(double[] netKwh, double[] present, double[] former, TownCalendar calendar)
    {
        for (var month = 0; month < netKwh.Length; month++)
        {
            var (from, to) = (calendar.MonthStart[month], calendar.MonthStart[month + 1]);
            var before = Feeds ? Math.Clamp((double)(UntilDay - from) / (to - from), 0, 1) : 0;
            present[month] += netKwh[month] * (1 - before);
            if (before > 0) former[month] += netKwh[month] * before;
        }
    }
}
