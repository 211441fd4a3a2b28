using System.Runtime.CompilerServices;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Scoring;
using Detection.Models.Balance;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Grid;

/// <summary>Reads what balances are drawn up from: elements, their meters, and bills already summed by transformer and reading days.</summary>
public sealed class GridReader(NpgsqlDataSource database, HistoryReader histories)
{
    /// <summary>Of the window a year more is read, so that the first month's bills are whole and a mean use is known.</summary>
    private const int LeadMonths = 12;

    internal async Task<IReadOnlyList<TransformerRow>> ListTransformers(CancellationToken ct)
    {
        var srid = await histories.MetricSrid(ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<TransformerRow>(Command("ListTransformers", new { srid }, ct))).AsList();
    }

    internal async Task<IReadOnlyList<FeederRow>> ListFeeders(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<FeederRow>(Command("ListFeeders", null, ct))).AsList();
    }

    /// <summary>Metered spans by level and code, in order of time.</summary>
    public async Task<ILookup<(string Level, string Code), MeteredSpan>> ListMetered(DateOnly asOf, CancellationToken ct)
    {
        var spans = new List<((string, string) Key, MeteredSpan Span)>();
        await foreach (var row in Read("ListMeteredSpans", asOf, ct))
            spans.Add(((row.GetString(0), row.GetString(1)), new MeteredSpan(Period.Of(row.GetFieldValue<DateOnly>(2)), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.GetDouble(5))
            {
                OutKwh = row.GetDouble(6),
                DemandKw = row.IsDBNull(7) ? double.NaN : row.GetDouble(7),
            }));
        return spans.OrderBy(span => span.Span.From).ToLookup(span => span.Key, span => span.Span);
    }

    /// <summary>Bills by transformer.</summary>
    public async Task<Dictionary<string, List<BilledSpan>>> ListBilled(DateOnly asOf, CancellationToken ct)
    {
        var spans = new Dictionary<string, List<BilledSpan>>(StringComparer.Ordinal);
        await foreach (var row in Read("ListBilledSpans", asOf, ct))
            Add(spans, row.GetString(0), new BilledSpan(row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetDouble(3), (int)row.GetInt64(5))
            {
                EstimatedKwh = row.IsDBNull(4) ? 0 : row.GetDouble(4),
            });
        return spans;
    }

    /// <summary>Unread days by transformer.</summary>
    public async Task<Dictionary<string, List<UnreadSpan>>> ListUnread(DateOnly asOf, CancellationToken ct)
    {
        var spans = new Dictionary<string, List<UnreadSpan>>(StringComparer.Ordinal);
        await foreach (var row in Read("ListUnreadSpans", asOf, ct))
            Add(spans, row.GetString(0), new UnreadSpan(row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2), row.GetDouble(3), (int)row.GetInt64(4)));
        return spans;
    }

    /// <summary>Installations with several links, each with its history: their bills are cut here and not in the database.</summary>
    public async Task<IReadOnlyList<(InstallationHistory History, IReadOnlyList<FeedLink> Links)>> ListMoved(DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var links = (await connection.QueryAsync<(long InstallationId, string Code, DateOnly From, DateOnly? To)>(Command("ListMovedInstallations", null, ct)))
            .GroupBy(row => row.InstallationId, row => new FeedLink(row.Code, row.From, row.To)).ToArray();
        var moved = new List<(InstallationHistory, IReadOnlyList<FeedLink>)>(links.Length);
        foreach (var installation in links)
            if (await histories.Find(installation.Key, asOf, ct) is { } history) moved.Add((history, [.. installation]));
        return moved;
    }

    private async IAsyncEnumerable<NpgsqlDataReader> Read(string query, DateOnly asOf, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read($"Stages/Grid/{query}.sql"));
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("as_of", asOf);
        command.Parameters.AddWithValue("since", Since(asOf));
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) yield return reader;
    }

    /// <summary>First day of the first period that is read.</summary>
    internal static DateOnly Since(DateOnly asOf) => (GridRecords.MonthsBefore(asOf)[0] - LeadMonths).FirstDay;

    private static CommandDefinition Command(string query, object? parameters, CancellationToken ct) =>
        new(Sql.Read($"Stages/Grid/{query}.sql"), parameters, commandTimeout: 0, cancellationToken: ct);

    private static void Add<T>(Dictionary<string, List<T>> lists, string code, T item)
    {
        if (!lists.TryGetValue(code, out var list)) lists[code] = list = [];
        list.Add(item);
    }
}
