using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;
using Detection.Models.Calibration;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Npgsql;

namespace Detection.Api.Stages.Models;

/// <summary>The tables <c>model</c> and <c>model_decision</c>: artefacts by their digest, and who decided what about them.</summary>
public sealed class ModelStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Stores a trained model unless the same bytes are there already; either way its id.</summary>
    public async Task<long> Keep(TrainedModel trained, long? runId, DateOnly asOf, CancellationToken ct)
    {
        var artefact = trained.Artefact;
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            Sql.Read("Stages/Models/KeepModel.sql"),
            new
            {
                version = artefact.Version, feature_set = FeatureCatalogue.Hash, artefact = artefact.Bytes, sha256 = artefact.Sha256, reference = trained.Reference.ToBytes(),
                run_id = runId, seed = artefact.Seed, as_of = asOf, is_learned = artefact.Model.IsLearned, now = clock.GetUtcNow(),
                card = JsonSerializer.Serialize(trained.Card, CardJson.Options), points = JsonSerializer.Serialize(trained.Points, CardJson.Options),
            },
            cancellationToken: ct));
    }

    public async Task<IReadOnlyList<ModelRow>> List(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ModelRow>(new CommandDefinition(Sql.Read("Stages/Models/ListModels.sql"), cancellationToken: ct))).AsList();
    }

    public async Task<ModelRow?> Find(long modelId, CancellationToken ct) => (await List(ct)).FirstOrDefault(m => m.ModelId == modelId);

    /// <summary>The model that scores; null before the first night.</summary>
    public async Task<ModelRow?> FindActive(CancellationToken ct) => (await List(ct)).FirstOrDefault(m => m.State == "active");

    /// <summary>The newest candidate; null when there is none newer than the active one.</summary>
    public async Task<ModelRow?> FindShadow(CancellationToken ct) => (await List(ct)).FirstOrDefault(m => m.State == "shadow");

    /// <exception cref="InvalidOperationException">There is no such model.</exception>
    public Task<byte[]> GetArtefact(long modelId, CancellationToken ct) => Get<byte[]>("select artefact from model where model_id = @modelId", modelId, ct);

    /// <summary>Null where the model was stored before references were.</summary>
    public async Task<DriftReference?> FindReference(long modelId, CancellationToken ct) =>
        await Find<byte[]>("select reference from model where model_id = @modelId", modelId, ct) is { } bytes ? DriftReference.Read(bytes) : null;

    /// <summary>The card as stored JSON; null where the model was stored before cards were.</summary>
    public Task<string?> FindCard(long modelId, CancellationToken ct) => Find<string>("select card::text from model where model_id = @modelId", modelId, ct);

    /// <summary>Every judged visit's score by a model that had not seen it.</summary>
    public async Task<IReadOnlyList<CalibrationPoint>> ListPoints(long modelId, CancellationToken ct) =>
        JsonSerializer.Deserialize<List<CalibrationPoint>>(await Get<string>("select points::text from model where model_id = @modelId", modelId, ct), CardJson.Options)!;

    public async Task Decide(long modelId, string act, Actor actor, string reason, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into model_decision (model_id, act, actor_name, actor_role, reason, decided_at) values (@modelId, @act, @Name, @RoleName, @reason, @now)",
            new { modelId, act, actor.Name, actor.RoleName, reason, now = clock.GetUtcNow() }, cancellationToken: ct));
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<DecisionRow>> ListDecisions(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<DecisionRow>(new CommandDefinition(
            "select decision_id, model_id, version, act, actor_name, actor_role, reason, decided_at from model_decision join model using (model_id) order by decision_id desc",
            cancellationToken: ct))).AsList();
    }

    private async Task<T> Get<T>(string query, long modelId, CancellationToken ct) where T : class =>
        await Find<T>(query, modelId, ct) ?? throw new InvalidOperationException($"there is no model {modelId}");

    private async Task<T?> Find<T>(string query, long modelId, CancellationToken ct) where T : class
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<T?>(new CommandDefinition(query, new { modelId }, cancellationToken: ct));
    }
}
