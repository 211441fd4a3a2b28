using Detection.Models.Detectors;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Detectors;

public class FusionTests
{
    [Fact]
    public void The_score_rises_with_every_detector_and_falls_with_honest_explanations()
    {
        var nats = Gen.Choose(0, 1200).Select(n => n / 100.0);
        var said = from peer in nats from pca in nats from forest in nats from rules in nats from change in nats from shape in nats select new DetectorNats(peer, pca, forest, rules, change, shape);
        Prop.ForAll((from s in said from more in nats select (s, more)).ToArbitrary(), c =>
        {
            var ((s, more), score) = (c, Fusion.Score(c.s, 0));
            DetectorNats[] raised =
            [
                s with { RobustPeer = s.RobustPeer + more }, s with { Pca = s.Pca + more }, s with { IsolationForest = s.IsolationForest + more },
                s with { Rules = s.Rules + more }, s with { ChangePoint = s.ChangePoint + more }, s with { Shape = s.Shape + more },
            ];
            return score is >= 0 and <= 1 && raised.All(r => Fusion.Score(r, 0) >= score) && Fusion.Score(s, more) <= score;
        }).QuickCheckThrowOnFailure();
    }
}
