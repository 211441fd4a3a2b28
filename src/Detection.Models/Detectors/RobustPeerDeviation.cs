using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// How far a row lies from its tariff group's median on the suspicious side, family by family: within a family the strongest trace counts
/// and a second one a little; families add up as squares, so that one clear trace beats many faint ones and two clear traces beat one.
/// </summary>
public sealed class RobustPeerDeviation : IDetector
{
    /// <summary>Within one spread of the usual is ordinary.</summary>
    private const double Ordinary = 1;

    /// <summary>How much the second trace of the same family adds.</summary>
    private const double SecondShare = 0.35;

    private static readonly int Families = Enum.GetValues<FeatureFamily>().Length;
    private static readonly int[] FamilyOf = [.. FeatureCatalogue.All.Select(f => (int)f.Family)];
    private static readonly double[] Weight = [.. FeatureCatalogue.All.Select(f => f.IsTrace ? f.Weight : 0)];

    public string Code => "robustPeer";

    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations)
    {
        double squares = 0;
        foreach (var family in ByFamily(deviations)) squares += family * family;
        return Math.Sqrt(squares);
    }

    /// <summary>What each family adds, in the order of <see cref="FeatureFamily"/>; 0 = nothing out of the ordinary.</summary>
    public static double[] ByFamily(ReadOnlySpan<double> deviations)
    {
        Span<double> first = stackalloc double[Families], second = stackalloc double[Families];
        first.Clear();
        second.Clear();
        for (var place = 0; place < deviations.Length; place++)
        {
            var excess = Weight[place] * (deviations[place] - Ordinary);
            if (excess <= 0) continue;
            var family = FamilyOf[place];
            if (excess > first[family]) (second[family], first[family]) = (first[family], excess);
            else if (excess > second[family]) second[family] = excess;
        }
        var sums = new double[Families];
        for (var family = 0; family < Families; family++) sums[family] = first[family] + SecondShare * second[family];
        return sums;
    }
}
