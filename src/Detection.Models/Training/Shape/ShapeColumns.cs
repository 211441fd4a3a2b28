using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Shape;

/// <summary>
/// One installation's months as a learner's columns: the months themselves, aligned so that the same column is always the same distance
/// from the scoring date, on four scales (level, level against the own usual with the peers' season taken out, demand, load factor), and
/// statistics of each scale.
/// </summary>
public sealed class ShapeColumns
{
    /// <summary>More months than this are not shown one by one; the statistics still see them.</summary>
    public const int MostMonths = 36;

    private const double SmallestKwhPerDay = 0.02, SmallestKw = 0.02;

    private static readonly string[] Scales = ["level", "own", "demand", "load_factor"];

    private readonly int _months;

    /// <param name="months">How many months the population has; the rest is missing.</param>
    public ShapeColumns(int months)
    {
        _months = Math.Clamp(months, 1, MostMonths);
        Columns =
        [
            .. Scales.SelectMany(scale => Enumerable.Range(0, _months).Select(back => new LearnerColumn($"{scale}_month_{back}", ColumnKind.Month, $"months: {scale.Replace('_', ' ')}"))),
            .. Scales.SelectMany(scale => MonthStatistics.Names(scale).Select(name => new LearnerColumn(name, ColumnKind.Shape, $"shape: {scale.Replace('_', ' ')}"))),
            .. UseCounts.Names().Select(name => new LearnerColumn(name, ColumnKind.Shape, "shape: counts")),
        ];
    }

    public IReadOnlyList<LearnerColumn> Columns { get; }

    /// <summary>The values of one installation, in the order of <see cref="Columns"/>; NaN = missing. Cost about months × window lengths.</summary>
    public float[] Of(FeatureInput input)
    {
        var values = new float[Columns.Count];
        double[][] scales = [Logs(input.Series.KwhPerDay, SmallestKwhPerDay), Own(input.Adjusted), Logs(input.Series.DemandKw, SmallestKw), input.LoadFactorLog];
        var next = 0;
        foreach (var scale in scales)
            for (var back = 0; back < _months; back++) values[next++] = back < scale.Length ? (float)scale[^(back + 1)] : float.NaN;
        var width = MonthStatistics.Count;
        scales[0] = input.LogLevel;
        foreach (var scale in scales)
        {
            MonthStatistics.Of(scale, values.AsSpan(next, width));
            next += width;
        }
        UseCounts.Of(input, values.AsSpan(next));
        return values;
    }

    private static double[] Logs(double[] months, double smallest) => Array.ConvertAll(months, m => Math.Log(m + smallest));

    private static double[] Own(double[] adjusted)
    {
        var usual = Robust.Median(adjusted);
        return Array.ConvertAll(adjusted, a => a - usual);
    }
}
