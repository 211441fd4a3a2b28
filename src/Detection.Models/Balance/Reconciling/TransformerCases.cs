using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>Hangs the installations of a district held in memory on their transformers, as the register does on a day.</summary>
public static class TransformerCases
{
    /// <summary>A meter above this is not wired directly, whatever its register says of ratios [kW].</summary>
    private const double DirectKw = 50;

    /// <param name="suspicion">Scores by installation; may be empty.</param>
    public static IReadOnlyList<TransformerCase> Of(
        GridRecords grid, IReadOnlyCollection<InstallationHistory> histories, IReadOnlyDictionary<string, TransformerBalance> balances, DateOnly asOf,
        IReadOnlyDictionary<InstallationId, double> suspicion)
    {
        var shapes = balances.ToDictionary(b => b.Key, b => EnergyShape.Of(grid.EnergyOf(b.Key, asOf)));
        var members = histories.OrderBy(history => history.Id).AsParallel().AsOrdered()
            .Select(history => (Code: CodeOf(grid, history, asOf), History: history))
            .Where(member => member.Code is not null && balances.ContainsKey(member.Code))
            .Select(member => (member.Code, Series: SeriesOf(grid, member.History, member.Code!, balances[member.Code!], shapes[member.Code!], asOf, suspicion)))
            .ToLookup(member => member.Code!, member => member.Series);
        return [.. balances.Values.Select(balance => new TransformerCase(balance, [.. members[balance.Transformer.Code]]))];
    }

    /// <summary>Whether an installation is measured through current transformers.</summary>
    public static bool IsTransformed(double multiplier, double connectionPowerKw) => multiplier > 1 || connectionPowerKw > DirectKw;

    /// <summary>The transformer that the register names on a day; of several at once the one linked last.</summary>
    private static string? CodeOf(GridRecords grid, InstallationHistory history, DateOnly asOf)
    {
        var links = grid.LinksOf(history.Id);
        return links.Count == 0
            ? history.TransformerCode
            : links.Where(link => link.From <= asOf && !(link.To <= asOf)).OrderBy(link => link.From).Select(link => link.TransformerCode).LastOrDefault();
    }

    private static MemberSeries SeriesOf(
        GridRecords grid, InstallationHistory history, string code, TransformerBalance balance, EnergyShape shape, DateOnly asOf,
        IReadOnlyDictionary<InstallationId, double> suspicion)
    {
        var (view, links) = (history.AsOf(asOf), grid.LinksOf(history.Id));
        var billed = InstallationSpans.Billed(view, history.TransformerCode, links)
            .Concat(InstallationSpans.Fed(grid.GivenBackOf(history.Id, asOf), history.TransformerCode, links));
        var unread = InstallationSpans.Unread(view, history.TransformerCode, links);
        return MemberSeries.Of(
            history.Id, history.XMetres, history.YMetres, billed.Where(span => span.TransformerCode == code).Select(span => span.Span),
            unread.Where(span => span.TransformerCode == code).Select(span => span.Span), balance.Balance, shape,
            IsTransformed(view.CurrentMeter?.Multiplier ?? double.NaN, view.ConnectionPowerKw), suspicion.GetValueOrDefault(history.Id, double.NaN));
    }
}
