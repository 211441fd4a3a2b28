namespace Detection.Models.Training;

/// <summary>How boosted trees are grown. The defaults suit tens of thousands of rows with a few per cent positive.</summary>
public sealed record TreeParameters
{
    /// <summary>Boosting rounds; each adds <see cref="ParallelTrees"/> trees.</summary>
    public int Rounds { get; init; } = 300;

    /// <summary>Share of each tree's answer that is added, 0–1.</summary>
    public double LearningRate { get; init; } = 0.05;

    public int MaxDepth { get; init; } = 6;

    /// <summary>Least sum of second derivatives in a leaf.</summary>
    public double MinChildWeight { get; init; } = 3;

    /// <summary>Share of rows each tree sees, 0–1.</summary>
    public double RowShare { get; init; } = 0.8;

    /// <summary>Share of columns each tree sees, 0–1.</summary>
    public double ColumnShare { get; init; } = 0.5;

    /// <summary>Share of the tree's columns each split chooses among, 0–1.</summary>
    public double ColumnShareByNode { get; init; } = 1;

    /// <summary>L2 penalty on a leaf's answer.</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>Least gain of a split.</summary>
    public double Gamma { get; init; }

    /// <summary>Trees grown side by side in a round; with one round this is a random forest.</summary>
    public int ParallelTrees { get; init; } = 1;

    /// <summary>Bins a column's values are sorted into before growing.</summary>
    public int Bins { get; init; } = 256;

    /// <summary>Same rows, parameters, seed and threads give the same bytes.</summary>
    public int Seed { get; init; }

    /// <summary>Sums are taken in an order that depends on the number of threads, so that it is part of the parameters and not of the machine.</summary>
    public int Threads { get; init; } = 1;
}
