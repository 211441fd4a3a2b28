using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>One way of telling a suspicious row from an ordinary one. Fitted once, then only read: safe for many threads.</summary>
public interface IDetector
{
    /// <summary>Name in stored detector scores.</summary>
    string Code { get; }

    /// <summary>Larger = more suspicious; the scale is the detector's own. Never NaN.</summary>
    /// <param name="row">The feature values as stored.</param>
    /// <param name="deviations">The same in spreads, positive = suspicious (<see cref="FeatureScaling.Standardise"/>).</param>
    double Raw(FeatureRow row, ReadOnlySpan<double> deviations);
}
