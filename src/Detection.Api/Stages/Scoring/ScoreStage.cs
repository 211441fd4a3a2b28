using System.Runtime.CompilerServices;
using Detection.Api.Pipeline;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Stages.Scoring;

/// <summary>
/// The nightly stage "scores": a model is fitted on the run's feature rows and stored, then applied to them. The rows pass in shards,
/// twice: first for the scores, from which the ranks follow, then for the reasons that are written beside them.
/// </summary>
public sealed class ScoreStage(FeatureStore features, ModelStore models, ScoreStore store) : INightlyStage
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
        var model = (await models.Get(modelId, ct)).Model;
        var ranks = await Ranks(model, run, ct);
        await store.Replace(run.RunId, modelId, Conclude(model, ranks, run, ct), ct);
    }

    private async Task<IReadOnlyList<FeatureRow>> FitSample(long runId, CancellationToken ct)
    {
        var sample = new RowSample();
        await foreach (var shard in features.ReadShards(runId, ct))
            foreach (var row in shard) sample.Offer(row);
        return sample.Rows;
    }

    private async Task<Dictionary<InstallationId, int>> Ranks(ScoringModel model, RunContext run, CancellationToken ct)
    {
        var scores = new List<(InstallationId Id, float Score)>();
        await foreach (var shard in features.ReadShards(run.RunId, ct))
        {
            scores.AddRange(shard.AsParallel().AsOrdered().WithCancellation(ct).Select(row => (row.Id, Scorer.ScoreOnly(model, row))));
            run.Progress.Report(scores.Count / 2);
        }
        return scores.OrderByDescending(s => s.Score).ThenBy(s => s.Id).Select((s, place) => (s.Id, place)).ToDictionary(s => s.Id, s => s.place + 1);
    }

    private async IAsyncEnumerable<RankedScore[]> Conclude(
        ScoringModel model, Dictionary<InstallationId, int> ranks, RunContext run, [EnumeratorCancellation] CancellationToken ct)
    {
        var ranked = run.Progress.Now.Done;
        long written = 0;
        await foreach (var shard in features.ReadShards(run.RunId, ct))
        {
            yield return [.. shard.AsParallel().AsOrdered().WithCancellation(ct).Select(row => new RankedScore(ranks[row.Id], Scorer.Score(model, row)))];
            run.Progress.Report(ranked + (written += shard.Length) / 2);
        }
        run.Progress.Report(ranks.Count);
    }
}

/// <param name="Rank">1 = most suspicious; unique within the run.</param>
public sealed record RankedScore(int Rank, InstallationScore Score);
