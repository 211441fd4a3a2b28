using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>A transformer with its months and their sum.</summary>
public sealed record TransformerBalance(TransformerRecord Transformer, IReadOnlyList<MonthBalance> Balance, YearLoss Year)
{
    /// <summary>Months looked at: three years, so that a season is seen three times.</summary>
    public const int Months = 36;

    /// <summary>Draws up one transformer's balance.</summary>
    public static TransformerBalance Of(
        TransformerRecord transformer, IReadOnlyList<MeteredSpan> metered, IReadOnlyList<BilledSpan> billed, IReadOnlyList<UnreadSpan> unread, IReadOnlyList<Period> months)
    {
        var element = new GridElement(ElementLevel.Transformer, transformer.Code, [transformer.RatingKva]);
        var balance = ElementBalance.Of(element, metered, billed, unread, months);
        return new TransformerBalance(transformer, balance, YearLoss.Of(balance));
    }

    /// <summary>All transformers of a district held in memory, as known on a day.</summary>
    public static IReadOnlyDictionary<string, TransformerBalance> Of(GridRecords grid, IReadOnlyCollection<InstallationHistory> histories, DateOnly asOf)
    {
        var billed = grid.Transformers.ToDictionary(transformer => transformer.Code, _ => new List<BilledSpan>());
        var unread = grid.Transformers.ToDictionary(transformer => transformer.Code, _ => new List<UnreadSpan>());
        foreach (var history in histories.OrderBy(history => history.Id))
        {
            var (view, links) = (history.AsOf(asOf), grid.LinksOf(history.Id));
            foreach (var (code, span) in InstallationSpans.Billed(view, history.TransformerCode, links))
                if (billed.TryGetValue(code, out var spans)) spans.Add(span);
            foreach (var (code, span) in InstallationSpans.Fed(grid.GivenBackOf(history.Id, asOf), history.TransformerCode, links))
                if (billed.TryGetValue(code, out var spans)) spans.Add(span);
            foreach (var (code, span) in InstallationSpans.Unread(view, history.TransformerCode, links))
                if (unread.TryGetValue(code, out var spans)) spans.Add(span);
        }
        var months = GridRecords.MonthsBefore(asOf);
        return grid.Transformers.AsParallel().AsOrdered()
            .Select(transformer => Of(transformer, grid.EnergyOf(transformer.Code, asOf), billed[transformer.Code], unread[transformer.Code], months))
            .ToDictionary(balance => balance.Transformer.Code);
    }
}
