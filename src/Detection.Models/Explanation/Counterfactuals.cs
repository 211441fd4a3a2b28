using Detection.Models.Calibration;
using Detection.Models.Features;
using Detection.Models.Scoring;
using static Detection.Models.Explanation.LocalNumber;

namespace Detection.Models.Explanation;

/// <summary>What the score would be if one thing were otherwise: the row is changed and scored again by the same model, nothing is approximated.</summary>
/// <param name="Code">The trace taken out.</param>
/// <param name="Score">0–1 without it.</param>
public sealed record Counterfactual(string Code, float Score, Probability Probability, TextPair Text)
{
    public const int Most = 4;

    /// <summary>A smaller change of the score is not worth a sentence.</summary>
    private const double LeastChange = 0.02;

    /// <returns>The most telling first: those without which the score falls furthest; empty where nothing single would lower it.</returns>
    public static IReadOnlyList<Counterfactual> Of(NightModel model, ScoreCalibration calibration, FeatureRow row, float score) =>
    [
        .. Trace.All.Where(trace => trace.Places.Any(place => !float.IsNaN(row.Values[place])))
            .Select(trace => Without(trace, model, calibration, row, score))
            .Where(c => score - c.Score >= LeastChange)
            .OrderBy(c => c.Score).ThenBy(c => c.Code, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static Counterfactual Without(Trace trace, NightModel model, ScoreCalibration calibration, FeatureRow row, float score)
    {
        var without = trace.TakeOut(model.Population, row);
        var verdict = model.Judge(without);
        var absence = trace.Absence(row);
        var text = Sentence.Fill(
            $"{Sentence.Begin(absence.Tr, "tr")} skor {{0}} yerine {{1}} olurdu.", $"{Sentence.Begin(absence.En, "en")} the score would be {{1}} instead of {{0}}.", Hundredths(score), Hundredths(verdict.Score));
        return new Counterfactual(trace.Code, verdict.Score, Scorer.ProbabilityOf(without, verdict, calibration), text);
    }
}
