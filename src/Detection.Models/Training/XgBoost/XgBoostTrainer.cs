using System.Globalization;

namespace Detection.Models.Training.XgBoost;

/// <summary>
/// Gradient-boosted trees by XGBoost (Chen, Guestrin 2016, doi:10.1145/2939672.2939785): histogram method, logistic loss, missing values
/// sent to the better side of each split. Reads and writes nothing: models come and go as bytes.
/// </summary>
public sealed class XgBoostTrainer : ITreeTrainer
{
    public string Library => WithLibrary(() =>
    {
        Native.XGBoostVersion(out var major, out var minor, out var patch);
        return string.Create(CultureInfo.InvariantCulture, $"XGBoost {major}.{minor}.{patch}");
    });

    public ITreeModel Train(TrainingSet rows, TreeParameters parameters) => WithLibrary(() =>
    {
        using var matrix = MatrixHandle.Of(rows.Table, parameters.Threads);
        matrix.Set("label", rows.Labels);
        if (rows.Weights.Length > 0) matrix.Set("weight", rows.Weights);
        var booster = BoosterHandle.For(matrix);
        try
        {
            foreach (var (name, value) in Settings(parameters)) booster.Set(name, value);
            for (var round = 0; round < parameters.Rounds; round++) Native.Check(Native.XGBoosterUpdateOneIter(booster, round, matrix));
            return (ITreeModel)new XgBoostModel(booster, rows.Table.Columns, parameters.Threads);
        }
        catch
        {
            booster.Dispose();
            throw;
        }
    });

    public ITreeModel Load(ReadOnlySpan<byte> bytes)
    {
        var (columns, trees) = ModelBytes.Open(bytes);
        return WithLibrary(() =>
        {
            var booster = BoosterHandle.For(null);
            try
            {
                Native.Check(Native.XGBoosterLoadModelFromBuffer(booster, trees, (ulong)trees.Length));
                return (ITreeModel)new XgBoostModel(booster, columns, threads: new TreeParameters().Threads);
            }
            catch (TreeLibraryException e)
            {
                booster.Dispose();
                throw new InvalidDataException($"the trees cannot be read: {e.Message}", e);
            }
        });
    }

    /// <summary>The parameters by the library's own names.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(TreeParameters p)
    {
        string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
        return
        [
            ("objective", "binary:logistic"), ("booster", "gbtree"), ("tree_method", "hist"), ("verbosity", "0"), ("base_score", "0.5"),
            ("eta", Number(p.LearningRate)), ("max_depth", Number(p.MaxDepth)), ("min_child_weight", Number(p.MinChildWeight)),
            ("subsample", Number(p.RowShare)), ("colsample_bytree", Number(p.ColumnShare)), ("colsample_bynode", Number(p.ColumnShareByNode)),
            ("lambda", Number(p.Lambda)), ("gamma", Number(p.Gamma)), ("num_parallel_tree", Number(p.ParallelTrees)), ("max_bin", Number(p.Bins)),
            ("seed", Number(p.Seed)), ("nthread", Number(p.Threads)),
        ];
    }

    private static T WithLibrary<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException || e.InnerException is DllNotFoundException)
        {
            throw new TreeLibraryException(
                "the XGBoost library is not installed or too old: install the package libxgboost0 (Debian, Ubuntu; 1.6 or newer)", e);
        }
    }
}
