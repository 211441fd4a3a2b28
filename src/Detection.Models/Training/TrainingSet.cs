namespace Detection.Models.Training;

/// <summary>Rows with known outcomes, and how much each of them counts.</summary>
public sealed class TrainingSet
{
    /// <param name="labels">1 = positive, 0 = negative; values between are allowed (a doubtful "clean").</param>
    /// <param name="weights">How much each row counts, above 0; empty = all alike.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label lies outside 0–1, a weight is not above 0, or one class is absent.</exception>
    public TrainingSet(FeatureTable table, float[] labels, float[]? weights = null)
    {
        weights ??= [];
        if (labels.Length != table.RowCount) throw new ArgumentException($"{table.RowCount} rows need as many labels, not {labels.Length}", nameof(labels));
        if (weights.Length != 0 && weights.Length != labels.Length)
            throw new ArgumentException($"{labels.Length} rows need as many weights or none, not {weights.Length}", nameof(weights));
        if (Array.Exists(labels, l => !(l >= 0 && l <= 1))) throw new ArgumentException("a label lies between 0 and 1", nameof(labels));
        if (Array.Exists(weights, w => !(w > 0) || float.IsInfinity(w))) throw new ArgumentException("a weight is a finite number above 0", nameof(weights));
        if (!Array.Exists(labels, l => l > 0.5f)) throw new ArgumentException("no row is positive: there is nothing to learn to find", nameof(labels));
        if (!Array.Exists(labels, l => l <= 0.5f)) throw new ArgumentException("no row is negative: there is nothing to tell positives from", nameof(labels));
        (Table, Labels, Weights) = (table, labels, weights);
    }

    public FeatureTable Table { get; }

    public float[] Labels { get; }

    /// <summary>The named rows with their labels and weights.</summary>
    /// <exception cref="ArgumentException">One class is absent among them (<see cref="HasBoth"/>).</exception>
    public TrainingSet Rows(int[] kept) => new(Table.Rows(kept), [.. kept.Select(r => Labels[r])], Weights.Length == 0 ? [] : [.. kept.Select(r => Weights[r])]);

    /// <summary>Whether the named rows are of both classes.</summary>
    public bool HasBoth(int[] rows) => Array.Exists(rows, r => Labels[r] > 0.5f) && Array.Exists(rows, r => Labels[r] <= 0.5f);

    /// <summary>Empty where all rows count alike.</summary>
    public float[] Weights { get; }
}
