using Detection.Api.Infrastructure.Access;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Scoring;
using Detection.Models.Detectors;
using Detection.Models.Scoring;
using Detection.Models.Training;

namespace Detection.Api.Stages.Models;

/// <summary>
/// The model a night scores with. A company's first one is put to work by the service, since there is nothing to hold it against; after that a
/// person decides. A model this program cannot use is replaced by one fitted anew, with the reason on record: the night is never left without scores.
/// </summary>
public sealed class ActiveModel(ModelStore models, FeatureStore features, LabelledRowStore visits, ITreeTrainer trainer, ILogger<ActiveModel> log)
{
    public async Task<(long ModelId, NightArtefact Artefact)> ForNight(RunContext run, CancellationToken ct)
    {
        if (await models.FindActive(ct) is not { } active)
            return await Fit(run, "first", "There was no model yet.", ct);
        try
        {
            return (active.ModelId, NightArtefact.Read(await models.GetArtefact(active.ModelId, ct), trainer));
        }
        catch (Exception e) when (e is InvalidDataException or TreeLibraryException)
        {
            log.LogWarning("Model {Version} cannot be used and is replaced by one fitted anew: {Why}", active.Version, e.Message);
            return await Fit(run, "replacement", $"Model {active.Version} cannot be used: {e.Message}.", ct);
        }
    }

    /// <summary>The candidate that is watched beside it; null without one, or where this program cannot use it.</summary>
    public async Task<(long ModelId, NightModel Model)?> FindShadow(CancellationToken ct)
    {
        if (await models.FindShadow(ct) is not { } shadow) return null;
        try
        {
            return (shadow.ModelId, NightArtefact.Read(await models.GetArtefact(shadow.ModelId, ct), trainer).Model);
        }
        catch (Exception e) when (e is InvalidDataException or TreeLibraryException)
        {
            log.LogWarning("Candidate {Version} cannot be watched: {Why}", shadow.Version, e.Message);
            return null;
        }
    }

    private async Task<(long, NightArtefact)> Fit(RunContext run, string act, string reason, CancellationToken ct)
    {
        var sample = new RowSample();
        await foreach (var shard in features.ReadShards(run.RunId, ct))
            foreach (var row in shard) sample.Offer(row);
        var trained = NightTraining.Train(sample.Rows, await visits.List(run.AsOf, ct), trainer, run.AsOf, run.Seed);
        var modelId = await models.Keep(trained, run.RunId, run.AsOf, ct);
        await models.Decide(modelId, act, Actor.Night, reason, ct);
        return (modelId, trained.Artefact);
    }
}
