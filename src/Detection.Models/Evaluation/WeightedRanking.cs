namespace Detection.Models.Evaluation;

/// <summary>
/// The figures of a ranking where rows count unequally: what they would be in the population if each visited installation stands for as many
/// as its weight says.
/// </summary>
/// <param name="BaseRate">Weighted share of positives (0–1).</param>
public readonly record struct WeightedRanking(double BaseRate, double RocAuc, double AveragePrecision)
{
    /// <summary>Ties count by their mean. Cost n·log n.</summary>
    /// <param name="weights">Above 0, one a row.</param>
    public static WeightedRanking Of(IReadOnlyList<double> scores, IReadOnlyList<bool> positive, IReadOnlyList<float> weights)
    {
        var order = Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ToArray();
        double allPositive = 0, all = 0;
        for (var i = 0; i < scores.Count; i++) (all, allPositive) = (all + weights[i], allPositive + (positive[i] ? weights[i] : 0));
        double found = 0, seen = 0, area = 0, pairs = 0;
        for (var begin = 0; begin < order.Length;)
        {
            double blockPositive = 0, block = 0;
            var end = begin;
            for (; end < order.Length && scores[order[end]].Equals(scores[order[begin]]); end++)
            {
                block += weights[order[end]];
                if (positive[order[end]]) blockPositive += weights[order[end]];
            }
            var negativeBlock = block - blockPositive;
            var negativeBelow = all - allPositive - (seen - found) - negativeBlock;
            pairs += blockPositive * (negativeBelow + negativeBlock / 2);
            (found, seen) = (found + blockPositive, seen + block);
            area += blockPositive * found / seen;
            begin = end;
        }
        var negatives = all - allPositive;
        return new WeightedRanking(allPositive / all, allPositive > 0 && negatives > 0 ? pairs / (allPositive * negatives) : double.NaN, allPositive > 0 ? area / allPositive : double.NaN);
    }
}
