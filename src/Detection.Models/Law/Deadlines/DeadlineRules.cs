namespace Detection.Models.Law.Deadlines;

/// <summary>The time limits of R 47–49 and 55, part of a dated rule set.</summary>
public sealed record DeadlineRules
{
    public int BillBusinessDays { get; init; } = 3;

    public int PaymentDays { get; init; } = 10;

    public int ObjectionMonths { get; init; } = 6;

    public int DecisionBusinessDays { get; init; } = 10;

    public int NoticeDays { get; init; } = 15;

    public int UrbanReconnectHours { get; init; } = 24;

    public int RuralReconnectHours { get; init; } = 48;

    public int InformantBusinessDays { get; init; } = 15;
}
