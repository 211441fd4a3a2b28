using System.Globalization;

namespace Detection.Api.Stages.Records.Charts;

/// <summary>One month of the chart. Energies in kWh after the multiplier.</summary>
/// <param name="Period">First day of the calendar month.</param>
/// <param name="ActiveKwh">Null where no reading exists, which is not zero.</param>
/// <param name="Estimated">The reading was estimated by the company and not taken from the meter.</param>
/// <param name="PeerMedianKwh">Median of comparable installations nearby in the same month; null when too few.</param>
public sealed record ChartMonth(DateOnly Period, double? ActiveKwh, bool Estimated, double? PeerMedianKwh);

/// <summary>Monthly active energy as bars, the peers' median as a stepped line, meter exchanges and the start of the drop as marks.</summary>
public static class ReadingsChart
{
    private const double Left = 46, Right = 8, Top = 18, Bottom = 26;
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <param name="months">Consecutive months in order, at least one; see <see cref="Fill"/>.</param>
    /// <param name="exchanges">Days on which a meter was changed; those outside the months are left out.</param>
    /// <param name="dropBegan">Month in which use began to fall, when known.</param>
    /// <param name="width">Width in drawing units.</param>
    /// <param name="height">Height in drawing units.</param>
    public static string Draw(
        IReadOnlyList<ChartMonth> months, IReadOnlyList<DateOnly> exchanges, DateOnly? dropBegan, double width = 720, double height = 154)
    {
        var canvas = new SvgCanvas(width, height, "Aylık aktif tüketim / monthly active energy");
        var highest = months.Max(month => Math.Max(month.ActiveKwh ?? 0, month.PeerMedianKwh ?? 0));
        var ticks = AxisTicks.UpTo(highest);
        var step = (width - Left - Right) / months.Count;
        double X(double index) => Left + index * step;
        double Y(double kwh) => height - Bottom - Math.Max(0, kwh) / ticks[^1] * (height - Top - Bottom);

        DrawGrid(canvas, ticks, width, Y);
        DrawMonthNames(canvas, months, X, height, step);
        DrawDrop(canvas, months, dropBegan, X, Y(0));
        for (var index = 0; index < months.Count; index++)
            DrawBar(canvas, months[index], X(index) + step * 0.16, step * 0.68, Y);
        DrawPeers(canvas, months, X, Y);
        DrawExchanges(canvas, months, exchanges, X, Y(0));
        return canvas.ToString();
    }

    /// <summary>The last <paramref name="count"/> months up to the newest of <paramref name="known"/>, with months that have no row left empty.</summary>
    public static IReadOnlyList<ChartMonth> Fill(IReadOnlyCollection<ChartMonth> known, int count)
    {
        if (known.Count == 0)
            return [];
        var byPeriod = known.ToDictionary(month => month.Period);
        var last = known.Max(month => month.Period);
        var first = known.Min(month => month.Period);
        return [.. Enumerable.Range(0, count)
            .Select(back => last.AddMonths(back - count + 1))
            .Where(period => period >= first)
            .Select(period => byPeriod.GetValueOrDefault(period) ?? new ChartMonth(period, null, false, null))];
    }

    private static void DrawGrid(SvgCanvas canvas, IReadOnlyList<double> ticks, double width, Func<double, double> y)
    {
        canvas.Text(Left - 6, 9, "kWh/ay", 8.5, Palette.Soft, TextAnchor.End);
        foreach (var tick in ticks)
        {
            canvas.Line(Left, y(tick), width - Right, y(tick), tick is 0 ? Palette.Ink : Palette.Rule, tick is 0 ? 0.9 : 0.5);
            canvas.Text(Left - 6, y(tick) + 3, tick.ToString("#,0.##", Turkish), 8.5, Palette.Soft, TextAnchor.End);
        }
    }

