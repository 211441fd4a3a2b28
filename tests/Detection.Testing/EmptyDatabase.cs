using Detection.Api.Database;
using Npgsql;

namespace Detection.Testing;

/// <summary>A database with nothing in it, not even the schema, until it is disposed.</summary>
public sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly string _name;

    private EmptyDatabase(string name, string connectionString)
    {
        _name = name;
        ConnectionString = connectionString;
        Source = TaramaDatabase.CreateSource(connectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<EmptyDatabase> Create()
    {
        var name = TestServer.NewName();
        return new EmptyDatabase(name, await TestServer.CreateEmptyDatabase(name));
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await TestServer.DropDatabase(_name);
    }
}
