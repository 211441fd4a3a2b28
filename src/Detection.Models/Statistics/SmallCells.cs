namespace Detection.Models.Statistics;

/// <summary>Hides small counts of a published table, so that nobody can be recognised in it.</summary>
/// <remarks>
/// Primary and complementary cell suppression for one column with a published total: Hundepool et al. (2012), Statistical disclosure
/// control, ch. 4, doi:10.1002/9781118348239. A nought is published: it says that nothing was found, of nobody. Tables of several nights
/// are not protected against each other.
/// </remarks>
public static class SmallCells
{
    /// <summary>Counts from 1 to one less than this are hidden.</summary>
    public const int Below = 5;

    public static bool IsSmall(long count) => count is > 0 and < Below;

    /// <summary>Which cells of a column to hide when their sum is published, unless the sum itself is small.</summary>
    /// <param name="cells">One count for each group; none negative.</param>
    /// <returns>
    /// True for each small cell and for as many of the next smallest as it takes until the hidden ones are at least two, sum to no small
    /// count, and so cannot be told from the total.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static bool[] Hide(ReadOnlySpan<long> cells)
    {
        var hidden = new bool[cells.Length];
        long total = 0, hiddenSum = 0;
        var hiddenCount = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cells[i], nameof(cells));
            total += cells[i];
            if (!IsSmall(cells[i])) continue;
            hidden[i] = true;
            hiddenSum += cells[i];
            hiddenCount++;
        }
        while (hiddenCount > 0 && !IsSmall(total) && (hiddenCount == 1 || IsSmall(hiddenSum)) && NextSmallest(cells, hidden) is { } next)
        {
            hidden[next] = true;
            hiddenSum += cells[next];
            hiddenCount++;
        }
        return hidden;
    }

    /// <summary>The smallest published cell that is not nought, else a nought; the first of equals.</summary>
    private static int? NextSmallest(ReadOnlySpan<long> cells, bool[] hidden)
    {
        int? next = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (hidden[i]) continue;
            if (next is not { } best || Rank(cells[i]) < Rank(cells[best])) next = i;
        }
        return next;

        static long Rank(long count) => count == 0 ? long.MaxValue : count;
    }
}
