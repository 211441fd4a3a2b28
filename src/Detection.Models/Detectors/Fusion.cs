namespace Detection.Models.Detectors;

/// <summary>
/// The fixed fusion for a company without labels: evidence in nats is a weighted sum of the detectors' surprise and the rules' evidence,
/// less what honest explanations account for; the score is its logistic. Rising in every detector, falling in every honest explanation.
/// </summary>
public static class Fusion
{
    public const double RobustPeerWeight = 0.2;
    public const double PcaWeight = 0.1;
    public const double IsolationForestWeight = 0.1;
    public const double RulesWeight = 1.2;
    public const double ChangePointWeight = 0.2;
    public const double ShapeWeight = 0.8;

    /// <summary>Evidence at which a visit is as likely to find something as not.</summary>
    public const double EvenNats = 6;

    public const double Steepness = 0.8;

    /// <returns>0–1.</returns>
    public static float Score(DetectorNats nats, double innocentNats)
    {
        var evidence = RobustPeerWeight * nats.RobustPeer + PcaWeight * nats.Pca + IsolationForestWeight * nats.IsolationForest + RulesWeight * nats.Rules
            + ChangePointWeight * nats.ChangePoint + ShapeWeight * nats.Shape;
        return (float)(1 / (1 + Math.Exp(-Steepness * (Math.Max(0, evidence - innocentNats) - EvenNats))));
    }
}

/// <summary>What each detector says of one installation, in nats of surprise (0 = ordinary).</summary>
public readonly record struct DetectorNats(double RobustPeer, double Pca, double IsolationForest, double Rules, double ChangePoint, double Shape);
