using Detection.Models.Calibration;
using Detection.Models.Features;
using Detection.Models.Scoring;

namespace Detection.Models.Explanation;

/// <summary>All there is to say about one score; follows from the stored row, the stored model and what is on record of the place.</summary>
/// <param name="Recovery">What could be charged if illegal use were found.</param>
public sealed record ScoreExplanation(
    InstallationScore Score, IReadOnlyList<FamilyShare> Families, IReadOnlyList<FiredRule> Rules, IReadOnlyList<InnocentCase> InnocentCases,
    IReadOnlyList<Counterfactual> Counterfactuals, Recovery Recovery)
{
    public static ScoreExplanation Of(NightModel model, ScoreCalibration calibration, FeatureRow row, SiteFacts site, decimal? tlPerKwh)
    {
        var score = Scorer.Conclude(model.Population, row, model.Judge(row), calibration, tlPerKwh);
        return Scorer.HasReadings(row)
            ? new ScoreExplanation(
                score, FamilyShare.Of(model, row, score.Score), FiredRule.Of(row), InnocentCase.Weigh(row, site),
                Counterfactual.Of(model, calibration, row, score.Score), Recovery.Of(row))
            : new ScoreExplanation(score, [], [], [], [], Recovery.Of(row));
    }
}
