using Dapper;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Runs;
using Npgsql;

namespace Detection.Api.Stages.Demo;

/// <summary>At the service's start: an empty database is given the demonstration, a full one that was never scored its first run.</summary>
public sealed class DemoStart(NpgsqlDataSource database, IJobs jobs, IServiceScopeFactory scopes, DemoDistrict.Arguments demo) : IHostedService
{
    // Any number of its own: two services on one database may not both begin the demonstration.
    private const long StartLock = 7_305_021_842;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(@StartLock)", new { StartLock }, transaction, cancellationToken: cancellationToken));
        var state = await ReadState(connection, transaction, cancellationToken);
        if (state == DemoState.Empty) await jobs.Enqueue(demo, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (state == DemoState.NeverScored) await RequestFirstRun(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<DemoState> ReadState(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct) =>
        Enum.Parse<DemoState>(await connection.ExecuteScalarAsync<string>(new CommandDefinition(
            Database.Sql.Read("Stages/Demo/FindDemoState.sql"), null, transaction, cancellationToken: ct)) ?? "");

    private async Task RequestFirstRun(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RunStore>().Create(asOf: null, demo.Seed, ct);
    }
}

/// <summary>What a start with the demonstration finds in the database.</summary>
public enum DemoState
{
    /// <summary>No installation, and nothing on its way.</summary>
    Empty,

    /// <summary>The demonstration is being loaded; its job goes on by itself.</summary>
    Loading,

    /// <summary>Installations, but no run was ever asked for.</summary>
    NeverScored,

    /// <summary>Installations and at least one run, done or going on.</summary>
    Scored,
}
