namespace Detection.Api.Database.Embedded;

/// <summary>The settings of the private cluster, written anew at every start.</summary>
public static class ClusterSettings
{
    public const string FileName = "tarama.conf";

    /// <summary>For a small machine that also runs the service: a quarter of two gigabytes cached, commits durable, checkpoints spread out.</summary>
    public static string Text(ClusterFolder folder) => $"""
        # Written by Tarama at every start; changes here are lost. Use ALTER SYSTEM instead.
        listen_addresses = ''
        unix_socket_directories = '{folder.Socket.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        password_encryption = scram-sha-256
        max_connections = 100
        shared_buffers = 256MB
        effective_cache_size = 1GB
        work_mem = 16MB
        maintenance_work_mem = 128MB
        synchronous_commit = on
        wal_compression = on
        max_wal_size = 2GB
        checkpoint_completion_target = 0.9
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_duration_statement = 2000
        log_connections = off

        """;
}
