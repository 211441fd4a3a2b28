using System.Runtime.CompilerServices;
using Detection.Api.Pipeline;
using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;

namespace Detection.Api.Stages.Scoring;

/// <summary>
/// The nightly stage "scores": a model is fitted on the run's feature rows and stored, then applied to them. The rows pass in shards,
/// twice: first for verdicts and values, from which the ranks follow, then for the reasons that are written beside them.
/// </summary>
public sealed class ScoreStage(
    FeatureStore features, ModelStore models, CalibrationStore calibrations, PriceStore prices, ScoreStore store, ScoringSettings settings) : INightlyStage
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
        var sample = await FitSample(run.RunId, ct);
        var modelId = await models.Keep(ModelArtefact.Fit(sample, run.Seed), run.RunId, ct);
        var calibrationId = await calibrations.Keep(new ColdStartCalibration(settings.BaseRate), ct);
        var judge = new Judge(
            (await models.Get(modelId, ct)).Model, await calibrations.Get(calibrationId, ct), await Pricing.Read(prices, run.AsOf, ct));
        var verdicts = await Survey(judge, run, ct);
        await store.Replace(new ScoringRow(run.RunId, modelId, calibrationId, judge.Pricing.RankedBy), Conclude(judge, verdicts, run, ct), ct);
        run.Progress.Report(total);
    }

    private async Task<IReadOnlyList<FeatureRow>> FitSample(long runId, CancellationToken ct)
    {
        var sample = new RowSample();
        await foreach (var shard in features.ReadShards(runId, ct))
            foreach (var row in shard) sample.Offer(row);
        return sample.Rows;
    }

    /// <summary>The first reading; what stays in memory is some fifty bytes an installation.</summary>
    private async Task<RankedVerdicts> Survey(Judge judge, RunContext run, CancellationToken ct)
    {
        var (verdicts, entries) = (new List<Verdict>(), new List<Ranking.Entry>());
        await foreach (var shard in features.ReadShards(run.RunId, ct))
        {
            foreach (var (verdict, entry) in shard.AsParallel().AsOrdered().WithCancellation(ct).Select(judge.Rate).ToArray())
            {
                verdicts.Add(verdict);
                entries.Add(entry);
            }
            run.Progress.Report(verdicts.Count / 2);
        }
        return new RankedVerdicts(verdicts, Ranking.Places(entries, judge.Pricing.InTl));
    }

    /// <summary>The second reading, in the same order.</summary>
    private async IAsyncEnumerable<RankedScore[]> Conclude(Judge judge, RankedVerdicts ranked, RunContext run, [EnumeratorCancellation] CancellationToken ct)
    {
        var (half, written) = (ranked.Places.Length / 2, 0);
        await foreach (var shard in features.ReadShards(run.RunId, ct))
        {
            var first = written;
            yield return [.. shard.AsParallel().AsOrdered().WithCancellation(ct).Select((row, i) =>
                new RankedScore(ranked.Places[first + i], judge.Conclude(row, ranked.Verdicts[first + i])))];
            run.Progress.Report(half + (written += shard.Length) / 2);
        }
    }

    private sealed record RankedVerdicts(IReadOnlyList<Verdict> Verdicts, int[] Places);
}

/// <summary>All that a run's scores follow from, beside the feature rows.</summary>
public sealed record Judge(ScoringModel Model, ScoreCalibration Calibration, Pricing Pricing)
{
    /// <summary>What a row's rank follows from.</summary>
    public (Verdict Verdict, Ranking.Entry Entry) Rate(FeatureRow row)
    {
        var verdict = Scorer.Judge(Model, row);
        var probability = Scorer.ProbabilityOf(row, verdict, Calibration);
        var value = ExpectedValue.Of(row, probability, Pricing.TlPerKwh(row));
        return (verdict, new Ranking.Entry(row.Id, verdict.Score, probability.Value, value.Kwh, value.Tl));
    }

    public InstallationScore Conclude(FeatureRow row, Verdict verdict) => Scorer.Conclude(Model, row, verdict, Calibration, Pricing.TlPerKwh(row));
}

/// <param name="Rank">1 = most valuable; unique within the run.</param>
public sealed record RankedScore(int Rank, InstallationScore Score);
