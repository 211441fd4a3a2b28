using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Database.Embedded;
using Detection.Api.Infrastructure;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Database;

public sealed class EmbeddedClusterTests : IDisposable
{
    private readonly TestFolder _temporary = new();

    private string Data => _temporary.Sub("data");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_new_cluster_listens_on_its_socket_only_and_wants_its_password()
    {
        await using var cluster = await Open();
        Assert.Equal("", await Ask<string>(cluster, "show listen_addresses"));
        Assert.Equal("on", await Ask<string>(cluster, "show synchronous_commit"));
        Assert.Equal("on", await Ask<string>(cluster, "show data_checksums"));
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")) { Password = "guessed" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Ask<string>(wrong, "select 'in'"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Nobody_else_may_read_the_password_or_enter_the_folders()
    {
        await using var cluster = await Open();
        const UnixFileMode ownerMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Data, "password")));
        Assert.Equal(ownerMayEnter, File.GetUnixFileMode(Path.Combine(Data, "postgres")));
        Assert.Equal(ownerMayEnter, File.GetUnixFileMode(Path.Combine(Data, "server")));
    }

    [RootFact]
    public async Task Started_by_root_the_server_does_not_run_as_root()
    {
        await using var cluster = await Open();
        var status = await File.ReadAllLinesAsync($"/proc/{Postmaster()}/status");
        Assert.DoesNotContain("\t0\t", status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("CapEff:\t0000000000000000", status.Single(line => line.StartsWith("CapEff:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_last_one_out_stops_the_server()
    {
        var first = await Open();
        var second = await Open();
        await first.DisposeAsync();
        Assert.Equal(1, await Ask<int>(second, "select 1"));
        var server = Postmaster();
        await second.DisposeAsync();
        await Eventually.Holds(() => Task.FromResult(!Directory.Exists($"/proc/{server}")));
    }

    [Fact]
    public async Task What_was_committed_is_there_at_the_next_start()
    {
        await using (var first = await Open()) await Execute(first, "create table kept as select 42 as answer");
        await using var second = await Open();
        Assert.Equal(42, await Ask<int>(second, "select answer from kept"));
    }

    [Fact]
    public async Task A_server_that_was_killed_comes_back_with_every_committed_row()
    {
        await using var cluster = await Open();
        await Execute(cluster, "create table kept as select generate_series(1, 1000) as i");
        var killed = Postmaster();
        System.Diagnostics.Process.GetProcessById(killed).Kill();
        await Eventually.Holds(async () => await CountKept(cluster) == 1000);
        Assert.NotEqual(killed, Postmaster());
    }

    [Fact]
    public async Task Half_a_cluster_is_thrown_away_and_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(Data, "postgres.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(Data, "postgres.new", "PG_VERSION"), "15\n");
        await using var cluster = await Open();
        Assert.Equal(1, await Ask<int>(cluster, "select 1"));
        Assert.False(Directory.Exists(Path.Combine(Data, "postgres.new")));
    }

    [Fact]
    public async Task A_data_folder_too_deep_for_a_socket_gets_a_short_one()
    {
        var deep = _temporary.Sub(string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 5)));
        var cluster = await EmbeddedCluster.Open(deep, await PostgresFolders.List(default), TimeProvider.System, default);
        var socket = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")).Host!;
        Assert.True(socket.Length < 60, socket);
        Assert.Equal(1, await Ask<int>(cluster, "select 1"));
        await cluster.DisposeAsync();
        Assert.False(Directory.Exists(socket));
    }

    [Fact]
    public async Task With_a_connection_string_no_local_server_is_touched()
    {
        await using var cluster = await Open();
        await cluster.EnsureDatabase("named", default);
        var untouched = _temporary.Sub("untouched");
        var settings = new TaramaSettings(untouched, cluster.ConnectionString("named"), "127.0.0.1", 0, "", "Europe/Istanbul");
        await using var database = await TaramaDatabase.Open(settings, TimeProvider.System, default);
        await using var connection = await database.Source.OpenConnectionAsync();
        Assert.Equal("named", await connection.QuerySingleAsync<string>("select current_database()"));
        Assert.False(Directory.Exists(untouched));
    }

    private async Task<EmbeddedCluster> Open() => await EmbeddedCluster.Open(Data, await PostgresFolders.List(default), TimeProvider.System, default);

    private int Postmaster() => int.Parse(File.ReadLines(Path.Combine(Data, "postgres", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task<long> CountKept(EmbeddedCluster cluster)
    {
        try
        {
            return await Ask<long>(cluster, "select count(*) from kept");
        }
        catch (NpgsqlException)
        {
            return -1; // not back yet
        }
    }

    private static Task<T> Ask<T>(EmbeddedCluster cluster, string sql) => Ask<T>(cluster.ConnectionString("postgres"), sql);

    private static async Task<T> Ask<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        return await connection.QuerySingleAsync<T>(sql);
    }

    private static async Task Execute(EmbeddedCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres") + ";Pooling=false");
        await connection.ExecuteAsync(sql);
    }
}
