namespace Detection.Models.Evaluation;

/// <summary>Earlier visits to learn from and later ones to be measured on. Visits of the first later day are all later.</summary>
/// <param name="From">First day of the later visits.</param>
/// <param name="Earlier">Rows visited before it, oldest first.</param>
/// <param name="Later">Rows visited on it or after, oldest first.</param>
public sealed record ForwardSplit(DateOnly From, int[] Earlier, int[] Later)
{
    /// <param name="visitedOn">One a row; rows without a day are on neither side.</param>
    /// <param name="earlierShare">About this share of the dated visits is earlier (0–1).</param>
    /// <returns>Null where no visit is dated.</returns>
    public static ForwardSplit? Of(IReadOnlyList<DateOnly?> visitedOn, double earlierShare)
    {
        var dated = Enumerable.Range(0, visitedOn.Count).Where(i => visitedOn[i] is not null).OrderBy(i => visitedOn[i]).ThenBy(i => i).ToArray();
        if (dated.Length == 0) return null;
        var from = visitedOn[dated[Math.Min(dated.Length - 1, (int)(earlierShare * dated.Length))]]!.Value;
        return new ForwardSplit(from, [.. dated.Where(i => visitedOn[i] < from)], [.. dated.Where(i => visitedOn[i] >= from)]);
    }
}