    private static void DrawMonthNames(SvgCanvas canvas, IReadOnlyList<ChartMonth> months, Func<double, double> x, double height, double step)
    {
        for (var index = 0; index < months.Count; index++)
        {
            var period = months[index].Period;
            if (months.Count <= 14 || period.Month is 1 or 4 or 7 or 10)
                canvas.Text(x(index + 0.5), height - Bottom + 11, period.ToString("MMM", Turkish), 8.5, Palette.Soft, TextAnchor.Middle);
            if (period.Month is 1 && index > 0)
                canvas.Line(x(index), height - Bottom, x(index), height - 3, Palette.Rule, 0.7);
            if (period.Month is 1 && (months.Count - index) * step > 24 || (index == 0 && period.Month <= 10))
                canvas.Text(x(index) + 3, height - 3, period.Year.ToString(CultureInfo.InvariantCulture), 8.5, Palette.Ink, bold: true);
        }
    }

    private static void DrawBar(SvgCanvas canvas, ChartMonth month, double x, double barWidth, Func<double, double> y)
    {
        var floor = y(0);
        if (month.ActiveKwh is not { } kwh)
        {
            canvas.Text(x + barWidth / 2, floor - 3, "×", 8, Palette.Alarm, TextAnchor.Middle);
            return;
        }

        var top = Math.Min(y(kwh), floor - 0.6);
        if (!month.Estimated)
        {
            canvas.Rectangle(x, top, barWidth, floor - top, Palette.Measured);
            return;
        }

        canvas.Rectangle(x, top, barWidth, floor - top, Palette.Paper, Palette.Measured, 0.8);
        foreach (var (x1, y1, x2, y2) in Hatching.Inside(x, top, barWidth, floor - top, spacing: 3.4))
            canvas.Line(x1, y1, x2, y2, Palette.Measured, 0.7);
    }

    private static void DrawPeers(SvgCanvas canvas, IReadOnlyList<ChartMonth> months, Func<double, double> x, Func<double, double> y)
    {
        var run = new List<(double X, double Y)>();
        for (var index = 0; index <= months.Count; index++)
        {
            if (index < months.Count && months[index].PeerMedianKwh is { } kwh)
            {
                run.Add((x(index), y(kwh)));
                run.Add((x(index + 1), y(kwh)));
                continue;
            }

            if (run.Count > 0)
                canvas.Polyline(run, Palette.Peer, 1.5);
            run.Clear();
        }
    }

    private static void DrawDrop(SvgCanvas canvas, IReadOnlyList<ChartMonth> months, DateOnly? dropBegan, Func<double, double> x, double floor)
    {
        if (dropBegan is not { } day || PositionOf(months, new DateOnly(day.Year, day.Month, 1)) is not { } position)
            return;
        canvas.Rectangle(x(position), Top - 8, x(months.Count) - x(position), floor - Top + 8, "#f6e9e7");
        canvas.Text(x(position) + 3, Top - 0.5, "düşüş başlangıcı / drop began", 8, Palette.Alarm);
    }

    private static void DrawExchanges(SvgCanvas canvas, IReadOnlyList<ChartMonth> months, IReadOnlyList<DateOnly> exchanges, Func<double, double> x, double floor)
    {
        foreach (var exchange in exchanges)
        {
            if (PositionOf(months, exchange) is not { } position)
                continue;
            canvas.Line(x(position), Top - 6, x(position), floor, Palette.Ink, 1, "4 2.5");
            canvas.Circle(x(position), Top - 8, 2.6, Palette.Paper, Palette.Ink, 1);
        }
    }

    /// <summary>Position of a day along the months: 0 is the start of the first, 1 the start of the second; null outside.</summary>
    private static double? PositionOf(IReadOnlyList<ChartMonth> months, DateOnly day)
    {
        var first = months[0].Period;
        var index = (day.Year - first.Year) * 12 + day.Month - first.Month;
        return index < 0 || index >= months.Count ? null : index + (day.Day - 1) / (double)DateTime.DaysInMonth(day.Year, day.Month);
    }
}
