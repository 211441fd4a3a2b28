using System.Text.Json;
using Detection.Models.Detectors;
using Detection.Models.Explanation;

namespace Detection.Api.Stages.Scoring;

/// <summary>A reason as it stands in <c>score.reasons</c>.</summary>
public sealed record StoredReason(string Code, string Family, double Strength, string Tr, string En)
{
    public static StoredReason Of(Reason reason) => new(
        reason.Code, JsonNamingPolicy.CamelCase.ConvertName(reason.Family.ToString()), reason.Strength, reason.Text.Tr, reason.Text.En);
}

/// <summary>Detector scores as they stand in <c>score.detector_scores</c>: nats of surprise, two decimals.</summary>
public sealed record StoredDetectors(double RobustPeer, double Pca, double IsolationForest, double Rules, double ChangePoint, double Shape)
{
    public static StoredDetectors Of(DetectorNats nats) =>
        new(Math.Round(nats.RobustPeer, 2), Math.Round(nats.Pca, 2), Math.Round(nats.IsolationForest, 2), Math.Round(nats.Rules, 2),
            Math.Round(nats.ChangePoint, 2), Math.Round(nats.Shape, 2));
}
