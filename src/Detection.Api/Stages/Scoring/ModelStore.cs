using Detection.Api.Database;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>The table <c>model</c>: artefacts by their digest, each stored once.</summary>
public sealed class ModelStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Stores an artefact unless the same bytes are there already; either way its id.</summary>
    public async Task<long> Keep(ModelArtefact artefact, long runId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/KeepModel.sql"));
        command.Parameters.AddWithValue("version", artefact.Version);
        command.Parameters.AddWithValue("feature_set", FeatureCatalogue.Hash);
        command.Parameters.AddWithValue("artefact", artefact.Bytes);
        command.Parameters.AddWithValue("sha256", artefact.Sha256);
        command.Parameters.AddWithValue("run_id", runId);
        command.Parameters.AddWithValue("now", clock.GetUtcNow());
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The artefact as stored, checked.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another feature set.</exception>
    /// <exception cref="InvalidOperationException">There is no such model.</exception>
    public async Task<ModelArtefact> Get(long modelId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select artefact from model where model_id = @model_id");
        command.Parameters.AddWithValue("model_id", modelId);
        return await command.ExecuteScalarAsync(ct) is byte[] bytes ? ModelArtefact.Read(bytes) : throw new InvalidOperationException($"there is no model {modelId}");
    }
}
