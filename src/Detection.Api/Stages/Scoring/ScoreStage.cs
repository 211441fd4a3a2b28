using System.Runtime.CompilerServices;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Models;
using Detection.Models.Calibration;
using Detection.Models.Features;
using Detection.Models.Scoring;

namespace Detection.Api.Stages.Scoring;

/// <summary>
/// The nightly stage "scores": the model at work is applied to the run's feature rows. The rows pass in shards, twice: first for verdicts and for
/// what drifts and what the candidate would say, from which calibration and ranks follow; then for the reasons that are written beside them.
/// </summary>
public sealed class ScoreStage(
    FeatureStore features, ActiveModel models, ScoreCalibrator calibrator, CalibrationStore calibrations, PriceStore prices, ModelStore modelStore, ScoreStore store,
    TrainingCall training) : INightlyStage
{
    public string Name => "scores";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        var total = await features.Count(run.RunId, ct);
        run.Progress.Report(0, total);
        if (total == 0)
        {
            await store.Clear(run.RunId, ct);
            return;
        }
        var (modelId, artefact) = await models.ForNight(run, ct);
        using var model = artefact.Model;
        var shadow = await models.FindShadow(ct);
        using var candidate = shadow?.Model;
        var survey = await Survey(model, candidate, await modelStore.FindReference(modelId, ct), run, ct);
        var calibrationId = await calibrations.Keep(await calibrator.Fit(modelId, model, survey.Scores, run.AsOf, ct), ct);
        var calibration = await calibrations.Get(calibrationId, ct);
        var pricing = await Pricing.Read(prices, run.AsOf, ct);
        var places = Ranking.Places(survey.Entries(calibration, pricing), pricing.InTl);
        var scoring = new ScoringRow(run.RunId, modelId, calibrationId, pricing.RankedBy, shadow?.ModelId);
        await store.Replace(scoring, Conclude(new Conclusion(model, calibration, pricing, survey, places), run, ct), survey.ShadowScores, survey.Drift, ct);
        await training.QueueWhenDue(run, ct);
        run.Progress.Report(total);
    }

    /// <summary>The first reading; what stays in memory is some sixty bytes an installation.</summary>
    private async Task<NightSurvey> Survey(NightModel model, NightModel? candidate, DriftReference? reference, RunContext run, CancellationToken ct)
    {
        var survey = new NightSurvey(reference);
        await foreach (var shard in features.ReadShards(run.RunId, ct))
        {
            survey.Add(shard, model.Judge(shard), candidate?.Judge(shard));
            run.Progress.Report(survey.Count / 2);
        }
        return survey;
    }

    /// <summary>The second reading, in the same order.</summary>
    private async IAsyncEnumerable<RankedScore[]> Conclude(Conclusion conclusion, RunContext run, [EnumeratorCancellation] CancellationToken ct)
    {
        var (half, written) = (conclusion.Places.Length / 2, 0);
        await foreach (var shard in features.ReadShards(run.RunId, ct))
        {
            var first = written;
            yield return [.. shard.AsParallel().AsOrdered().WithCancellation(ct).Select((row, i) => conclusion.Of(row, first + i))];
            run.Progress.Report(half + (written += shard.Length) / 2);
        }
    }

    private sealed record Conclusion(NightModel Model, ScoreCalibration Calibration, Pricing Pricing, NightSurvey Survey, int[] Places)
    {
        public RankedScore Of(FeatureRow row, int place) =>
            new(Places[place], Scorer.Conclude(Model.Population, row, Survey.VerdictAt(place), Calibration, Pricing.TlPerKwh(row)));
    }
}

/// <param name="Rank">1 = most valuable; unique within the run.</param>
public sealed record RankedScore(int Rank, InstallationScore Score);
