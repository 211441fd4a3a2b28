using Dapper;
using Detection.Api.Stages.LawTables;
using Detection.Models.Law.Tables;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>What a kWh of illegal use would cost, by the same table as the law's calculations, and who was found before.</summary>
public sealed class PriceStore(NpgsqlDataSource database, LawTableStore tables)
{
    /// <summary>All prices, one for each tariff group that its price group prices; a tiered tariff counts by its lower tier.</summary>
    public async Task<IReadOnlyList<TariffPrice>> List(CancellationToken ct)
    {
        var groups = Enum.GetValues<TariffGroup>().ToLookup(PriceGroups.Of);
        return
        [
            .. (await tables.Read(ct)).Tariffs.OrderBy(row => row.From).SelectMany(row => groups[row.Group].Select(group =>
                new TariffPrice(group, row.From, row.EnergyTlPerKwh + row.DistributionTlPerKwh) { ValidUntil = row.To })),
        ];
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
