namespace Detection.Api.Stages.Records.Charts;

/// <summary>Round numbers for an axis or a scale bar.</summary>
public static class AxisTicks
{
    /// <summary>Ticks 0, step, 2·step … up to the first one at or above <paramref name="maximum"/>, with a step of 1, 2 or 5 × 10ⁿ.</summary>
    /// <param name="maximum">Greatest value shown; zero or less gives the ticks 0 and 1.</param>
    /// <param name="wanted">About how many steps.</param>
    public static IReadOnlyList<double> UpTo(double maximum, int wanted = 4)
    {
        if (!(maximum > 0) || double.IsInfinity(maximum))
            return [0, 1];
        var step = RoundDown(maximum / wanted);
        if (maximum / step > wanted + 1)
            step = RoundDown(step * 2.5);
        var count = (int)Math.Ceiling(maximum / step - 1e-9);
        return [.. Enumerable.Range(0, count + 1).Select(index => index * step)];
    }

    /// <summary>The greatest 1, 2 or 5 × 10ⁿ that is not above <paramref name="value"/>, which is positive.</summary>
    public static double RoundDown(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var lead = value / power;
        return (lead >= 5 - 1e-9 ? 5 : lead >= 2 - 1e-9 ? 2 : 1) * power;
    }
}
