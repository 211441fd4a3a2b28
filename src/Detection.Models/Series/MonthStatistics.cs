namespace Detection.Models.Series;

/// <summary>Figures of one series of months on a logarithmic scale, whatever it measures. Missing months are left out, never taken for zero.</summary>
internal static class MonthStatistics
{
    private static readonly int[] Windows = [3, 6, 12];
    private static readonly double[] Shares = [0, 0.1, 0.25, 0.75, 0.9, 1];

    /// <summary>How many figures a series has.</summary>
    public static int Count { get; } = Names("").Count();

    /// <summary>Names of what <see cref="Of"/> writes, in its order.</summary>
    public static IEnumerable<string> Names(string series)
    {
        yield return $"{series}_mean";
        yield return $"{series}_median";
        yield return $"{series}_deviation";
        foreach (var share in Shares) yield return FormattableString.Invariant($"{series}_quantile_{share * 100:0}");
        foreach (var window in Windows)
        {
            yield return $"{series}_last_{window}";
            yield return $"{series}_last_{window}_deviation";
            yield return $"{series}_last_{window}_least";
            yield return $"{series}_change_{window}";
            yield return $"{series}_lowest_{window}";
            yield return $"{series}_highest_{window}";
            yield return $"{series}_deepest_fall_{window}";
            yield return $"{series}_highest_rise_{window}";
        }
        foreach (var name in new[]
                 {
                     "fall", "fall_surety", "fall_months", "rise", "rise_surety", "rise_months", "slope", "halves", "year_on_year", "year_on_year_least", "year_on_year_most",
                     "roughness", "largest_fall", "largest_fall_at", "largest_rise", "largest_rise_at", "echo_1", "echo_12", "season", "season_cosine", "season_sine", "season_left",
                 })
            yield return $"{series}_{name}";
    }

    /// <param name="months">Oldest first, aligned so that the last is the scoring period; NaN = missing.</param>
    public static void Of(ReadOnlySpan<double> months, Span<float> into)
    {
        var writer = new ColumnWriter(into);
        var sorted = SortedKnown(months);
        var (mean, deviation) = Moments(months);
        var median = Robust.OfSorted(sorted, 0.5);
        writer.Add(mean);
        writer.Add(median);
        writer.Add(deviation);
        foreach (var share in Shares) writer.Add(Robust.OfSorted(sorted, share) - median);
        foreach (var window in Windows) Window(months, window, mean, ref writer);
        Steps(months, deviation, ref writer);
        Changes(months, ref writer);
        Season.Of(months, ref writer);
    }

    private static void Window(ReadOnlySpan<double> months, int window, double mean, ref ColumnWriter writer)
    {
        var last = months[Math.Max(0, months.Length - window)..];
        var (lastMean, lastDeviation) = Moments(last);
        writer.Add(lastMean - mean);
        writer.Add(lastDeviation);
        writer.Add(Least(last) - mean);
        var before = months.Length > window ? months[Math.Max(0, months.Length - 2 * window)..^window] : [];
        writer.Add(lastMean - Moments(before).Mean);
        var rolling = new RollingMeans(months, window);
        double lowest = double.NaN, highest = double.NaN, fall = double.NaN, rise = double.NaN;
        for (var end = window; end <= months.Length; end++)
        {
            var here = rolling.Ending(end);
            if (double.IsNaN(here)) continue;
            if (!(here >= lowest)) lowest = here;
            if (!(here <= highest)) highest = here;
            var step = end >= 2 * window ? here - rolling.Ending(end - window) : double.NaN;
            if (double.IsNaN(step)) continue;
            if (!(step >= fall)) fall = step;
            if (!(step <= rise)) rise = step;
        }
        writer.Add(lowest - mean);
        writer.Add(highest - mean);
        writer.Add(fall);
        writer.Add(rise);
    }

    /// <summary>The one month before and after which the means differ most in standard errors: once falling, once rising.</summary>
    private static void Steps(ReadOnlySpan<double> months, double deviation, ref ColumnWriter writer)
    {
        var (fall, rise) = (default(Step), default(Step));
        double before = 0, after = 0;
        int countBefore = 0, countAfter = 0;
        foreach (var month in months)
            if (!double.IsNaN(month)) (after, countAfter) = (after + month, countAfter + 1);
        for (var at = 0; at < months.Length - 1; at++)
        {
            if (double.IsNaN(months[at])) continue;
            (before, after) = (before + months[at], after - months[at]);
            countBefore++;
            countAfter--;
            if (countBefore < 2 || countAfter < 2) continue;
            var size = after / countAfter - before / countBefore;
            var surety = size / (Math.Max(0.05, deviation) * Math.Sqrt(1.0 / countBefore + 1.0 / countAfter));
            if (surety < fall.Surety) fall = new Step(size, surety, months.Length - 1 - at);
            if (surety > rise.Surety) rise = new Step(size, surety, months.Length - 1 - at);
        }
        fall.Write(ref writer);
        rise.Write(ref writer);
    }

