using Dapper;
using Npgsql;

namespace Detection.Api.Database;

/// <summary>Brings a database to the program's schema. Safe to run from many processes at once.</summary>
public static class Migrator
{
    public const int OldestMajor = 15;

    // Any fixed number does, as long as nothing else in this database locks it.
    private const long AdvisoryLock = 7_305_021_840;

    /// <summary>Applies the built-in migrations a database does not have yet.</summary>
    /// <returns>How many were applied.</returns>
    public static Task<int> Migrate(NpgsqlDataSource database, CancellationToken ct) => Migrate(database, Migration.List(), ct);

    /// <summary>Applies those of <paramref name="migrations"/> a database does not have yet, each in its own transaction.</summary>
    /// <exception cref="DatabaseException">A landed migration was edited, or the database is newer than the program.</exception>
    public static async Task<int> Migrate(NpgsqlDataSource database, IReadOnlyList<Migration> migrations, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        RequireVersion(connection.PostgreSqlVersion);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@AdvisoryLock)", new { AdvisoryLock }, commandTimeout: 0, cancellationToken: ct));
        try
        {
            await PostGisExtension.Ensure(connection, ct);
            await connection.ExecuteAsync(new CommandDefinition(Sql.Read("Database/CreateSchemaMigration.sql"), cancellationToken: ct));
            var applied = (await connection.QueryAsync<(int Number, string Name, string Checksum)>(new CommandDefinition(
                "select number, name, checksum from schema_migration order by number", cancellationToken: ct))).ToList();
            RefuseStrangers(applied, migrations);
            foreach (var migration in migrations.Skip(applied.Count)) await Apply(connection, migration, ct);
            await connection.ReloadTypesAsync(ct);
            return migrations.Count - applied.Count;
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@AdvisoryLock)", new { AdvisoryLock });
        }
    }

    /// <exception cref="DatabaseException">The server is too old for the schema.</exception>
    public static void RequireVersion(Version server)
    {
        if (server.Major < OldestMajor)
            throw new DatabaseException($"The database server is PostgreSQL {server}; Tarama needs {OldestMajor} or newer.");
    }

    private static void RefuseStrangers(List<(int Number, string Name, string Checksum)> applied, IReadOnlyList<Migration> migrations)
    {
        if (applied.Count > migrations.Count)
            throw new DatabaseException($"The database is newer than this program (it has migration {applied[^1].Name}). Start the newer version of Tarama.");
        foreach (var (row, migration) in applied.Zip(migrations))
        {
            if (row.Checksum != migration.Checksum)
                throw new DatabaseException($"Migration {migration.Name} was edited after this database applied it. "
                    + "Restore the file and put the change into a new migration, or start on an empty database.");
        }
    }

    private static async Task Apply(NpgsqlConnection connection, Migration migration, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var command = new NpgsqlCommand(migration.Text, connection, transaction) { CommandTimeout = 0 })
            await command.ExecuteNonQueryAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into schema_migration (number, name, checksum, applied_at) values (@Number, @Name, @Checksum, now())",
            migration, transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }
}
