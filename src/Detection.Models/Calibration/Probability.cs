namespace Detection.Models.Calibration;

/// <summary>How likely a visit is to find illegal use, with the range that it may reasonably lie in (0–1, low ≤ value ≤ high).</summary>
public readonly record struct Probability(float Value, float Low, float High)
{
    /// <summary>Where nothing was read, nothing is claimed.</summary>
    public static Probability None => default;

    internal static Probability Of(double value, double low, double high)
    {
        var middle = Math.Clamp(value, 0, 1);
        return new((float)middle, (float)Math.Clamp(low, 0, middle), (float)Math.Clamp(high, middle, 1));
    }
}
