using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Models.Law.Deadlines;
using Detection.Models.Law.Rules;
using Detection.Models.Law.Tables;
using Detection.Models.Law.Worksheets;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.LawTables;

/// <summary>Reads and keeps the tables the law refers to.</summary>
public sealed class LawTableStore(NpgsqlDataSource database, TimeProvider clock)
{
    private sealed record TariffPrice(
        string PriceGroup, DateOnly EffectiveFrom, DateOnly? EffectiveTo, decimal EnergyTlPerKwh, decimal DistributionTlPerKwh, decimal? TierKwhPerDay,
        decimal? HighTierEnergyTlPerKwh, string Source);

    private sealed record Fee(string TariffGroup, DateOnly EffectiveFrom, DateOnly? EffectiveTo, decimal FeeTl, string Source);

    private sealed record Section(decimal SectionMm2, short Phases, decimal PowerKw, string Source);

    /// <summary>Everything the engine may need.</summary>
    public async Task<Detection.Models.Law.Tables.LawTables> Read(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tariffs = await connection.QueryAsync<TariffPrice>(Command(
            "select price_group, effective_from, effective_to, energy_tl_per_kwh, distribution_tl_per_kwh, tier_kwh_per_day, high_tier_energy_tl_per_kwh, source from law_tariff", ct));
        var fees = await connection.QueryAsync<Fee>(Command("select tariff_group, effective_from, effective_to, fee_tl, source from cut_reconnect_fee", ct));
        var sections = await connection.QueryAsync<Section>(Command("select section_mm2, phases, power_kw, source from cable_section", ct));
        return new Detection.Models.Law.Tables.LawTables
        {
            Tariffs =
            [
                .. tariffs.Select(row => new TariffRow(
                    Enum.Parse<PriceGroup>(row.PriceGroup, ignoreCase: true), row.EffectiveFrom, row.EffectiveTo, row.EnergyTlPerKwh, row.DistributionTlPerKwh,
                    row.TierKwhPerDay, row.HighTierEnergyTlPerKwh, row.Source)),
            ],
            CutReconnectFees = [.. fees.Select(row => new FeeRow(Enum.Parse<TariffGroup>(row.TariffGroup, ignoreCase: true), row.EffectiveFrom, row.EffectiveTo, row.FeeTl, row.Source))],
            CableSections = [.. sections.Select(row => new CableRow(row.SectionMm2, row.Phases, row.PowerKw, row.Source))],
        };
    }

    /// <summary>The confirmed rule set and those an operator supplied.</summary>
    public async Task<RuleSets> ReadRuleSets(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var supplied = await connection.QueryAsync<string>(Command("select document::text from rule_set", ct));
        return new RuleSets([RuleSets.Confirmed2025, .. supplied.Select(document => JsonSerializer.Deserialize<RuleSet>(document, WorksheetJson.Options)!)]);
    }

    /// <summary>Keeps a rule set in the place of the one with the same id.</summary>
    public async Task KeepRuleSet(RuleSet set, string source, string actorName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            Sql.Read("Stages/LawTables/Keep/rule-set.sql"),
            new { set.Id, set.EffectiveFrom, Document = JsonSerializer.Serialize(set, WorksheetJson.Options), source, By = actorName, At = clock.GetUtcNow().UtcDateTime },
            cancellationToken: ct));
    }

    /// <summary>The imported holidays.</summary>
    public async Task<HolidayCalendar> ReadHolidays(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return new HolidayCalendar(await connection.QueryAsync<Holiday>(Command("select day, half_day, name from holiday", ct)));
    }

    /// <summary>The rows of one table as they are kept, in order of their key.</summary>
    public async Task<IReadOnlyList<IDictionary<string, object?>>> List(LawTable table, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return [.. (await connection.QueryAsync(Command(Sql.Read($"Stages/LawTables/List/{table.Name}.sql"), ct))).Select(row => (IDictionary<string, object?>)row)];
    }

    /// <summary>Keeps the rows, each in the place of one with the same key; all of them or none.</summary>
    public async Task<int> Keep(LawTable table, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, string actorName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var row in rows)
        {
            var parameters = new DynamicParameters(row.Select(field => new KeyValuePair<string, object?>(field.Key, field.Value)));
            parameters.Add("imported_by", actorName);
            parameters.Add("imported_at", clock.GetUtcNow().UtcDateTime);
            await connection.ExecuteAsync(new CommandDefinition(Sql.Read($"Stages/LawTables/Keep/{table.Name}.sql"), parameters, transaction, cancellationToken: ct));
        }
        await transaction.CommitAsync(ct);
        return rows.Count;
    }

    private static CommandDefinition Command(string sql, CancellationToken ct) => new(sql, cancellationToken: ct);
}
