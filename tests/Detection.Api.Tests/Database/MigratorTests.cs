using Dapper;
using Detection.Api.Database;
using Detection.Testing;
using Npgsql;

namespace Detection.Api.Tests.Database;

public class MigratorTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_migrated_database_needs_nothing_more() =>
        Assert.Equal(0, await Migrator.Migrate(database.Source, default));

    [Fact]
    public async Task Every_migration_is_recorded_with_its_checksum()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        var recorded = await connection.QueryAsync<string>("select checksum from schema_migration order by number");
        Assert.Equal(Migration.List().Select(migration => migration.Checksum), recorded);
    }

    [Fact]
    public async Task A_landed_migration_that_was_edited_is_refused()
    {
        var edited = Migration.List().Select(migration => migration with { }).ToList();
        edited[0] = new Migration(edited[0].Number, edited[0].Name, edited[0].Text + "\n-- edited");
        var error = await Assert.ThrowsAsync<DatabaseException>(() => Migrator.Migrate(database.Source, edited, default));
        Assert.Contains(edited[0].Name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_that_migrate_at_once_apply_every_step_once()
    {
        await using var empty = await EmptyDatabase.Create();
        var applied = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Migrator.Migrate(empty.Source, default)));
        Assert.Equal(Migration.List().Count, applied.Sum());
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_of_itself()
    {
        var broken = new Migration(Migration.List().Count + 1, "broken", "create table half_done (i int); select nonsense");
        await Assert.ThrowsAsync<PostgresException>(() => Migrator.Migrate(database.Source, [.. Migration.List(), broken], default));
        await using var connection = await database.Source.OpenConnectionAsync();
        Assert.Null(await connection.ExecuteScalarAsync("select to_regclass('half_done')::text"));
        Assert.Equal(0, await Migrator.Migrate(database.Source, default));
    }

    [Fact]
    public void A_server_older_than_the_schema_needs_is_refused()
    {
        var error = Assert.Throws<DatabaseException>(() => Migrator.RequireVersion(new Version(14, 9)));
        Assert.Contains("needs 15 or newer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        var error = await Assert.ThrowsAsync<DatabaseException>(() => Migrator.Migrate(database.Source, [.. Migration.List().SkipLast(1)], default));
        Assert.Contains("newer than this program", error.Message, StringComparison.Ordinal);
    }
}
