namespace Detection.Models.Evaluation;

/// <summary>Folds that whole districts fall into, so that nothing is learned from the place a row is measured in.</summary>
public static class AreaFolds
{
    /// <summary>The district with the most positives goes first, each into the fold that has the fewest so far.</summary>
    /// <param name="districts">One a row; a row without one counts as a district of its own kind, "".</param>
    /// <returns>The fold of each row, 0 to folds − 1; null where fewer districts than folds hold a positive.</returns>
    public static int[]? Deal(IReadOnlyList<string?> districts, IReadOnlyList<float> labels, int folds)
    {
        var areas = Enumerable.Range(0, districts.Count).GroupBy(i => districts[i] ?? "", StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Rows: g.Count(), Positives: g.Count(i => labels[i] > 0.5f)))
            .OrderByDescending(a => a.Positives).ThenByDescending(a => a.Rows).ThenBy(a => a.Name, StringComparer.Ordinal).ToArray();
        if (areas.Count(a => a.Positives > 0) < folds) return null;
        var (positives, rows, foldOf) = (new int[folds], new int[folds], new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var area in areas)
        {
            var fold = Enumerable.Range(0, folds).MinBy(f => (positives[f], rows[f], f));
            foldOf[area.Name] = fold;
            positives[fold] += area.Positives;
            rows[fold] += area.Rows;
        }
        return [.. districts.Select(d => foldOf[d ?? ""])];
    }
}
