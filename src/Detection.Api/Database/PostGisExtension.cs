using Npgsql;

namespace Detection.Api.Database;

/// <summary>The <c>postgis</c> extension of one database.</summary>
public static class PostGisExtension
{
    /// <summary>Creates the extension where it is absent.</summary>
    /// <exception cref="DatabaseException">The server has no PostGIS, or this role may not create it.</exception>
    public static async Task Ensure(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await using var command = new NpgsqlCommand("create extension if not exists postgis", connection);
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile)
        {
            throw new DatabaseException($"PostgreSQL {connection.PostgreSqlVersion} has no PostGIS. "
                + $"Install it (Debian: apt-get install postgresql-{connection.PostgreSqlVersion.Major}-postgis-3) and start again.", e);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseException($"The role {connection.UserName} may not create the extension postgis in database {connection.Database}. "
                + "Ask the server's administrator to run: create extension postgis", e);
        }
    }
}
