using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Models.Balance;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.Grid;

/// <summary>The tables <c>grid_balance</c> and <c>grid_loss</c>.</summary>
public sealed class BalanceStore(NpgsqlDataSource database)
{
    /// <summary>Puts a night's balances in the place of the former ones, and its losses in the place of what the run had, at once.</summary>
    public async Task Replace(long runId, GridSurvey.Surveyed surveyed, CancellationToken ct)
    {
        SurveyedElement[] elements =
        [
            .. surveyed.Transformers.Values.Select(balance => new SurveyedElement(new GridElement(ElementLevel.Transformer, balance.Transformer.Code, [balance.Transformer.RatingKva]), balance.Balance, balance.Year)),
            .. surveyed.Above,
        ];
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from grid_balance; delete from grid_loss where run_id = @runId", new { runId }, transaction, commandTimeout: 0, cancellationToken: ct));
        await CopyMonths(connection, runId, elements, ct);
        await CopyLosses(connection, runId, elements, ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<LossRow>> ListLosses(LossFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<LossRow>(new CommandDefinition(
            Sql.Read("Stages/Grid/ListLosses.sql"), new { level = filter.Level ?? "transformer", state = filter.State, search = filter.Search, code = filter.Code, limit = filter.Limit, offset = filter.Offset },
            cancellationToken: ct))).AsList();
    }

    public async Task<IReadOnlyList<MonthRow>> ListMonths(string level, string code, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<MonthRow>(new CommandDefinition(Sql.Read("Stages/Grid/ListMonths.sql"), new { level, code }, cancellationToken: ct))).AsList();
    }

    private static async Task CopyMonths(NpgsqlConnection connection, long runId, IEnumerable<SurveyedElement> elements, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy grid_balance (level, code, period, run_id, energy_in_kwh, billed_kwh, technical_kwh, technical_low_kwh, technical_high_kwh, unexplained_kwh,
                unexplained_low_kwh, unexplained_high_kwh, installation_count, covered_share, estimated_share, state) from stdin (format binary)
            """, ct);
        foreach (var (element, months, _) in elements)
            foreach (var month in months)
            {
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(GridWords.Of(element.Level), NpgsqlDbType.Text, ct);
                await copy.WriteAsync(element.Code, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(month.Period.FirstDay, NpgsqlDbType.Date, ct);
                await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
                await Number(copy, month.InKwh, ct);
                await Number(copy, month.BilledKwh + month.UnreadKwh, ct);
                await Number(copy, month.Technical.LikelyKwh, ct);
                await Number(copy, month.Technical.LowKwh, ct);
                await Number(copy, month.Technical.HighKwh, ct);
                await Number(copy, month.UnexplainedKwh, ct);
                await Number(copy, month.UnexplainedLowKwh, ct);
                await Number(copy, month.UnexplainedHighKwh, ct);
                await copy.WriteAsync(month.Installations, NpgsqlDbType.Integer, ct);
                await copy.WriteAsync((float)month.CoveredShare, NpgsqlDbType.Real, ct);
                await copy.WriteAsync((float)month.EstimatedShare, NpgsqlDbType.Real, ct);
                await copy.WriteAsync(GridWords.Of(month.State), NpgsqlDbType.Text, ct);
            }
        await copy.CompleteAsync(ct);
    }

    private static async Task CopyLosses(NpgsqlConnection connection, long runId, IEnumerable<SurveyedElement> elements, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy grid_loss (run_id, level, code, rank, energy_in_kwh, billed_kwh, technical_kwh, unexplained_kwh, unexplained_low_kwh, unexplained_high_kwh, share,
                share_low, share_high, excess_kwh_per_day, months_told, installation_count, assumptions, state) from stdin (format binary)
            """, ct);
        foreach (var level in elements.GroupBy(element => element.Element.Level))
        {
            var rank = 0;
            foreach (var (element, _, year) in level.OrderByDescending(e => e.Year.ExcessKwhPerDay).ThenByDescending(e => Known(e.Year)).ThenBy(e => e.Element.Code, StringComparer.Ordinal))
            {
                var told = year.State == BalanceState.Told;
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
                await copy.WriteAsync(GridWords.Of(element.Level), NpgsqlDbType.Text, ct);
                await copy.WriteAsync(element.Code, NpgsqlDbType.Text, ct);
                await copy.WriteAsync(++rank, NpgsqlDbType.Integer, ct);
                await Number(copy, year.InKwh, ct);
                await Number(copy, year.BilledKwh, ct);
                await Number(copy, year.TechnicalKwh, ct);
                foreach (var value in (double[])[year.UnexplainedKwh, year.UnexplainedLowKwh, year.UnexplainedHighKwh, year.Share, year.ShareLow, year.ShareHigh])
                    await Number(copy, told ? value : double.NaN, ct);
                await Number(copy, year.ExcessKwhPerDay, ct);
                await copy.WriteAsync(year.MonthsTold, NpgsqlDbType.Integer, ct);
                await copy.WriteAsync(year.Installations, NpgsqlDbType.Integer, ct);
                await copy.WriteAsync(JsonSerializer.Serialize(LossAssumptions.Of(element), JsonSerializerOptions.Web), NpgsqlDbType.Jsonb, ct);
                await copy.WriteAsync(GridWords.Of(year.State), NpgsqlDbType.Text, ct);
            }
        }
        await copy.CompleteAsync(ct);
    }

    private static double Known(YearLoss year) => year.State == BalanceState.Told ? year.UnexplainedKwh : double.NegativeInfinity;

    private static Task Number(NpgsqlBinaryImporter copy, double value, CancellationToken ct) =>
        double.IsFinite(value) ? copy.WriteAsync(value, NpgsqlDbType.Double, ct) : copy.WriteNullAsync(ct);
}
