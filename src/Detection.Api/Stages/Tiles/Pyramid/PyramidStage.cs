using Dapper;
using Detection.Api.Database;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Clusters;
using Npgsql;

namespace Detection.Api.Stages.Tiles.Pyramid;

/// <summary>The nightly stage "tiles": the installations gathered in squares, zoom by zoom, so that a map of a million of them is drawn from thousands.</summary>
public sealed class PyramidStage(NpgsqlDataSource database) : INightlyStage
{
    /// <summary>From the next zoom on, installations are drawn one by one.</summary>
    public const int DeepestZoom = 13;

    public string Name => "tiles";

    public async Task Run(RunContext run, CancellationToken ct)
    {
        run.Progress.Report(0, DeepestZoom + 1);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(Query("DeleteCells"), new { run_id = run.RunId }, transaction, commandTimeout: 0, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(
            Query("InsertDeepestCells"), new { run_id = run.RunId, share = Suspicion.Share }, transaction, commandTimeout: 0, cancellationToken: ct));
        for (var zoom = DeepestZoom - 1; zoom >= 0; zoom--)
        {
            await connection.ExecuteAsync(new CommandDefinition(Query("InsertCells"), new { run_id = run.RunId, zoom }, transaction, commandTimeout: 0, cancellationToken: ct));
            run.Progress.Report(DeepestZoom - zoom);
        }
        await transaction.CommitAsync(ct);
        run.Progress.Report(DeepestZoom + 1);
    }

    private static string Query(string name) => Sql.Read($"Stages/Tiles/Pyramid/{name}.sql");
}
