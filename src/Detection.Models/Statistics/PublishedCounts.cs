using System.Collections.Immutable;

namespace Detection.Models.Statistics;

/// <summary>Counts as they may leave the house: null where a cell is hidden.</summary>
/// <param name="HitRate">Null without visits, and where its numerator or its denominator is hidden.</param>
/// <param name="Suppressed">At least one cell is hidden.</param>
public sealed record PublishedCounts(
    long? Installations, long? Visits, long? Findings, long? Irregular, long? UnderRegistered, long? IncompleteVisits,
    WilsonInterval? HitRate, bool Suppressed)
{
    /// <summary>A total: only its own small cells are hidden.</summary>
    public static PublishedCounts OfTotal(VisitCounts total) => Publish(total, cell => SmallCells.IsSmall(cell(total)));

    /// <summary>The rows of a table whose total is published beside them, in their order.</summary>
    public static ImmutableArray<PublishedCounts> OfGroups(ImmutableArray<VisitCounts> groups)
    {
        var hidden = Columns.ToDictionary(column => column, column => SmallCells.Hide([.. groups.Select(column)]));
        return [.. groups.Select((counts, row) => Publish(counts, column => hidden[column][row]))];
    }

    private static readonly Func<VisitCounts, long> InstallationsOf = counts => counts.Installations;
    private static readonly Func<VisitCounts, long> VisitsOf = counts => counts.Visits;
    private static readonly Func<VisitCounts, long> FindingsOf = counts => counts.Findings;
    private static readonly Func<VisitCounts, long> IrregularOf = counts => counts.Irregular;
    private static readonly Func<VisitCounts, long> UnderRegisteredOf = counts => counts.UnderRegistered;
    private static readonly Func<VisitCounts, long> IncompleteOf = counts => counts.IncompleteVisits;

    private static readonly Func<VisitCounts, long>[] Columns = [InstallationsOf, VisitsOf, FindingsOf, IrregularOf, UnderRegisteredOf, IncompleteOf];

    private static PublishedCounts Publish(VisitCounts counts, Func<Func<VisitCounts, long>, bool> isHidden)
    {
        long? Cell(Func<VisitCounts, long> column) => isHidden(column) ? null : column(counts);
        var rateHidden = isHidden(VisitsOf) || isHidden(FindingsOf);
        return new(
            Cell(InstallationsOf), Cell(VisitsOf), Cell(FindingsOf), Cell(IrregularOf), Cell(UnderRegisteredOf), Cell(IncompleteOf),
            rateHidden ? null : counts.HitRate, Columns.Any(isHidden));
    }
}
