using Dapper;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>What a kWh of illegal use would cost: the table <c>tariff_price</c>, and who was found before.</summary>
public sealed class PriceStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>All prices, oldest first.</summary>
    public async Task<IReadOnlyList<TariffPrice>> List(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<(string Group, DateOnly From, decimal Price)>(new CommandDefinition(
            "select tariff_group, valid_from, tl_per_kwh from tariff_price order by valid_from, tariff_group", cancellationToken: ct));
        return [.. rows.Select(r => new TariffPrice(Enum.Parse<TariffGroup>(r.Group, ignoreCase: true), r.From, r.Price))];
    }

    /// <summary>Puts prices beside the others; a price of the same group and day is replaced. All or none.</summary>
    public async Task Save(IReadOnlyList<TariffPrice> prices, string source, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var price in prices)
            await connection.ExecuteAsync(new CommandDefinition(
                """
                insert into tariff_price (tariff_group, valid_from, tl_per_kwh, source, imported_at) values (@group, @from, @price, @source, @now)
                on conflict (tariff_group, valid_from) do update set tl_per_kwh = excluded.tl_per_kwh, source = excluded.source, imported_at = excluded.imported_at
                """,
                new { group = price.TariffGroup.ToString().ToLowerInvariant(), from = price.ValidFrom, price = price.TlPerKwh, source, now = clock.GetUtcNow() },
                transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    /// <summary>Installations where illegal use was found within the years that raise the multiplier (R art. 46(3)), up to a day.</summary>
    public async Task<HashSet<InstallationId>> ListRepeats(DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var ids = await connection.QueryAsync<long>(new CommandDefinition(
            "select distinct installation_id from visit where outcome like 'kacak%' and visited_on <= @asOf and visited_on > @since",
            new { asOf, since = asOf.AddYears(-PriceList.RepeatYears) }, cancellationToken: ct));
        return [.. ids.Select(id => new InstallationId(id))];
    }

    /// <summary>The tariff groups that have installations.</summary>
    public async Task<IReadOnlyList<TariffGroup>> ListGroups(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var groups = await connection.QueryAsync<string>(new CommandDefinition("select distinct tariff_group from installation", cancellationToken: ct));
        return [.. groups.Select(group => Enum.Parse<TariffGroup>(group, ignoreCase: true))];
    }
}
