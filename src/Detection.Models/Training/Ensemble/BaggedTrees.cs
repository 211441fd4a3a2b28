using Detection.Models.Training.Learned;

namespace Detection.Models.Training.Ensemble;

/// <summary>
/// Boosted trees grown several times, each time without another part of the rows and by each of some kinds of growing; their log odds are averaged
/// (Breiman 1996, doi:10.1007/BF00058655). A mean of exact contributions is exact too.
/// </summary>
public sealed class BaggedTrees : ITreeModel
{
    private static readonly byte[] Magic = "TARAMA-B"u8.ToArray();

    private readonly ITreeModel[] _models;

    private BaggedTrees(ITreeModel[] models) => _models = models;

    public IReadOnlyList<string> Columns => _models[0].Columns;

    /// <param name="parts">At least 2.</param>
    /// <param name="kinds">Every part is learned by each of these; at least one.</param>
    /// <returns>The trees, and each row's log odds by those that had not seen it.</returns>
    /// <exception cref="TreeLibraryException">The library is not installed.</exception>
    public static (BaggedTrees Trees, float[] LeftOut) Train(TrainingSet rows, ITreeTrainer trainer, int parts, IReadOnlyList<TreeParameters> kinds, int seed)
    {
        var part = StratifiedFolds.Deal(rows.Labels, parts, seed + 1);
        var (models, margins) = (new ITreeModel[parts * kinds.Count], new float[parts * kinds.Count][]);
        Parallel.For(0, models.Length, place =>
        {
            var inside = StratifiedFolds.Rows(part, place / kinds.Count, inside: false);
            models[place] = trainer.Train(rows.Rows(rows.HasBoth(inside) ? inside : [.. Enumerable.Range(0, rows.Labels.Length)]), kinds[place % kinds.Count] with { Seed = seed + place });
            margins[place] = models[place].PredictMargin(rows.Table.Rows(StratifiedFolds.Rows(part, place / kinds.Count, inside: true)));
        });
        var leftOut = new float[rows.Labels.Length];
        for (var place = 0; place < models.Length; place++)
        {
            var outside = StratifiedFolds.Rows(part, place / kinds.Count, inside: true);
            for (var i = 0; i < outside.Length; i++) leftOut[outside[i]] += margins[place][i] / kinds.Count;
        }
        return (new BaggedTrees(models), leftOut);
    }

    /// <param name="bytes">What <see cref="Save"/> gave.</param>
    /// <exception cref="InvalidDataException">The bytes are not such trees, are damaged, or belong to another feature set; the message says which.</exception>
    /// <exception cref="TreeLibraryException">The library is not installed.</exception>
    public static BaggedTrees Load(ReadOnlySpan<byte> bytes, ITreeTrainer trainer) => SealedBytes.Open(Magic, bytes, reader => Read(reader, trainer));

    public float[] Predict(FeatureTable rows) => Array.ConvertAll(PredictMargin(rows), margin => (float)Blend.Probability(margin));

    public float[] PredictMargin(FeatureTable rows) => Mean(model => model.PredictMargin(rows));

    public float[] Contributions(FeatureTable rows) => Mean(model => model.Contributions(rows));

    public byte[] Save() => SealedBytes.Seal(Magic, Write);

    public void Dispose()
    {
        foreach (var model in _models) model.Dispose();
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_models.Length);
        foreach (var model in _models)
        {
            var bytes = model.Save();
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    internal static BaggedTrees Read(BinaryReader reader, ITreeTrainer trainer)
    {
        var models = new ITreeModel[reader.ReadInt32() is var count and > 0 and < 1_000 ? count : throw new InvalidDataException("the trees name no models")];
        for (var i = 0; i < models.Length; i++) models[i] = trainer.Load(reader.ReadBytes(reader.ReadInt32()));
        return new BaggedTrees(models);
    }

    /// <summary>Summed in the order of the models, so that threads do not change a bit.</summary>
    private float[] Mean(Func<ITreeModel, float[]> ask)
    {
        float[][] answers = [.. _models.AsParallel().AsOrdered().Select(ask)];
        var mean = new float[answers[0].Length];
        foreach (var answer in answers)
            for (var i = 0; i < mean.Length; i++) mean[i] += answer[i] / answers.Length;
        return mean;
    }
}
