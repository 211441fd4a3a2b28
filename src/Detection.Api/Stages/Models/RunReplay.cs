using Detection.Api.Database;
using Detection.Api.Stages.Scoring;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Training;
using Npgsql;

namespace Detection.Api.Stages.Models;

/// <summary>Computes a past run's scores again from what was stored, and holds them against the stored ones bit by bit.</summary>
public sealed class RunReplay(NpgsqlDataSource database, FeatureStore features, ModelStore models, CalibrationStore calibrations, ITreeTrainer trainer)
{
    /// <param name="Rows">Scores computed again.</param>
    /// <param name="Differing">Installations whose score, probability, interval, value or rank is not the same bits.</param>
    /// <param name="Missing">Installations with a stored score and no row to compute it from, or the other way round.</param>
    public sealed record Result(long RunId, string Version, string Sha256, int Seed, string FeatureSet, string ProgramVersion, int Rows, IReadOnlyList<long> Differing, int Missing);

    private sealed record Scoring(long ModelId, long CalibrationId, string FeatureSet, string ProgramVersion, string RankedBy);

    private sealed record Stored(float Score, int Rank, float Probability, float Low, float High, float Recoverable, float ExpectedKwh, decimal? TlPerKwh, decimal? ExpectedTl);

    /// <exception cref="InvalidOperationException">The run kept no scores, or not what they were computed with.</exception>
    /// <exception cref="InvalidDataException">The model is damaged, or was fitted on a feature set this program does not compute: the message says which and what to do.</exception>
    public async Task<Result> Run(long runId, CancellationToken ct)
    {
        var scoring = await Find(runId, ct) ?? throw new InvalidOperationException($"run {runId} kept no scores that can be computed again");
        if (scoring.FeatureSet != FeatureCatalogue.Hash)
            throw new InvalidDataException(
                $"run {runId} was computed by Tarama {scoring.ProgramVersion} with feature set {scoring.FeatureSet[..12]}; this program computes {FeatureCatalogue.Hash[..12]}: replay it with that version");
        var model = await models.Find(scoring.ModelId, ct) ?? throw new InvalidOperationException($"model {scoring.ModelId} is gone");
        using var night = NightArtefact.Read(await models.GetArtefact(scoring.ModelId, ct), trainer).Model;
        var calibration = await calibrations.Get(scoring.CalibrationId, ct);
        var stored = await ReadStored(runId, ct);
        var (differing, entries) = (new List<long>(), new List<Ranking.Entry>());
        await foreach (var shard in features.ReadShards(runId, ct))
        {
            var verdicts = night.Judge(shard);
            for (var i = 0; i < shard.Length; i++)
            {
                if (!stored.TryGetValue(shard[i].Id.Value, out var was)) continue;
                var probability = Scorer.ProbabilityOf(shard[i], verdicts[i], calibration);
                var value = Scorer.HasReadings(shard[i]) ? ExpectedValue.Of(shard[i], probability, was.TlPerKwh) : ExpectedValue.Nothing;
                entries.Add(new Ranking.Entry(shard[i].Id, verdicts[i].Score, probability.Value, value.Kwh, value.Tl));
                if (new Stored(verdicts[i].Score, was.Rank, probability.Value, probability.Low, probability.High, value.RecoverableKwh, value.Kwh, was.TlPerKwh, value.Tl) != was)
                    differing.Add(shard[i].Id.Value);
            }
        }
        var places = Ranking.Places(entries, scoring.RankedBy == "tl");
        differing.AddRange(entries.Where((e, i) => stored[e.Id.Value].Rank != places[i]).Select(e => e.Id.Value).Except(differing).ToArray());
        var missing = stored.Count + await features.Count(runId, ct) - 2 * entries.Count;
        return new Result(runId, model.Version, model.Sha256, model.Seed, scoring.FeatureSet, scoring.ProgramVersion, entries.Count, differing, (int)missing);
    }

    private async Task<Scoring?> Find(long runId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select model_id, calibration_id, feature_set, program_version, ranked_by from scoring where run_id = @run_id");
        command.Parameters.AddWithValue("run_id", runId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new Scoring(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)) : null;
    }

    private async Task<Dictionary<long, Stored>> ReadStored(long runId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Models/ReadStoredScores.sql"));
        command.Parameters.AddWithValue("run_id", runId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var stored = new Dictionary<long, Stored>();
        while (await reader.ReadAsync(ct))
            stored.Add(reader.GetInt64(0), new Stored(
                reader.GetFloat(1), reader.GetInt32(2), reader.GetFloat(3), reader.GetFloat(4), reader.GetFloat(5), reader.GetFloat(6), reader.GetFloat(7),
                reader.IsDBNull(8) ? null : reader.GetDecimal(8), reader.IsDBNull(9) ? null : reader.GetDecimal(9)));
        return stored;
    }
}
