using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Detectors;

/// <summary>Scales, detectors and calibrations fitted on one population, applied to any row of the same feature set.</summary>
public sealed class ScoringModel
{
    /// <summary>Tariff groups with fewer rows are calibrated by the whole population.</summary>
    private const int FewestForCalibration = 100;

    /// <summary>Detectors whose scale is calibrated for each tariff group; rules come with their own.</summary>
    private const int Calibrated = 5;

    private const double LeastUnit = 0.25, LeastForestUnit = 0.01;

    private readonly RobustPeerDeviation _robustPeer = new();
    private readonly PhysicalRules _rules = new();
    private readonly PcaReconstruction _pca;
    private readonly IsolationForest _forest;
    private readonly ChangePoint _changePoint = new();
    private readonly ShapeIsolation _shape;
    private readonly TailCalibration[] _calibrations;

    private ScoringModel(FeatureScaling scaling, PcaReconstruction pca, IsolationForest forest, ShapeIsolation shape, TailCalibration[] calibrations) =>
        (Scaling, _pca, _forest, _shape, _calibrations) = (scaling, pca, forest, shape, calibrations);

    public FeatureScaling Scaling { get; }

    /// <summary>Fits on a population; the order of the rows does not matter. Cost about n·f² for n rows of f features.</summary>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static ScoringModel Fit(IEnumerable<FeatureRow> population, int seed)
    {
        var rows = population.OrderBy(r => r.Id).ToArray();
        if (rows.Length == 0) throw new ArgumentException("a model cannot be fitted on no installations", nameof(population));
        var scaling = FeatureScaling.Fit(rows);
        var deviations = Array.ConvertAll(rows, scaling.Standardise);
        var uncalibrated = new ScoringModel(scaling, PcaReconstruction.Fit(deviations), IsolationForest.Fit(deviations, seed), ShapeIsolation.Fit(deviations, seed), []);
        return new ScoringModel(scaling, uncalibrated._pca, uncalibrated._forest, uncalibrated._shape, uncalibrated.Calibrate(rows, deviations));
    }

    /// <summary>What the detectors say of a row.</summary>
    public DetectorNats Judge(FeatureRow row) => Judge([row])[0];

    /// <summary>Many rows at once, in their order; each as if it were alone, on all processors.</summary>
    public DetectorNats[] Judge(IReadOnlyList<FeatureRow> rows)
    {
        var nats = new DetectorNats[rows.Count];
        InBlocks(rows.Count, (from, to) =>
        {
            var block = Enumerable.Range(from, to - from).Select(i => rows[i]).ToArray();
            var raw = Raw(block, Array.ConvertAll(block, Scaling.Standardise));
            for (var i = 0; i < block.Length; i++) nats[from + i] = Nats(block[i], raw[i]);
        });
        return nats;
    }

    private DetectorNats Nats(FeatureRow row, in RawFigures raw)
    {
        var first = Calibrated * (int)row.TariffGroup;
        return new DetectorNats(
            _calibrations[first].Nats(raw.Peer), _calibrations[first + 1].Nats(raw.Pca), _calibrations[first + 2].Nats(raw.Forest), _rules.Raw(row, []),
            _calibrations[first + 3].Nats(raw.Change), _calibrations[first + 4].Nats(raw.Shape));
    }

    /// <summary>What the calibrated detectors say, each in its own unit.</summary>
    private readonly record struct RawFigures(double Peer, double Pca, double Forest, double Change, double Shape);

    private RawFigures[] Raw(FeatureRow[] rows, double[][] deviations)
    {
        var (forest, shape) = (_forest.Raw(deviations), _shape.Raw(deviations));
        var raw = new RawFigures[rows.Length];
        for (var i = 0; i < raw.Length; i++)
            raw[i] = new RawFigures(_robustPeer.Raw(rows[i], deviations[i]), _pca.Raw(rows[i], deviations[i]), forest[i], _changePoint.Raw(rows[i], deviations[i]), shape[i]);
        return raw;
    }

    private static void InBlocks(int count, Action<int, int> work)
    {
        const int block = 256;
        Parallel.For(0, (count + block - 1) / block, i => work(i * block, Math.Min(count, (i + 1) * block)));
    }

    internal void Write(BinaryWriter writer)
    {
        Scaling.Write(writer);
        _pca.Write(writer);
        _forest.Write(writer);
        _shape.Write(writer);
        writer.WriteDoubles([.. _calibrations.SelectMany(c => new[] { c.Median, c.NatsPerUnit })]);
    }

    internal static ScoringModel Read(BinaryReader reader)
    {
        var (scaling, pca, forest, shape) = (FeatureScaling.Read(reader), PcaReconstruction.Read(reader), IsolationForest.Read(reader), ShapeIsolation.Read(reader));
        var numbers = reader.ReadDoubles();
        if (numbers.Length != 2 * Calibrated * Enum.GetValues<TariffGroup>().Length) throw new InvalidDataException("the model's calibrations are incomplete");
        return new ScoringModel(scaling, pca, forest, shape, [.. numbers.Chunk(2).Select(c => new TailCalibration(c[0], c[1]))]);
    }

    private TailCalibration[] Calibrate(FeatureRow[] rows, double[][] deviations)
    {
        var raw = new RawFigures[rows.Length];
        InBlocks(rows.Length, (from, to) => Raw(rows[from..to], deviations[from..to]).CopyTo(raw, from));
        var calibrations = new List<TailCalibration>();
        foreach (var group in Enum.GetValues<TariffGroup>())
        {
            var own = raw.Where((_, i) => rows[i].TariffGroup == group).ToArray();
            var used = own.Length < FewestForCalibration ? raw : own;
            calibrations.Add(TailCalibration.Fit(Array.ConvertAll(used, r => r.Peer), LeastUnit));
            calibrations.Add(TailCalibration.Fit(Array.ConvertAll(used, r => r.Pca), LeastUnit));
            calibrations.Add(TailCalibration.Fit(Array.ConvertAll(used, r => r.Forest), LeastForestUnit));
            calibrations.Add(TailCalibration.Fit(Array.ConvertAll(used, r => r.Change), LeastUnit));
            calibrations.Add(TailCalibration.Fit(Array.ConvertAll(used, r => r.Shape), LeastForestUnit));
        }
        return [.. calibrations];
    }
}
