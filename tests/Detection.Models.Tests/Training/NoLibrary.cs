using Detection.Models.Training;

namespace Detection.Models.Tests.Training;

/// <summary>As on a machine where XGBoost is not installed.</summary>
internal sealed class NoLibrary : ITreeTrainer
{
    public string Library => throw new TreeLibraryException("not installed");

    public ITreeModel Train(TrainingSet rows, TreeParameters parameters) => throw new TreeLibraryException("not installed");

    public ITreeModel Load(ReadOnlySpan<byte> bytes) => throw new TreeLibraryException("not installed");
}
