using Detection.Api.Database;
using Detection.Testing;

namespace Detection.Api.Tests.Database;

public class FullSchemaTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task The_readable_schema_is_what_the_migrations_make() =>
        Assert.Equal(Sql.Read("Database/FullSchema.sql"), await SchemaDump.Read(database.ConnectionString, default));
}
