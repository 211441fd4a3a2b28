namespace Detection.Models.Balance;

/// <summary>
/// How an element's energy ran from day to day, so that a bill from the 8th to the 9th is shared between the months the way the district used
/// energy, not as if every day had been the same. Without metered energy every day counts alike.
/// </summary>
/// <remarks>
/// Method: the metered energy accumulated at the ends of its intervals, interpolated by a monotone cubic (Fritsch and Carlson 1980,
/// "Monotone piecewise cubic interpolation", doi:10.1137/0717021), which keeps every interval's sum exactly. Cost: linear in the days.
/// </remarks>
public sealed class EnergyShape
{
    private readonly int _firstDay;
    private readonly double[] _cumulative;

    private EnergyShape(int firstDay, double[] cumulative) => (_firstDay, _cumulative) = (firstDay, cumulative);

    /// <summary>Every day alike.</summary>
    public static EnergyShape Even { get; } = new(0, []);

    /// <param name="metered">In order of time, without overlap; gaps and intervals without energy take the level around them.</param>
    public static EnergyShape Of(IReadOnlyList<MeteredSpan> metered)
    {
        var known = metered.Where(span => span.NetKwh > 0 && span.Days > 0).ToArray();
        if (known.Length < 2) return Even;
        var knots = new List<int> { known[0].From.DayNumber };
        var rates = new List<double>();
        foreach (var span in known)
        {
            if (span.From.DayNumber < knots[^1]) return Even;
            var rate = span.NetKwh / span.Days;
            if (span.From.DayNumber > knots[^1]) Append(span.From.DayNumber, (rates[^1] + rate) / 2);
            Append(span.To.DayNumber, rate);
        }
        return new EnergyShape(knots[0], Accumulate(knots, rates));

        void Append(int day, double rate)
        {
            knots.Add(day);
            rates.Add(rate);
        }
    }

    /// <summary>The part of an interval's energy that falls on some of its days (0–1).</summary>
    /// <param name="from">First day of the interval.</param>
    /// <param name="to">After its last day.</param>
    /// <param name="partFrom">First day of the part, within the interval.</param>
    /// <param name="partTo">After its last day.</param>
    public double Part(DateOnly from, DateOnly to, DateOnly partFrom, DateOnly partTo)
    {
        var days = (double)(partTo.DayNumber - partFrom.DayNumber) / (to.DayNumber - from.DayNumber);
        if (_cumulative.Length == 0) return days;
        var whole = At(to.DayNumber) - At(from.DayNumber);
        return whole > 0 ? (At(partTo.DayNumber) - At(partFrom.DayNumber)) / whole : days;
    }

    /// <summary>Beyond the metered days the nearest day's level goes on.</summary>
    private double At(int day)
    {
        var place = day - _firstDay;
        var last = _cumulative.Length - 1;
        if (place < 0) return place * (_cumulative[1] - _cumulative[0]);
        return place <= last ? _cumulative[place] : _cumulative[last] + (place - last) * (_cumulative[last] - _cumulative[last - 1]);
    }

    private static double[] Accumulate(List<int> knots, List<double> rates)
    {
        var slopes = Slopes(knots, rates);
        var cumulative = new double[knots[^1] - knots[0] + 1];
        var (at, sum) = (0, 0.0);
        for (var piece = 0; piece < rates.Count; piece++)
        {
            var (length, rise) = (knots[piece + 1] - knots[piece], rates[piece] * (knots[piece + 1] - knots[piece]));
            for (var day = 1; day <= length; day++)
            {
                double t = (double)day / length, t2 = t * t, t3 = t2 * t;
                cumulative[++at] = sum + rise * (3 * t2 - 2 * t3) + length * (slopes[piece] * (t3 - 2 * t2 + t) + slopes[piece + 1] * (t3 - t2));
            }
            sum += rise;
            cumulative[at] = sum;
        }
        return cumulative;
    }

    /// <summary>Slopes at the knots: the harmonic mean of the neighbouring rates, weighted by length, never so steep that the sum would fall.</summary>
    private static double[] Slopes(List<int> knots, List<double> rates)
    {
        var slopes = new double[knots.Count];
        for (var knot = 1; knot < rates.Count; knot++)
        {
            double before = knots[knot] - knots[knot - 1], after = knots[knot + 1] - knots[knot];
            slopes[knot] = 3 * (before + after) / ((2 * after + before) / rates[knot - 1] + (after + 2 * before) / rates[knot]);
        }
        slopes[0] = Math.Min(3 * rates[0], Math.Max(0, 1.5 * rates[0] - 0.5 * slopes[1]));
        slopes[^1] = Math.Min(3 * rates[^1], Math.Max(0, 1.5 * rates[^1] - 0.5 * slopes[^2]));
        return slopes;
    }
}
