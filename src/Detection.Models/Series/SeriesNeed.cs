using Detection.Models.Features;

namespace Detection.Models.Series;

/// <summary>One kind of detection, and whether a series is enough for it.</summary>
/// <param name="Detector">drop, season, peers, demand, reactive, timeOfUse, days or cut.</param>
/// <param name="Why">What is there and what is needed.</param>
public sealed record SeriesNeed(string Detector, bool Suffices, TextPair Why)
{
    private const int MonthsForDrop = 6;
    private const int MonthsForSeason = 13;
    private const int MonthsForRatios = 6;
    private const int MonthsForPeers = 3;
    private const int DaysForDays = DayProfile.FewestDays;

    internal static IReadOnlyList<SeriesNeed> Of(HistoryView view, CleanSeries series)
    {
        var year = Math.Max(0, series.Length - 12);
        var known = Count(series.KwhPerDay, 0);
        return
        [
            Months("drop", known, MonthsForDrop),
            Months("season", known, MonthsForSeason),
            view.HasPosition ? Months("peers", Count(series.KwhPerDay, year), MonthsForPeers) : new("peers", false, new("Konum yok: komşular bilinmiyor.", "No position: the neighbours are not known.")),
            Months("demand", Count(series.DemandKw, 0), MonthsForRatios),
            Months("reactive", Count(series.InductiveRatio, 0), MonthsForRatios),
            Months("timeOfUse", Count(series.T1Share, 0), MonthsForRatios),
            Enough("days", view.Days.Count, DaysForDays, "gün", "days"),
            view.Events.Any(happening => happening.Kind == EventKind.Cut)
                ? new("cut", true, new("Kesme kaydı var.", "There is a cut on record."))
                : new("cut", false, new("Kesme kaydı yok; gerek de yok.", "There is no cut on record, and none is needed.")),
        ];
    }

    private static SeriesNeed Months(string detector, int there, int needed) => Enough(detector, there, needed, "ay", "months");

    private static SeriesNeed Enough(string detector, int there, int needed, string tr, string en) => new(
        detector, there >= needed, new($"{there} {tr} var, en az {needed} {tr} gerekir.", $"{there} {en} are there, {needed} are needed at least."));

    private static int Count(double[] values, int from) => values.AsSpan(from).ToArray().Count(value => !double.IsNaN(value));
}
