using System.Globalization;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Law.Facts;
using Detection.Models.Series;

namespace Detection.Models.Law.Undisputed;

/// <summary>
/// Proposes the undisputed same period: the month use began to fall, found as the detection side finds it (<see cref="DropFinder"/>), the dates
/// that explain the months almost as well, and the same calendar months before it.
/// </summary>
public static class UndisputedPeriod
{
    /// <summary>A date less than this many standard errors behind the best is not ruled out.</summary>
    private const double StillPossible = 1.5;

    /// <summary>Below this no date is proposed [standard errors, share].</summary>
    private const double LeastSignificance = 3, LeastDepth = 0.10;

    private const int FewestBefore = 4, FewestAfter = 2, MostAlternatives = 3, Year = 12;

    /// <param name="series">Clean months up to the detection.</param>
    /// <param name="adjustedLogLevel">ln(kWh/day) with the season taken out where peers are known, same length; NaN = missing. <see cref="FeatureInput.Adjusted"/>.</param>
    /// <param name="detectedOn">Day of the detection: the disputed months end with it.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <remarks>Cost: n² in the number of months, at most 48.</remarks>
    public static UndisputedProposal Propose(CleanSeries series, ReadOnlySpan<double> adjustedLogLevel, DateOnly detectedOn)
    {
        if (adjustedLogLevel.Length != series.Length) throw new ArgumentException("One level a month is needed.", nameof(adjustedLogLevel));
        var lasting = DropFinder.Lasting(adjustedLogLevel);
        if (!lasting.Found || lasting.Significance < LeastSignificance || lasting.Depth < LeastDepth)
            return new(null, [], [], [], [new("Verilerde tarihlendirilebilir bir düşüş yok.", "The data show no drop that can be dated.")]);

        var best = Describe(series, adjustedLogLevel, lasting.From, lasting.Depth, lasting.Significance);
        var alternatives = Alternatives(series, adjustedLogLevel, lasting);
        var (spans, missing) = SamePeriod(series, lasting.From, detectedOn);
        return new(best, alternatives, spans, missing, Evidence(series, lasting, best, alternatives, spans));
    }

    /// <summary>The same period for a date a person chose: the disputed calendar months in the year before it.</summary>
    /// <param name="fellOn">Any day of the first low month; the series must know months before it for anything to be found.</param>
    /// <returns>Months with an own reading, and those without as their first days.</returns>
    public static (IReadOnlyList<EnergySpan> Spans, IReadOnlyList<DateOnly> Missing) SamePeriod(CleanSeries series, DateOnly fellOn, DateOnly detectedOn) =>
        SamePeriod(series, Period.Of(fellOn) - series.Start, detectedOn);

    /// <summary>The split into before and after at every month, judged as <see cref="DropFinder"/> judges: by its significance.</summary>
    private static List<DropDate> Alternatives(CleanSeries series, ReadOnlySpan<double> level, LevelDrop best)
    {
        var found = new List<DropDate>();
        for (var month = 1; month < level.Length; month++)
        {
            if (month == best.From || double.IsNaN(level[month])) continue;
            var before = level[..month];
            var after = level[month..];
            if (Robust.CountKnown(before) < FewestBefore || Robust.CountKnown(after) < FewestAfter) continue;
            var depth = 1 - Math.Exp(Robust.Mean(after) - Robust.Mean(before));
            // Both splits share one spread, so their significances compare by the plain difference of means over the root of the counts.
            var significance = best.Significance * Strength(level, month) / Strength(level, best.From);
            if (depth >= LeastDepth && significance > best.Significance - StillPossible) found.Add(Describe(series, level, month, depth, significance));
        }
        return [.. found.OrderByDescending(date => date.Significance).Take(MostAlternatives)];
    }

    private static double Strength(ReadOnlySpan<double> level, int month)
    {
        double before = Robust.CountKnown(level[..month]), after = Robust.CountKnown(level[month..]);
        return (Robust.Mean(level[..month]) - Robust.Mean(level[month..])) / Math.Sqrt(1 / before + 1 / after);
    }

    private static DropDate Describe(CleanSeries series, ReadOnlySpan<double> level, int month, double depth, double significance) => new(
        series.At(month).FirstDay, depth, significance, Robust.CountKnown(level[..month]), Robust.CountKnown(level[month..]));

    /// <summary>
    /// Each disputed calendar month (at most a year's) in the last year before the drop that has it. Estimated months carry no own reading
    /// and are named as missing.
    /// </summary>
    private static (List<EnergySpan> Spans, List<DateOnly> Missing) SamePeriod(CleanSeries series, int drop, DateOnly detectedOn)
    {
        var disputed = Math.Clamp(Period.Of(detectedOn.AddDays(-1)) - series.At(drop) + 1, 1, Year);
        var (spans, missing) = (new List<EnergySpan>(), new List<DateOnly>());
        for (var offset = 0; offset < disputed; offset++)
        {
            var month = drop - Year + offset;
            var period = series.At(month);
            if (month < 0 || month >= series.Length || double.IsNaN(series.KwhPerDay[month]) || series.Marks[month].HasFlag(MonthMarks.Estimated)) missing.Add(period.FirstDay);
            else spans.Add(Span(series, month, period));
        }
        return (spans, missing);
    }

    private static EnergySpan Span(CleanSeries series, int month, Period period) => new(
        period.FirstDay, period.FirstDay.AddMonths(1), Math.Round((decimal)(series.KwhPerDay[month] * period.Days), 3),
        string.Create(CultureInfo.InvariantCulture, $"okuma {period}, günlük ortalama × ayın günleri"));

    private static List<TextPair> Evidence(
        CleanSeries series, LevelDrop drop, DropDate best, List<DropDate> alternatives, List<EnergySpan> spans)
    {
        var before = LocalNumber.Amount(Robust.Mean(series.KwhPerDay.AsSpan(0, drop.From)));
        var after = LocalNumber.Amount(Robust.Mean(series.KwhPerDay.AsSpan(drop.From)));
        var depth = LocalNumber.Percent(best.Depth);
        var month = string.Create(CultureInfo.InvariantCulture, $"{best.FellOn:MM.yyyy}");
        var sentences = new List<TextPair>
        {
            new($"Tüketim {month} ayında düşmeye başladı: öncesinde günde {before.Tr} kWh, sonrasında {after.Tr} kWh; mevsim etkisi çıkarıldığında {depth.Tr} azalma.",
                $"Use began to fall in {month}: {before.En} kWh a day before, {after.En} kWh after; {depth.En} less with the season taken out."),
            new($"Dayanak: öncesinde {best.MonthsBefore}, sonrasında {best.MonthsAfter} ay; fark, aylık olağan oynamanın {best.Significance.ToString("N1", CultureInfo.GetCultureInfo("tr-TR"))} katı standart hata.",
                $"It rests on {best.MonthsBefore} months before and {best.MonthsAfter} after; the difference is {best.Significance.ToString("N1", CultureInfo.InvariantCulture)} standard errors of ordinary movement."),
        };
        if (alternatives.Count > 0)
        {
            var dates = string.Join(", ", alternatives.Select(date => date.FellOn.ToString("MM.yyyy", CultureInfo.InvariantCulture)));
            sentences.Add(new($"Veriler şu tarihleri de dışlamıyor: {dates}.", $"The data do not rule out: {dates}."));
        }
        if (spans.Count == 0) sentences.Add(new("Düşüşten önce aynı aylara ait okuma yok.", "There is no reading of the same months before the drop."));
        return sentences;
    }
}
