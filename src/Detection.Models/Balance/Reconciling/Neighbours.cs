namespace Detection.Models.Balance.Reconciling;

/// <summary>Which transformers stand near enough that an installation may hang on either.</summary>
internal static class Neighbours
{
    private const int Most = 8;
    private const double ReachMetres = 3_000;

    /// <summary>For each transformer the places of its nearest others, the nearest first; without a position, those of its feeder.</summary>
    /// <remarks>Cost: cells of the reach's size, so linear in transformers for a district of even density.</remarks>
    public static int[][] Of(IReadOnlyList<TransformerRecord> transformers)
    {
        var cells = Enumerable.Range(0, transformers.Count).Where(i => HasPosition(transformers[i])).ToLookup(i => Cell(transformers[i]));
        var feeders = Enumerable.Range(0, transformers.Count).Where(i => transformers[i].FeederCode is not null).ToLookup(i => transformers[i].FeederCode);
        return [.. transformers.Select((one, place) => (HasPosition(one) ? Around(one, cells) : feeders[one.FeederCode])
            .Where(other => other != place && !(Metres(one, transformers[other]) > ReachMetres))
            .OrderBy(other => Metres(one, transformers[other])).ThenBy(other => other).Take(Most).ToArray())];
    }

    private static IEnumerable<int> Around(TransformerRecord one, ILookup<(long, long), int> cells)
    {
        var (column, row) = Cell(one);
        for (var right = -1; right <= 1; right++)
            for (var up = -1; up <= 1; up++)
                foreach (var other in cells[(column + right, row + up)]) yield return other;
    }

    private static bool HasPosition(TransformerRecord one) => double.IsFinite(one.XMetres) && double.IsFinite(one.YMetres);

    private static (long, long) Cell(TransformerRecord one) => ((long)Math.Floor(one.XMetres / ReachMetres), (long)Math.Floor(one.YMetres / ReachMetres));

    private static double Metres(TransformerRecord one, TransformerRecord other) =>
        Math.Sqrt(Math.Pow(one.XMetres - other.XMetres, 2) + Math.Pow(one.YMetres - other.YMetres, 2));
}
