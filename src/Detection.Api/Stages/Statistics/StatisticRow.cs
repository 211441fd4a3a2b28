using Detection.Models.Statistics;

namespace Detection.Api.Stages.Statistics;

/// <summary>One row of the table <c>statistic</c> with the day of its run; never published as it is.</summary>
public sealed class StatisticRow
{
    public long RunId { get; init; }

    public DateOnly AsOf { get; init; }

    public required string Breakdown { get; init; }

    public required string GroupName { get; init; }

    public required long Installations { get; init; }

    public required long Visits { get; init; }

    public required long Findings { get; init; }

    public required long Irregular { get; init; }

    public required long UnderRegistered { get; init; }

    public required long IncompleteVisits { get; init; }

    public VisitCounts Counts => new(Installations, Visits, Findings, Irregular, UnderRegistered, IncompleteVisits);
}
