using Detection.Api.Database;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Scoring;
using Detection.Models.Balance;
using Detection.Models.Balance.Reconciling;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Grid;

/// <summary>Reads the installations behind transformers as series in the transformers' months.</summary>
public sealed class MemberReader(NpgsqlDataSource database, HistoryReader histories)
{
    public async Task<IReadOnlyList<TransformerCase>> Cases(IReadOnlyList<TransformerBalance> balances, RunContext run, CancellationToken ct)
    {
        var byCode = balances.ToDictionary(balance => balance.Transformer.Code);
        var shapes = balances.ToDictionary(balance => balance.Transformer.Code, balance => EnergyShape.Of([.. balance.Balance.Select(month => new MeteredSpan(month.Period, month.From, month.To, month.InKwh))]));
        var members = balances.ToDictionary(balance => balance.Transformer.Code, _ => new List<MemberSeries>());
        await using var command = database.CreateCommand(Sql.Read("Stages/Grid/ListMembers.sql"));
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("codes", byCode.Keys.ToArray());
        command.Parameters.AddWithValue("as_of", run.AsOf);
        command.Parameters.AddWithValue("since", GridReader.Since(run.AsOf));
        command.Parameters.AddWithValue("run_id", run.RunId);
        command.Parameters.AddWithValue("srid", await histories.MetricSrid(ct));
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var code = reader.GetString(1);
            members[code].Add(Member(reader, byCode[code], shapes[code], run.AsOf));
        }
        return [.. balances.Select(balance => new TransformerCase(balance, members[balance.Transformer.Code]))];
    }

    private static MemberSeries Member(NpgsqlDataReader row, TransformerBalance balance, EnergyShape shape, DateOnly asOf)
    {
        var code = balance.Transformer.Code;
        var view = new InstallationHistory
        {
            Id = new InstallationId(row.GetInt64(0)),
            InstallationNo = "",
            TariffGroup = TariffGroup.Other,
            XMetres = Number(row, 2),
            YMetres = Number(row, 3),
            Status = Enum.Parse<InstallationStatus>(row.GetString(7), ignoreCase: true),
            ContractEnd = row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8),
            Readings = Readings(row),
        }.AsOf(asOf);
        var billed = InstallationSpans.Billed(view, code, []).Concat(InstallationSpans.Fed(GivenBack(row), code, []));
        return MemberSeries.Of(
            view.Id, view.XMetres, view.YMetres, billed.Select(part => part.Span), InstallationSpans.Unread(view, code, []).Select(part => part.Span), balance.Balance, shape,
            TransformerCases.IsTransformed(Number(row, 4), Number(row, 5)), row.IsDBNull(6) ? double.NaN : row.GetFloat(6));
    }

    private static MonthlyReading[] Readings(NpgsqlDataReader row)
    {
        if (row.IsDBNull(9)) return [];
        var (periods, first, last) = (row.GetFieldValue<DateOnly[]>(9), row.GetFieldValue<DateOnly?[]>(10), row.GetFieldValue<DateOnly?[]>(11));
        var (kwh, estimated) = (row.GetFieldValue<double[]>(12), row.GetFieldValue<bool[]>(13));
        return [.. periods.Select((period, i) => new MonthlyReading(Period.Of(period), kwh[i]) { FirstReadingDate = first[i], LastReadingDate = last[i], Estimated = estimated[i] })];
    }

    private static IEnumerable<BilledSpan> GivenBack(NpgsqlDataReader row)
    {
        if (row.IsDBNull(14)) return [];
        var (from, to, kwh) = (row.GetFieldValue<DateOnly[]>(14), row.GetFieldValue<DateOnly[]>(15), row.GetFieldValue<double[]>(16));
        return from.Select((day, i) => new BilledSpan(day, to[i], kwh[i], 0));
    }

    private static double Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? double.NaN : row.GetDouble(column);
}
