namespace Detection.Models.Training.Learned;

/// <summary>Rows dealt into folds so that each has its share of positives; rows that are the same in every number go into the same fold.</summary>
public static class StratifiedFolds
{
    /// <param name="groups">Rows with equal entries stay together; null = every row by itself.</param>
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
        var next = new int[2];
        foreach (var row in order)
        {
            var side = labels[row] > 0.5f ? 1 : 0;
            if (groups is not null && foldOfGroup.TryGetValue(groups[row], out var known))
            {
                fold[row] = known;
                continue;
            }
            fold[row] = next[side]++ % folds;
            if (groups is not null) foldOfGroup[groups[row]] = fold[row];
        }
        return fold;
    }

    /// <summary>The rows of one fold, or those of all others, in order.</summary>
    public static int[] Rows(int[] folds, int fold, bool inside) => [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold == inside)];
}