    private static void Changes(ReadOnlySpan<double> months, ref ColumnWriter writer)
    {
        writer.Add(Slope(months));
        writer.Add(Moments(months[(months.Length / 2)..]).Mean - Moments(months[..(months.Length / 2)]).Mean);
        double sum = 0, least = double.NaN, most = double.NaN;
        var pairs = 0;
        for (var i = 12; i < months.Length; i++)
        {
            var difference = months[i] - months[i - 12];
            if (double.IsNaN(difference)) continue;
            (sum, pairs) = (sum + difference, pairs + 1);
            if (!(difference >= least)) least = difference;
            if (!(difference <= most)) most = difference;
        }
        writer.Add(pairs == 0 ? double.NaN : sum / pairs);
        writer.Add(least);
        writer.Add(most);
        double rough = 0, fall = double.NaN, rise = double.NaN;
        int steps = 0, fallAt = 0, riseAt = 0;
        for (var i = 1; i < months.Length; i++)
        {
            var difference = months[i] - months[i - 1];
            if (double.IsNaN(difference)) continue;
            (rough, steps) = (rough + Math.Abs(difference), steps + 1);
            if (!(difference >= fall)) (fall, fallAt) = (difference, months.Length - i);
            if (!(difference <= rise)) (rise, riseAt) = (difference, months.Length - i);
        }
        writer.Add(steps == 0 ? double.NaN : rough / steps);
        writer.Add(fall);
        writer.Add(steps == 0 ? double.NaN : fallAt);
        writer.Add(rise);
        writer.Add(steps == 0 ? double.NaN : riseAt);
        writer.Add(Echo(months, 1));
        writer.Add(Echo(months, 12));
    }

    private static double Slope(ReadOnlySpan<double> months)
    {
        double n = 0, x = 0, y = 0, xx = 0, xy = 0;
        for (var i = 0; i < months.Length; i++)
        {
            if (double.IsNaN(months[i])) continue;
            (n, x, y, xx, xy) = (n + 1, x + i, y + months[i], xx + (double)i * i, xy + i * months[i]);
        }
        var spread = xx - x * x / n;
        return n < 3 || !(spread > 0) ? double.NaN : (xy - x * y / n) / spread;
    }

    /// <summary>Correlation of each month with the one so many before.</summary>
    private static double Echo(ReadOnlySpan<double> months, int lag)
    {
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (var i = lag; i < months.Length; i++)
        {
            var (a, b) = (months[i], months[i - lag]);
            if (double.IsNaN(a) || double.IsNaN(b)) continue;
            (n, x, y, xx, yy, xy) = (n + 1, x + a, y + b, xx + a * a, yy + b * b, xy + a * b);
        }
        var spread = Math.Sqrt(Math.Max(0, xx - x * x / n) * Math.Max(0, yy - y * y / n));
        return n < 4 || !(spread > 1e-9) ? double.NaN : (xy - x * y / n) / spread;
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> months)
    {
        double n = 0, sum = 0, squares = 0;
        foreach (var month in months)
            if (!double.IsNaN(month)) (n, sum, squares) = (n + 1, sum + month, squares + month * month);
        return n == 0 ? (double.NaN, double.NaN) : (sum / n, Math.Sqrt(Math.Max(0, squares / n - sum / n * (sum / n))));
    }

    private static double Least(ReadOnlySpan<double> months)
    {
        var least = double.NaN;
        foreach (var month in months)
            if (month < least || double.IsNaN(least)) least = month;
        return least;
    }

    private static double[] SortedKnown(ReadOnlySpan<double> months)
    {
        var known = new double[Robust.CountKnown(months)];
        var next = 0;
        foreach (var month in months)
            if (!double.IsNaN(month)) known[next++] = month;
        Array.Sort(known);
        return known;
    }

    private readonly record struct Step(double Size, double Surety, int MonthsAgo)
    {
        public void Write(ref ColumnWriter writer)
        {
            writer.Add(Size);
            writer.Add(Surety);
            writer.Add(MonthsAgo);
        }
    }
}
