namespace Detection.Models.Evaluation;

/// <summary>Scores with known outcomes, best score first. Equal scores form one block, so that no metric depends on how ties were ordered.</summary>
public sealed class RankedLabels
{
    private readonly (int Positives, int Count)[] _blocks;

    private RankedLabels((int Positives, int Count)[] blocks)
    {
        _blocks = blocks;
        Positives = blocks.Sum(b => b.Positives);
        Count = blocks.Sum(b => b.Count);
    }

    public int Positives { get; }

    public int Count { get; }

    public int Negatives => Count - Positives;

    /// <summary>Positives ÷ all; NaN where there is nothing.</summary>
    public double BaseRate => Count == 0 ? double.NaN : (double)Positives / Count;

    /// <param name="scores">Larger = more suspicious; no NaN.</param>
    /// <param name="isPositive">Outcome of each, same length.</param>
    /// <exception cref="ArgumentException">Lengths differ or a score is NaN.</exception>
    public static RankedLabels Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive)
    {
        if (scores.Length != isPositive.Length) throw new ArgumentException("every score needs one outcome", nameof(isPositive));
        var keys = new double[scores.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = double.IsNaN(scores[i]) ? throw new ArgumentException("a score is NaN", nameof(scores)) : -scores[i];
        var labels = isPositive.ToArray();
        Array.Sort(keys, labels);
        var blocks = new List<(int Positives, int Count)>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1]) blocks.Add((0, 0));
            blocks[^1] = (blocks[^1].Positives + (labels[i] ? 1 : 0), blocks[^1].Count + 1);
        }
        return new RankedLabels([.. blocks]);
    }

    /// <summary>Probability that a positive scores above a negative, a tie counting half; NaN where either is missing.</summary>
    public double RocAuc()
    {
        if (Positives == 0 || Negatives == 0) return double.NaN;
        double above = 0, wins = 0;
        foreach (var (positives, count) in _blocks)
        {
            var negatives = count - positives;
            wins += negatives * (above + positives / 2.0);
            above += positives;
        }
        return wins / ((double)Positives * Negatives);
    }

    /// <summary>Area under the precision–recall steps: Σ (recall gained) × (precision there), one step a block of ties; NaN without positives.</summary>
    public double AveragePrecision()
    {
        if (Positives == 0) return double.NaN;
        double area = 0, found = 0, seen = 0;
        foreach (var (positives, count) in _blocks)
        {
            found += positives;
            seen += count;
            area += positives * (found / seen);
        }
        return area / Positives;
    }

    /// <summary>Share of positives among the first k; a block of ties that crosses k counts by its mean. With fewer than k rows, among all.</summary>
    public double PrecisionAt(int k) => Count == 0 || k <= 0 ? double.NaN : FoundAmong(Math.Min(k, Count)) / Math.Min(k, Count);

    /// <summary>Share of all positives that lie among the first k; NaN without positives.</summary>
    public double RecallAt(int k) => Positives == 0 ? double.NaN : FoundAmong(Math.Min(k, Count)) / Positives;

    private double FoundAmong(int k)
    {
        double found = 0, seen = 0;
        foreach (var (positives, count) in _blocks)
        {
            var taken = Math.Min(count, k - seen);
            if (taken <= 0) break;
            found += positives * taken / count;
            seen += taken;
        }
        return found;
    }
}
