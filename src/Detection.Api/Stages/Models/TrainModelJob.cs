using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Grid;
using Detection.Api.Stages.Scoring;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Peers;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Detection.Models.Training;

namespace Detection.Api.Stages.Models;

/// <summary>
/// Trains a candidate on a run's population and on every outcome known on its day. The rows that stand beside visits are computed first, quarter by quarter, as
/// of the last day before the quarter; each is computed once. Run twice, the second run finds the same bytes stored.
/// </summary>
public sealed class TrainModelJob(
    HistoryReader histories, GridSurvey grid, FeatureStore features, LabelledRowStore visits, ModelStore models, ITreeTrainer trainer, ILogger<TrainModelJob> log) : IBackgroundJob<TrainModelJob.Arguments>
{
    /// <param name="RunId">The run whose feature rows are the population.</param>
    public sealed record Arguments(long RunId, DateOnly AsOf, int Seed);

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        await Label(arguments.AsOf, progress, ct);
        progress.Report("train", 0, 1);
        var sample = new RowSample();
        await foreach (var shard in features.ReadShards(arguments.RunId, ct))
            foreach (var row in shard) sample.Offer(row);
        if (sample.Rows.Count == 0) return;
        var trained = NightTraining.Train(sample.Rows, await visits.List(arguments.AsOf, ct), trainer, arguments.AsOf, arguments.Seed);
        var modelId = await models.Keep(trained, arguments.RunId, arguments.AsOf, ct);
        log.LogInformation("Model {ModelId} ({Version}) is trained; trees' share {Share}", modelId, trained.Artefact.Version, trained.Card.TreeShare);
        progress.Report("train", 1, 1);
    }

    private async Task Label(DateOnly asOf, JobProgress progress, CancellationToken ct)
    {
        var missing = await visits.ListMissing(asOf, ct);
        long done = 0;
        progress.Report("label", done, missing.Count);
        foreach (var quarter in missing.GroupBy(v => v.RowAsOf).OrderBy(g => g.Key))
        {
            await LabelQuarter(quarter.Key, quarter.ToLookup(v => v.InstallationId), ct);
            progress.Report("label", done += quarter.Count(), missing.Count);
        }
    }

    private async Task LabelQuarter(DateOnly asOf, ILookup<long, LabelledRowStore.Visit> wanted, CancellationToken ct)
    {
        var periods = await histories.ScoringPeriods(asOf, ct);
        var (members, visited) = (new List<PeerMember>(), new List<InstallationHistory>());
        await foreach (var shard in histories.ReadShards(asOf, ct))
        {
            members.AddRange(shard.AsParallel().AsOrdered().WithCancellation(ct).Select(h => Population.MemberOf(h, asOf, periods)).OfType<PeerMember>());
            visited.AddRange(shard.Where(h => wanted.Contains(h.Id.Value)));
        }
        var population = new Population(asOf, periods, members, await grid.ContextAt(asOf, runId: 0, ct));
        await visits.Save(asOf, visited.AsParallel().AsOrdered().Select(population.RowOf).AsEnumerable().SelectMany(row => wanted[row.Id.Value].Select(visit => (visit, row))), ct);
    }
}
