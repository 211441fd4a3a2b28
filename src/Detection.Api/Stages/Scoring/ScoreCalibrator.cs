using Detection.Api.Stages.Models;
using Detection.Models.Calibration;
using Detection.Models.Scoring;

namespace Detection.Api.Stages.Scoring;

/// <summary>
/// Chooses what a night's scores mean: by what visits found where there are enough of them, else the cold start. A learned model's own training visits count
/// with the scores they got from models that had not seen them; later visits are scored by the model itself.
/// </summary>
public sealed class ScoreCalibrator(ModelStore models, LabelledRowStore visits, ScoringSettings settings)
{
    /// <param name="population">Scores of all installations, for weighing visits by how they were selected.</param>
    public async Task<ScoreCalibration> Fit(long modelId, NightModel model, IReadOnlyList<float> population, DateOnly asOf, CancellationToken ct)
    {
        var points = await PointsOf(modelId, model, asOf, ct);
        if (!VennAbersCalibration.CanFit(points)) return new ColdStartCalibration(settings.BaseRate);
        var weights = SelectionWeights.Of(population, [.. points.Select(p => (float)p.Score)]);
        return VennAbersCalibration.Fit([.. points.Select(p => p with { Weight = weights.For((float)p.Score) })]);
    }

    private async Task<List<CalibrationPoint>> PointsOf(long modelId, NightModel model, DateOnly asOf, CancellationToken ct)
    {
        var judged = (await visits.List(asOf, ct)).Where(v => v.IsJudged && Scorer.HasReadings(v.Row));
        var points = new List<CalibrationPoint>();
        if (model.IsLearned)
        {
            points.AddRange(await models.ListPoints(modelId, ct));
            var trained = (await models.Find(modelId, ct))?.TrainedAsOf ?? asOf;
            judged = judged.Where(v => v.VisitedOn > trained);
        }
        var later = judged.ToArray();
        var verdicts = model.Judge([.. later.Select(v => v.Row)]);
        points.AddRange(later.Select((visit, i) => new CalibrationPoint(verdicts[i].Score, visit.IsPositive)));
        return points;
    }
}
