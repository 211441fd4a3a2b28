using Dapper;
using Detection.Api.Database.Embedded;
using Detection.Api.Infrastructure;
using Geo.PostGis;
using Npgsql;

namespace Detection.Api.Database;

/// <summary>The database a process works with: the named server's, or the private cluster's, migrated and ready.</summary>
public sealed class TaramaDatabase : IAsyncDisposable
{
    private const string Name = "tarama";
    private readonly EmbeddedCluster? _cluster;

    static TaramaDatabase()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        GeometryTypeHandlers.Register();
    }

    private TaramaDatabase(NpgsqlDataSource source, string connectionString, EmbeddedCluster? cluster) =>
        (Source, ConnectionString, _cluster) = (source, connectionString, cluster);

    public NpgsqlDataSource Source { get; }

    /// <summary>How to reach it, with the password.</summary>
    public string ConnectionString { get; }

    /// <summary>Opens and migrates the database the settings name; with a connection string, no local server is touched.</summary>
    /// <exception cref="DatabaseException">It cannot be used, for a reason the message tells.</exception>
    public static async Task<TaramaDatabase> Open(TaramaSettings settings, TimeProvider clock, CancellationToken ct)
    {
        if (settings.ConnectionString is { } named) return await Migrated(named, cluster: null, ct);
        var cluster = await EmbeddedCluster.Open(settings.DataFolder, await PostgresFolders.List(ct), clock, ct);
        try
        {
            await cluster.EnsureDatabase(Name, ct);
            return await Migrated(cluster.ConnectionString(Name), cluster, ct);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>A pool of connections on which geometries are mapped.</summary>
    public static NpgsqlDataSource CreateSource(string connectionString) =>
        new NpgsqlDataSourceBuilder(connectionString).UseGeo().Build();

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
    }

    private static async Task<TaramaDatabase> Migrated(string connectionString, EmbeddedCluster? cluster, CancellationToken ct)
    {
        var source = CreateSource(connectionString);
        try
        {
            await Migrator.Migrate(source, ct);
            return new TaramaDatabase(source, connectionString, cluster);
        }
        catch (Exception e)
        {
            await source.DisposeAsync();
            if (FindRemedy(e) is { } remedy) throw new DatabaseException(remedy, e);
            throw;
        }
    }

    private static string? FindRemedy(Exception e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The disk of the database is full: free some space and start again.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            $"The database server refuses: {refused.MessageText}. Check TARAMA_CONNECTION.",
        PostgresException => null,
        NpgsqlException => $"The database server cannot be reached: {e.Message} Check TARAMA_CONNECTION and that the server runs.",
        _ => null,
    };
}
