using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// One month that parts the history: how sure and how deep the fall of the own level, of the demand and of the load factor is, in spreads of the tariff
/// group. The three add up as squares, since a tampered meter moves them together and a changed life seldom does.
/// </summary>
/// <remarks>The dividing month is searched exhaustively by the ratio of the difference of means to its standard error (Hinkley 1970, doi:10.1093/biomet/57.1.1).</remarks>
public sealed class ChangePoint : IDetector
{
    /// <summary>Within one spread of the usual is ordinary.</summary>
    private const double Ordinary = 1;

    private static readonly int[] Used =
        [.. new[] { ShapeFeatures.OwnFallSurety, ShapeFeatures.OwnDeepestFall, ShapeFeatures.DemandDeepestFall, ShapeFeatures.LoadFactorDeepestFall }.Select(FeatureCatalogue.PlaceOf)];

    public string Code => "changePoint";

    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations)
    {
        double squares = 0;
        foreach (var place in Used) squares += Math.Pow(Math.Max(0, deviations[place] - Ordinary), 2);
        return Math.Sqrt(squares);
    }
}
