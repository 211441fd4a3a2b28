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
        var cases = from peer in nats from pca in nats from forest in nats from rules in nats from more in nats select (peer, pca, forest, rules, more);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var score = Fusion.Score(new(c.peer, c.pca, c.forest, c.rules), 0);
            return score is >= 0 and <= 1
                && Fusion.Score(new(c.peer + c.more, c.pca, c.forest, c.rules), 0) >= score
                && Fusion.Score(new(c.peer, c.pca + c.more, c.forest, c.rules), 0) >= score
                && Fusion.Score(new(c.peer, c.pca, c.forest + c.more, c.rules), 0) >= score
                && Fusion.Score(new(c.peer, c.pca, c.forest, c.rules + c.more), 0) >= score
                && Fusion.Score(new(c.peer, c.pca, c.forest, c.rules), c.more) <= score;
        }).QuickCheckThrowOnFailure();
    }
}
