using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Energy on a supply that was lawfully cut.</summary>
public static class CutFeatures
{
    /// <summary>A meter read a little after the cut still shows the days before it [kWh].</summary>
    private const double ReadingToleranceKwh = 5;

    public static readonly Feature EnergyAfterCut = new()
    {
        Code = "energy_after_cut_kwh",
        Family = FeatureFamily.Cut,
        Name = new("Kesme sonrası tüketim", "Energy after a cut"),
        Unit = "kWh",
        Meaning = "Energy of reading intervals of the last year that lie wholly between a cut and its reconnection (or the scoring date).",
        Trace = "reconnected after a cut (case ç): Δindex after the cut",
        Suspicious = Suspicious.High,
        Grain = 15,
        Compute = input => Kwh(input) is { } kwh && kwh > ReadingToleranceKwh ? kwh : AnyCut(input) ? 0 : double.NaN,
    };

    public static readonly Feature MonthsAfterCut = new()
    {
        Code = "energy_after_cut_months",
        Family = FeatureFamily.Cut,
        Name = new("Kesikken tüketim görülen aylar", "Months with energy while cut"),
        Unit = "months",
        Meaning = "Reading intervals of the last year that lie wholly inside a cut and hold more than 5 kWh.",
        Trace = "reconnected after a cut (case ç): Δindex after the cut",
        Suspicious = Suspicious.High,
        Grain = 0.5,
        Compute = input => AnyCut(input) ? WithinCuts(input).Count(kwh => kwh > ReadingToleranceKwh) : double.NaN,
    };

    public static readonly Feature UseWithoutContract = new()
    {
        Code = "use_without_contract",
        Family = FeatureFamily.Cut,
        Name = new("Sözleşmesiz tüketim", "Use without a contract"),
        Unit = "share",
        Meaning = "Median use of the months wholly after the contract ended ÷ median use before; at least two months, no newer contract.",
        Trace = "case a: consumption without a retail contract",
        Suspicious = Suspicious.High,
        Grain = 0.15,
        Compute = ShareAfterContract,
    };

    public static IReadOnlyList<Feature> All { get; } = [EnergyAfterCut, MonthsAfterCut, UseWithoutContract];

    private static double ShareAfterContract(FeatureInput input)
    {
        if (input.View.ContractEnd is not { } end || input.View.ContractStart > end) return double.NaN;
        var months = Period.Of(end) - input.Series.Start + 1;
        if (months < 1 || months > input.Series.Length - 2) return double.NaN;
        var before = input.Series.KwhPerDay.AsSpan(0, months);
        var after = input.Series.KwhPerDay.AsSpan(months);
        return Robust.CountKnown(after) < 2 ? double.NaN : Robust.Median(after) / Math.Max(LogLevel.FloorKwhPerDay, Robust.Median(before));
    }

    private static bool AnyCut(FeatureInput input) => input.View.Events.Any(e => e.Kind == EventKind.Cut);

    private static double? Kwh(FeatureInput input) => AnyCut(input) ? WithinCuts(input).Where(kwh => kwh > 0).Sum() : null;

    private static IEnumerable<double> WithinCuts(FeatureInput input)
    {
        var cuts = Cuts.IntervalsOf(input.View);
        foreach (var reading in input.View.Readings)
        {
            if (reading.Period <= input.Series.End - Windows.Year || reading.Estimated || double.IsNaN(reading.ActiveKwh)) continue;
            var from = reading.FirstReadingDate ?? reading.Period.FirstDay;
            if (cuts.Any(c => from >= c.From && reading.KnownOn <= c.To)) yield return reading.ActiveKwh;
        }
    }
}
