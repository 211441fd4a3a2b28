using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Detectors;

/// <summary>
/// What is usual for each feature in each tariff group: median and spread (scaled MAD, never below the feature's grain).
/// A group with fewer than <see cref="FewestRows"/> rows is measured by the whole population's.
/// </summary>
public sealed class FeatureScaling
{
    public const int FewestRows = 30;

    /// <summary>Deviations beyond this add nothing: one broken number must not outweigh everything else.</summary>
    public const double LargestDeviation = 10;

    /// <summary>The other side is cut sooner: unusually HIGH consumption and the like are not theft.</summary>
    public const double LargestInnocentDeviation = 3;

    private static readonly double[] Direction = [.. FeatureCatalogue.All.Select(f => f.Suspicious switch
    {
        Suspicious.High => 1.0,
        Suspicious.Low => -1.0,
        _ => 0.0,
    })];

    private readonly double[][] _centre;
    private readonly double[][] _spread;

    private FeatureScaling(double[][] centre, double[][] spread) => (_centre, _spread) = (centre, spread);

    /// <summary>Measures the rows; their order does not matter.</summary>
    public static FeatureScaling Fit(IReadOnlyList<FeatureRow> rows)
    {
        var groups = Enum.GetValues<TariffGroup>();
        var overall = Measure(rows);
        var byGroup = groups.Select(group =>
        {
            var own = rows.Where(r => r.TariffGroup == group).ToArray();
            return own.Length < FewestRows ? overall : Measure(own);
        }).ToArray();
        return new FeatureScaling([.. byGroup.Select(g => g.Centre)], [.. byGroup.Select(g => g.Spread)]);
    }

    /// <summary>
    /// One row in spreads from what is usual, turned so that positive = suspicious. 0 where the value is not known or the feature is context.
    /// </summary>
    public double[] Standardise(FeatureRow row)
    {
        var (centre, spread) = (_centre[(int)row.TariffGroup], _spread[(int)row.TariffGroup]);
        var deviations = new double[row.Values.Length];
        for (var place = 0; place < deviations.Length; place++)
        {
            var deviation = Direction[place] * (row.Values[place] - centre[place]) / spread[place];
            deviations[place] = double.IsNaN(deviation) ? 0 : Math.Clamp(deviation, -LargestInnocentDeviation, LargestDeviation);
        }
        return deviations;
    }

    /// <summary>The usual value of a feature in a tariff group; NaN where nobody has one.</summary>
    public double Usual(TariffGroup group, Feature feature) => _centre[(int)group][FeatureCatalogue.PlaceOf(feature)];

    internal void Write(BinaryWriter writer)
    {
        for (var group = 0; group < _centre.Length; group++)
        {
            writer.WriteDoubles(_centre[group]);
            writer.WriteDoubles(_spread[group]);
        }
    }

    internal static FeatureScaling Read(BinaryReader reader)
    {
        var groups = Enum.GetValues<TariffGroup>().Length;
        var (centre, spread) = (new double[groups][], new double[groups][]);
        for (var group = 0; group < groups; group++)
        {
            centre[group] = reader.ReadDoubles();
            spread[group] = reader.ReadDoubles();
        }
        return new FeatureScaling(centre, spread);
    }

    private static (double[] Centre, double[] Spread) Measure(IReadOnlyList<FeatureRow> rows)
    {
        var (centre, spread) = (new double[FeatureCatalogue.All.Count], new double[FeatureCatalogue.All.Count]);
        var column = new double[rows.Count];
        for (var place = 0; place < centre.Length; place++)
        {
            for (var row = 0; row < column.Length; row++) column[row] = rows[row].Values[place];
            centre[place] = Robust.Median(column);
            var measured = Robust.Spread(column);
            spread[place] = Math.Max(FeatureCatalogue.All[place].Grain, double.IsNaN(measured) ? 0 : measured);
        }
        return (centre, spread);
    }
}
