using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Scoring;
using Detection.Models.Balance;
using Detection.Models.Features;
using Detection.Models.Series;
using Npgsql;

namespace Detection.Api.Stages.Grid;

/// <summary>An element's balance at its level.</summary>
/// <param name="Element">With what its losses depend on.</param>
public sealed record SurveyedElement(GridElement Element, IReadOnlyList<MonthBalance> Months, YearLoss Year);

/// <summary>The grid of the whole company as known on a day. The last day's is kept: the stages of a night share it, and training goes quarter by quarter.</summary>
public sealed class GridSurvey(GridReader reader, HistoryReader histories, NpgsqlDataSource database)
{
    private (DateOnly Day, Surveyed Grid)? _last;

    /// <param name="Transformers">By code.</param>
    /// <param name="Above">Feeders and substations.</param>
    public sealed record Surveyed(IReadOnlyDictionary<string, TransformerBalance> Transformers, IReadOnlyList<SurveyedElement> Above);

    public async Task<Surveyed> At(DateOnly asOf, CancellationToken ct)
    {
        if (_last is { } last && last.Day == asOf) return last.Grid;
        var surveyed = await DrawUp(asOf, ct);
        _last = (asOf, surveyed);
        return surveyed;
    }

    /// <summary>What features may know of the grid and the neighbourhoods on a day.</summary>
    /// <param name="runId">The run that asks: its own scores are not known yet.</param>
    public async Task<GridContext> ContextAt(DateOnly asOf, long runId, CancellationToken ct)
    {
        var surveyed = await At(asOf, ct);
        return new GridContext(surveyed.Transformers.Values, await Neighbourhoods(asOf, runId, ct));
    }

    private async Task<IReadOnlyDictionary<InstallationId, IReadOnlyList<NeighbourView>>> Neighbourhoods(DateOnly asOf, long runId, CancellationToken ct)
    {
        var srid = await histories.MetricSrid(ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        var points = new List<NeighbourPoint>();
        await using var command = new NpgsqlCommand(Sql.Read("Stages/Grid/ListNeighbourPoints.sql"), connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("as_of", asOf);
        command.Parameters.AddWithValue("run_id", runId);
        command.Parameters.AddWithValue("srid", srid);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            points.Add(new NeighbourPoint(
                new InstallationId(row.GetInt64(0)), row.IsDBNull(1) ? double.NaN : row.GetDouble(1), row.IsDBNull(2) ? double.NaN : row.GetDouble(2),
                row.GetBoolean(3), row.GetBoolean(4), row.IsDBNull(5) ? double.NaN : row.GetFloat(5)));
        return NeighbourLook.Around(points);
    }

    private async Task<Surveyed> DrawUp(DateOnly asOf, CancellationToken ct)
    {
        var months = GridRecords.MonthsBefore(asOf);
        var rows = await reader.ListTransformers(ct);
        if (rows.Count == 0) return new Surveyed(new Dictionary<string, TransformerBalance>(), []);
        var (metered, billed, unread) = (await reader.ListMetered(asOf, ct), await reader.ListBilled(asOf, ct), await reader.ListUnread(asOf, ct));
        foreach (var (history, links) in await reader.ListMoved(asOf, ct)) Add(history.AsOf(asOf), links, billed, unread);
        List<BilledSpan> Billed(string code) => billed.GetValueOrDefault(code) ?? [];
        List<UnreadSpan> Unread(string code) => unread.GetValueOrDefault(code) ?? [];
        var transformers = rows.AsParallel().AsOrdered().WithCancellation(ct).Select(row => TransformerBalance.Of(
            row.ToRecord(), [.. metered[("transformer", row.Code)]], Billed(row.Code), Unread(row.Code), months)).ToDictionary(balance => balance.Transformer.Code);
        var feeders = await reader.ListFeeders(ct);
        var byFeeder = rows.ToLookup(row => row.FeederCode);
        var above = feeders.AsParallel().AsOrdered().Select(feeder => Survey(
            ElementLevel.Feeder, feeder.Code, [.. byFeeder[feeder.Code]], feeder.ToLine(), [.. metered[("feeder", feeder.Code)]], Billed, Unread, months));
        var substations = rows.Where(row => row.SubstationCode is not null).GroupBy(row => row.SubstationCode!).AsParallel().AsOrdered().Select(substation => Survey(
            ElementLevel.Substation, substation.Key, [.. substation], null, SubstationMeter.Of(feeders.Where(feeder => feeder.SubstationCode == substation.Key).Select(feeder => metered[("feeder", feeder.Code)])),
            Billed, Unread, months));
        return new Surveyed(transformers, [.. above, .. substations]);
    }

    private static void Add(HistoryView view, IReadOnlyList<FeedLink> links, Dictionary<string, List<BilledSpan>> billed, Dictionary<string, List<UnreadSpan>> unread)
    {
        foreach (var (code, span) in InstallationSpans.Billed(view, null, links))
        {
            if (!billed.TryGetValue(code, out var spans)) billed[code] = spans = [];
            spans.Add(span);
        }
        foreach (var (code, span) in InstallationSpans.Unread(view, null, links))
        {
            if (!unread.TryGetValue(code, out var spans)) unread[code] = spans = [];
            spans.Add(span);
        }
    }

    private static SurveyedElement Survey(
        ElementLevel level, string code, IReadOnlyList<TransformerRow> fed, MediumVoltageLine? line, IReadOnlyList<MeteredSpan> metered, Func<string, List<BilledSpan>> billed,
        Func<string, List<UnreadSpan>> unread, IReadOnlyList<Period> months)
    {
        var element = new GridElement(level, code, [.. fed.Select(row => row.RatingKva ?? double.NaN)], line);
        var balance = ElementBalance.Of(element, metered, [.. fed.SelectMany(row => billed(row.Code))], [.. fed.SelectMany(row => unread(row.Code))], months);
        return new SurveyedElement(element, balance, YearLoss.Of(balance));
    }
}
