using Detection.Models.Series;

namespace Detection.Models.Detectors;

/// <summary>
/// Turns a detector's own scale into nats of surprise, −ln of a tail probability: above the median the ordinary population is taken to
/// fall off exponentially, at the rate between median and upper quartile. Thieves among the highest quarter do not move it.
/// </summary>
internal readonly record struct TailCalibration(double Median, double NatsPerUnit)
{
    /// <summary>More surprise than this is not credited to one detector.</summary>
    private const double MostNats = 12;

    public static TailCalibration Fit(double[] raw, double leastUnit)
    {
        Array.Sort(raw);
        var (median, upper) = (Robust.OfSorted(raw, 0.5), Robust.OfSorted(raw, 0.75));
        return new TailCalibration(double.IsNaN(median) ? 0 : median, Math.Log(2) / Math.Max(leastUnit, double.IsNaN(upper) ? 0 : upper - median));
    }

    /// <returns>0 up to the median, then rising; never falls as <paramref name="raw"/> rises.</returns>
    public double Nats(double raw) => Math.Clamp((raw - Median) * NatsPerUnit, 0, MostNats);
}
