using Detection.Models.Peers;
using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>
/// All that a feature may read: one installation as of the scoring date, its clean months, and what its peers did.
/// Work that several features share is done once here.
/// </summary>
public sealed class FeatureInput
{
    /// <summary>A load factor below this is as good as none.</summary>
    private const double LeastLoadFactor = 1e-3;

    /// <summary>Busy months lie above this quantile, and a month is in season down to this far below it [ln].</summary>
    private const double BusyQuantile = 0.8, InSeasonLog = 1.1;

    /// <summary>Added to a demand before its logarithm, so that none is not infinitely far from little [kW].</summary>
    private const double LeastDemandKw = 0.02;

    /// <summary>Of quarter-hours the newest four weeks count, and fewer than five days of them tell nothing.</summary>
    private const int NewestQuarterDays = 28, FewestQuarterDays = 5;

    private float[]? _ownShape, _demandShape, _loadFactorShape;

    /// <param name="grid">What the grid and the neighbourhood say; null = nothing is known.</param>
    public FeatureInput(HistoryView view, CleanSeries series, PeerView peers, GridView? grid = null)
    {
        View = view;
        Grid = grid ?? GridView.Unknown;
        Series = series;
        Peers = peers;
        LogLevel = Detection.Models.Series.LogLevel.Of(series.KwhPerDay);
        Adjusted = OwnMonths.Of(TakeOutMovement(LogLevel, peers.Movement), view, series);
        Lasting = DropFinder.Lasting(Adjusted);
        Recovered = DropFinder.Recovered(Adjusted);
        Days = DayProfile.Of(view.Days);
        Quarters = NewestQuarters(view);
        InSeason = MonthsInSeason(peers.Movement);
        LoadFactor = LoadFactors(series);
        LoadFactorLog = Array.ConvertAll(LoadFactor, factor => factor > 0 ? Math.Log(Math.Max(factor, LeastLoadFactor)) : double.NaN);
        LoadFactorLasting = DropFinder.Lasting(LoadFactorLog);
    }

    public HistoryView View { get; }

    public CleanSeries Series { get; }

    public PeerView Peers { get; }

    public GridView Grid { get; }

    public DayProfile Days { get; }

    /// <summary>The newest four weeks of quarter-hours together; null with too few days of them.</summary>
    public QuarterDay? Quarters { get; }

    /// <summary>ln(kWh/day), NaN = missing.</summary>
    public double[] LogLevel { get; }

    /// <summary>
    /// <see cref="LogLevel"/> less the peers' movement in the same months, so that season and weather are taken out, for the months that
    /// may be held against the present consumer (<see cref="OwnMonths"/>).
    /// </summary>
    public double[] Adjusted { get; }

    public LevelDrop Lasting { get; }

    public LevelDrop Recovered { get; }

    /// <summary>Months in which the peers used at least about a third of their busy months' level; all where no peers are known.</summary>
    public bool[] InSeason { get; }

    /// <summary>kWh ÷ (demand kW × hours) of each month, 0–1 where one load explains both; NaN = missing.</summary>
    public double[] LoadFactor { get; }

    /// <summary>ln of <see cref="LoadFactor"/>.</summary>
    public double[] LoadFactorLog { get; }

    public LevelDrop LoadFactorLasting { get; }

    /// <summary>Statistics of <see cref="Adjusted"/> less its median, in the order of <see cref="MonthStatistics.Names"/>; made when first asked for.</summary>
    internal float[] OwnShape => _ownShape ??= Shape(Centred(Adjusted));

    /// <summary>Statistics of ln(demand kW).</summary>
    internal float[] DemandShape => _demandShape ??= Shape(Array.ConvertAll(Series.DemandKw, kw => Math.Log(kw + LeastDemandKw)));

    /// <summary>Statistics of <see cref="LoadFactorLog"/>.</summary>
    internal float[] LoadFactorShape => _loadFactorShape ??= Shape(LoadFactorLog);

    private static QuarterDay? NewestQuarters(HistoryView view)
    {
        if (view.Quarters.Count < FewestQuarterDays) return null;
        var days = view.Quarters.Where(day => day.Quarters > 0 && day.Day > view.AsOf.AddDays(-NewestQuarterDays)).ToArray();
        return days.Length < FewestQuarterDays ? null : days.Aggregate((sum, day) => sum + day);
    }

    private static float[] Shape(double[] months)
    {
        var values = new float[MonthStatistics.Count];
        MonthStatistics.Of(months, values);
        return values;
    }

    private static double[] Centred(double[] months)
    {
        var usual = Robust.Median(months);
        return Array.ConvertAll(months, month => month - usual);
    }

    /// <summary>Where the peers' movement is known for too few months to compare, the own level stands unadjusted.</summary>
    private static double[] TakeOutMovement(double[] logLevel, double[] movement)
    {
        if (Robust.CountKnown(movement) < Robust.CountKnown(logLevel) / 2) return logLevel;
        var adjusted = new double[logLevel.Length];
        for (var month = 0; month < adjusted.Length; month++) adjusted[month] = logLevel[month] - movement[month];
        return adjusted;
    }

    private static bool[] MonthsInSeason(double[] movement)
    {
        var busy = Robust.Quantile(movement, BusyQuantile);
        return Array.ConvertAll(movement, m => !(m < busy - InSeasonLog));
    }

    private static double[] LoadFactors(CleanSeries series)
    {
        var factors = new double[series.Length];
        for (var month = 0; month < factors.Length; month++)
        {
            var demand = series.DemandKw[month];
            factors[month] = demand > 0 ? series.KwhPerDay[month] / (24 * demand) : double.NaN;
        }
        return factors;
    }
}
