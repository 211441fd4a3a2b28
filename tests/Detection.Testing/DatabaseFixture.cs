using Detection.Api.Database;
using Npgsql;
using Xunit;

namespace Detection.Testing;

/// <summary>A migrated, empty database of its own for one test class: <c>IClassFixture&lt;DatabaseFixture&gt;</c>.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private readonly string _name = TestServer.NewName();
    private NpgsqlDataSource? _source;

    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The fixture is not initialised.");

    public async Task InitializeAsync()
    {
        ConnectionString = await TestServer.CreateDatabase(_name);
        _source = TaramaDatabase.CreateSource(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await TestServer.DropDatabase(_name);
    }
}
