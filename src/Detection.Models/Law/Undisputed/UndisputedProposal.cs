using Detection.Models.Features;
using Detection.Models.Law.Facts;
using Detection.Models.Series;

namespace Detection.Models.Law.Undisputed;

/// <summary>A month in which use may have begun to fall.</summary>
/// <param name="FellOn">First day of the first low month.</param>
/// <param name="Depth">Share of the former level that is gone, 0–1.</param>
/// <param name="Significance">In standard errors of a month's ordinary movement.</param>
/// <param name="MonthsBefore">Known months before it.</param>
/// <param name="MonthsAfter">Known months from it on.</param>
public sealed record DropDate(DateOnly FellOn, double Depth, double Significance, int MonthsBefore, int MonthsAfter);

/// <summary>
/// The undisputed period as the data propose it (R 44(1)); a person confirms it, chooses an alternative or puts it aside.
/// </summary>
/// <param name="Proposed">The most likely date; null where no drop can be dated.</param>
/// <param name="Alternatives">Other dates the data do not rule out, the likeliest first.</param>
/// <param name="SamePeriod">The same calendar months as the disputed ones, in the last year before the drop: what R 44(1) calls the same period.</param>
/// <param name="MissingMonths">Months of the same period that have no reading, each as its first day.</param>
/// <param name="Evidence">Sentences with this installation's own numbers.</param>
public sealed record UndisputedProposal(
    DropDate? Proposed, IReadOnlyList<DropDate> Alternatives, IReadOnlyList<EnergySpan> SamePeriod, IReadOnlyList<DateOnly> MissingMonths, IReadOnlyList<TextPair> Evidence)
{
    /// <summary>As facts of the case; confirmed only where a person is named.</summary>
    public UndisputedUse ToFacts(string? confirmedBy) => new(SamePeriod, Proposed?.FellOn, confirmedBy);
}
