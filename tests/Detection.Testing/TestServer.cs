using System.Globalization;
using Detection.Api.Database;
using Detection.Api.Database.Embedded;
using Npgsql;

namespace Detection.Testing;

/// <summary>
/// The PostgreSQL server all tests of this process share, and the migrated template their databases are cloned from.
/// The server is the one named in TARAMA_TEST_CONNECTION, else an embedded cluster shared by all test processes of this user.
/// </summary>
internal static class TestServer
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly string Template = "template_" + TemplateKey();
    private static Func<string, string>? _connectionString;

    /// <summary>Creates an empty-but-migrated database and returns how to reach it.</summary>
    public static async Task<string> CreateDatabase(string name)
    {
        var connectionString = await Start();
        await using var admin = new NpgsqlConnection(connectionString("postgres"));
        await admin.OpenAsync();
        await Execute(admin, $"create database {name} template {Template} strategy file_copy");
        return connectionString(name);
    }

    /// <summary>Creates a database with nothing in it, not even the schema.</summary>
    public static async Task<string> CreateEmptyDatabase(string name)
    {
        var connectionString = await Start();
        await using var admin = new NpgsqlConnection(connectionString("postgres"));
        await admin.OpenAsync();
        await Execute(admin, $"create database {name} template template0");
        return connectionString(name);
    }

    public static async Task DropDatabase(string name)
    {
        var connectionString = await Start();
        await using var admin = new NpgsqlConnection(connectionString("postgres"));
        await admin.OpenAsync();
        await Execute(admin, $"drop database if exists {name} with (force)");
    }

    private static async Task<Func<string, string>> Start()
    {
        await Gate.WaitAsync();
        try
        {
            if (_connectionString is not null) return _connectionString;
            var connectionString = await OpenServer();
            await using var admin = new NpgsqlConnection(connectionString("postgres"));
            await admin.OpenAsync();
            await Execute(admin, "select pg_advisory_lock(730502)");
            await DropLeftovers(admin);
            await EnsureTemplate(admin, connectionString);
            await Execute(admin, "select pg_advisory_unlock(730502)");
            return _connectionString = connectionString;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<Func<string, string>> OpenServer()
    {
        if (Environment.GetEnvironmentVariable("TARAMA_TEST_CONNECTION") is { Length: > 0 } named)
            return database => new NpgsqlConnectionStringBuilder(named) { Database = database }.ConnectionString;
        var folder = Path.Combine(Path.GetTempPath(), $"tarama-test-server-{Environment.UserName}");
        var cluster = await EmbeddedCluster.Open(folder, await PostgresFolders.List(default), TimeProvider.System, default);
        await Hurry(cluster);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return cluster.ConnectionString;
    }

    /// <summary>These databases need not survive the machine.</summary>
    private static async Task Hurry(EmbeddedCluster cluster)
    {
        await using var admin = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await admin.OpenAsync();
        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit" }) await Execute(admin, $"alter system set {setting} = off");
        await Execute(admin, "select pg_reload_conf()");
    }

    private static async Task EnsureTemplate(NpgsqlConnection admin, Func<string, string> connectionString)
    {
        if (await Exists(admin, Template)) return;
        var unfinished = Template + "_new";
        await Execute(admin, $"drop database if exists {unfinished}");
        await Execute(admin, $"create database {unfinished} template template0");
        await using (var source = TaramaDatabase.CreateSource(new NpgsqlConnectionStringBuilder(connectionString(unfinished)) { Pooling = false }.ConnectionString))
            await Migrator.Migrate(source, default);
        await Execute(admin, $"alter database {unfinished} rename to {Template}");
    }

    /// <summary>Databases of test processes that were killed before they could drop them.</summary>
    private static async Task DropLeftovers(NpgsqlConnection admin)
    {
        var names = new List<string>();
        await using (var list = new NpgsqlCommand("select datname from pg_database where datname like 'test\\_%'", admin))
        await using (var reader = await list.ExecuteReaderAsync())
            while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        foreach (var name in names.Where(name => !Directory.Exists($"/proc/{name.Split('_')[1]}")))
            await Execute(admin, $"drop database if exists {name} with (force)");
    }

    private static async Task<bool> Exists(NpgsqlConnection admin, string database)
    {
        await using var command = new NpgsqlCommand("select 1 from pg_database where datname = $1", admin) { Parameters = { new() { Value = database } } };
        return await command.ExecuteScalarAsync() is not null;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    private static string TemplateKey()
    {
        var checksums = string.Concat(Migration.List().Select(migration => migration.Checksum));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(checksums)))[..16];
    }

    /// <summary>A database name that says which process it belongs to.</summary>
    public static string NewName() =>
        string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Guid.NewGuid():N}");
}
