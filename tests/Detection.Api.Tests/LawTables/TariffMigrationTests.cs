using Dapper;
using Detection.Api.Database;
using Detection.Testing;

namespace Detection.Api.Tests.LawTables;

public sealed class TariffMigrationTests
{
    [Fact]
    public async Task A_price_kept_for_the_scores_moves_into_the_one_table_unless_the_law_has_its_own()
    {
        await using var empty = await EmptyDatabase.Create();
        var all = Migration.List();
        await Migrator.Migrate(empty.Source, [.. all.TakeWhile(step => !step.Name.Contains("one_tariff_table", StringComparison.Ordinal))], default);
        await using (var before = await empty.Source.OpenConnectionAsync())
        {
            await before.ExecuteAsync(
                """
                insert into tariff_price (tariff_group, valid_from, tl_per_kwh, source, imported_at)
                values ('dwelling', '2026-01-01', 3.1, 'EPDK 1', now()), ('public', '2026-01-01', 6, 'EPDK 1', now()), ('commercial', '2026-01-01', 5.4, 'EPDK 1', now()),
                       ('industry', '2026-01-01', 4, 'EPDK 1', now());
                insert into law_tariff (price_group, effective_from, energy_tl_per_kwh, distribution_tl_per_kwh, source, imported_by, imported_at)
                values ('industry', '2026-01-01', 2.5, 1.25, 'EPDK 2', 'a manager', now())
                """);
        }
        await Migrator.Migrate(empty.Source, all, default);
        await using var connection = await empty.Source.OpenConnectionAsync();
        Assert.Equal(
            [("dwelling", 3.1m, "EPDK 1"), ("industry", 3.75m, "EPDK 2"), ("services", 5.4m, "EPDK 1")],
            await connection.QueryAsync<(string, decimal, string)>("select price_group, energy_tl_per_kwh + distribution_tl_per_kwh, source from law_tariff order by price_group"));
        Assert.Null(await connection.ExecuteScalarAsync("select to_regclass('tariff_price')::text"));
    }
}
