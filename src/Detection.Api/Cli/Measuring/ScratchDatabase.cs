using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>A migrated, empty database on the server that a connection string names; dropped when disposed.</summary>
public sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly string _admin;
    private readonly string _name;

    private ScratchDatabase(string admin, string name)
    {
        (_admin, _name) = (admin, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(admin) { Database = name }.ConnectionString;
        Source = TaramaDatabase.CreateSource(ConnectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<ScratchDatabase> Create(string admin, CancellationToken ct)
    {
        var name = $"tarama_measure_{Environment.ProcessId}";
        await Execute(admin, $"create database {name} template template0", ct);
        var scratch = new ScratchDatabase(admin, name);
        try
        {
            await Migrator.Migrate(scratch.Source, ct);
            return scratch;
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Execute(_admin, $"drop database if exists {_name} with (force)", CancellationToken.None);
    }

    private static async Task Execute(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
