using Npgsql;

namespace Detection.Api.Database.Embedded;

/// <summary>
/// A PostgreSQL server of our own in a data folder. Whoever opens it first starts it, others attach to it,
/// and the last one to dispose it stops it; a server left behind by a killed process is taken over.
/// </summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    public const string SuperUser = "tarama";

    // For each process; the server allows 100 of them in all.
    private const int MostConnections = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ClusterFolder _folder;
    private readonly ClusterServer _server;
    private readonly TimeProvider _clock;
    private readonly FileStream _use;
    private readonly string _password;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _watch;

    private EmbeddedCluster(ClusterFolder folder, ClusterServer server, FileStream use, string password, TimeProvider clock)
    {
        (_folder, _server, _use, _password, _clock) = (folder, server, use, password, clock);
        _watch = Watch(_closing.Token);
    }

    /// <summary>Starts, adopts or attaches to the server of a data folder, making the cluster when there is none.</summary>
    /// <param name="dataFolder">An absolute path; made when absent.</param>
    /// <param name="binaryFolders">Where PostgreSQL's programs may be.</param>
    /// <exception cref="DatabaseException">It cannot run, for a reason the message tells.</exception>
    public static async Task<EmbeddedCluster> Open(string dataFolder, IEnumerable<string> binaryFolders, TimeProvider clock, CancellationToken ct)
    {
        var folder = new ClusterFolder(Path.GetFullPath(dataFolder));
        var user = ServerUser.Choose();
        DataFolder.Prepare(folder.Root);
        using var starting = await FileLock.Exclusive(folder.StartLock, Patience, clock, ct);
        var binaries = await PostgresBinaries.Choose(binaryFolders, folder.FindMajorVersion(), ct);
        await user.RequireOwner(folder.Cluster, ct);
        if (user.IsOther) await user.RequireReach(folder.Root, ct);
        await user.OwnFolder(folder.Runtime, ct);
        if (folder.Socket != folder.Runtime) await user.OwnFolder(folder.Socket, ct);

        var password = ClusterPassword.ReadOrMake(folder.Password);
        var server = new ClusterServer(folder, binaries, user);
        if (folder.FindMajorVersion() is null) await server.Initialise(password, ct);
        var use = FileLock.Shared(folder.UseLock);
        try
        {
            if (!await server.IsRunning(ct)) await server.Start(ct);
            return new EmbeddedCluster(folder, server, use, password, clock);
        }
        catch
        {
            await use.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server of a data folder when nobody uses it: a killed service leaves one behind.</summary>
    /// <returns>Whether there was one to stop.</returns>
    public static async Task<bool> StopLeftBehind(string dataFolder, TimeProvider clock, CancellationToken ct)
    {
        var folder = new ClusterFolder(Path.GetFullPath(dataFolder));
        if (folder.FindMajorVersion() is not { } major) return false;
        var binaries = await PostgresBinaries.Choose(await PostgresFolders.List(ct), major, ct);
        var server = new ClusterServer(folder, binaries, ServerUser.Choose());
        using var stopping = await FileLock.Exclusive(folder.StartLock, Patience, clock, ct);
        using var alone = FileLock.TryExclusive(folder.UseLock);
        if (alone is null || !await server.IsRunning(ct)) return false;
        await server.Stop(ct);
        return true;
    }

    /// <summary>How to reach one of the cluster's databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _folder.Socket,
        Port = 5432,
        Username = SuperUser,
        Password = _password,
        Database = database,
        ApplicationName = "tarama",
        MaxPoolSize = MostConnections,
    }.ConnectionString;

    /// <summary>Creates a database where it is absent.</summary>
    public async Task EnsureDatabase(string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = database } } };
        if (await exists.ExecuteScalarAsync(ct) is not null) return;
        await using var create = new NpgsqlCommand("create database " + new NpgsqlCommandBuilder().QuoteIdentifier(database), connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Lets go of the server and stops it unless somebody else still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync();
        await _watch;
        using var stopping = await FileLock.Exclusive(_folder.StartLock, Patience, _clock, CancellationToken.None);
        await _use.DisposeAsync();
        using var alone = FileLock.TryExclusive(_folder.UseLock);
        if (alone is not null) await _server.Stop(CancellationToken.None);
        _closing.Dispose();
    }

    /// <summary>Starts the server again when it was killed; its own recovery brings back every committed row.</summary>
    private async Task Watch(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (_server.IsProcessAlive()) continue;
                using var starting = FileLock.TryExclusive(_folder.StartLock);
                if (starting is not null && !await _server.IsRunning(ct)) await TryRestart(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Closing.
        }
    }

    private async Task TryRestart(CancellationToken ct)
    {
        try
        {
            await _server.Start(ct);
        }
        catch (DatabaseException e)
        {
            await Console.Error.WriteLineAsync($"tarama: the database stopped and does not start again yet. {e.Message}");
        }
    }
}
