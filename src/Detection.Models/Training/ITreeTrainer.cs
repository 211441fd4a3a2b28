namespace Detection.Models.Training;

/// <summary>Grows boosted trees for a binary outcome, and reads grown ones back. The seam behind which another library may stand.</summary>
public interface ITreeTrainer
{
    /// <summary>Name and version of the library, for the model card.</summary>
    /// <exception cref="TreeLibraryException">The library is not installed.</exception>
    string Library { get; }

    /// <exception cref="TreeLibraryException">The library is not installed or refuses the parameters.</exception>
    ITreeModel Train(TrainingSet rows, TreeParameters parameters);

    /// <param name="bytes">What <see cref="ITreeModel.Save"/> gave.</param>
    /// <exception cref="InvalidDataException">The bytes are not such a model, or are damaged; the message says which.</exception>
    /// <exception cref="TreeLibraryException">The library is not installed.</exception>
    ITreeModel Load(ReadOnlySpan<byte> bytes);
}

/// <summary>Grown trees. Safe to call from several threads, one at a time inside.</summary>
public interface ITreeModel : IDisposable
{
    /// <summary>The columns it was trained on, in order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Probability of a positive for each row, 0–1, not calibrated.</summary>
    /// <exception cref="ArgumentException">The table's columns are not <see cref="Columns"/>.</exception>
    float[] Predict(FeatureTable rows);

    /// <summary>Log odds of each row: the logarithm of p ÷ (1 − p) of <see cref="Predict"/>.</summary>
    /// <exception cref="ArgumentException">The table's columns are not <see cref="Columns"/>.</exception>
    float[] PredictMargin(FeatureTable rows);

    /// <summary>
    /// Exact contributions of the columns to each row's log odds (Lundberg, Erion, Lee 2018, arXiv:1802.03888): their sum is
    /// <see cref="PredictMargin"/>. Cost about rows × trees × leaves × depth².
    /// </summary>
    /// <returns>rows × (columns + 1), row-major; the last entry of a row is what is common to all rows.</returns>
    /// <exception cref="ArgumentException">The table's columns are not <see cref="Columns"/>.</exception>
    float[] Contributions(FeatureTable rows);

    /// <summary>Everything needed to predict again, bit for bit.</summary>
    byte[] Save();
}

/// <summary>The native library is missing or refused a call; the message says what to do.</summary>
public sealed class TreeLibraryException : Exception
{
    public TreeLibraryException() { }

    public TreeLibraryException(string message) : base(message) { }

    public TreeLibraryException(string message, Exception inner) : base(message, inner) { }
}
