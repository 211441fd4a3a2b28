namespace Detection.Models.Training.Learned;

/// <summary>Rows dealt into folds so that each has its share of positives; rows that are the same in every number go into the same fold.</summary>
public static class StratifiedFolds
{
    /// <summary>
    /// More equal rows than this are a kind (never used, nothing read) and not copies of one record: kept together, a fold would be asked for
    /// a kind that its model has never seen.
    /// </summary>
    public const int MostCopies = 20;

    /// <param name="groups">Rows with equal entries stay together, up to <see cref="MostCopies"/> of them; null = every row by itself.</param>
    /// <returns>The fold of each row, 0 to folds − 1.</returns>
    public static int[] Deal(ReadOnlySpan<float> labels, int folds, int seed, IReadOnlyList<long>? groups = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var random = new Random(seed);
        var order = new int[labels.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        random.Shuffle(order);
        var fold = new int[labels.Length];
        var foldOfGroup = new Dictionary<long, int>();
        var kinds = groups is null ? [] : groups.CountBy(g => g).Where(g => g.Value > MostCopies).Select(g => g.Key).ToHashSet();
        var next = new int[2];
        foreach (var row in order)
        {
            var side = labels[row] > 0.5f ? 1 : 0;
            var together = groups is not null && !kinds.Contains(groups[row]);
            if (together && foldOfGroup.TryGetValue(groups![row], out var known))
            {
                fold[row] = known;
                continue;
            }
            fold[row] = next[side]++ % folds;
            if (together) foldOfGroup[groups![row]] = fold[row];
        }
        return fold;
    }

    /// <summary>The rows of one fold, or those of all others, in order.</summary>
    public static int[] Rows(int[] folds, int fold, bool inside) => [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold == inside)];
}
